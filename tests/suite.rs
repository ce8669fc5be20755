//! Tests at the altitude where users live: a cycle file in, a document's text and structure out.
