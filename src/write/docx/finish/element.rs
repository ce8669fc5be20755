//! A small tree of one XML part, made for putting it right.
//!
//! Names, attributes and text stay the bytes that docx-rs wrote, escapes and all; only
//! what finishing adds is new.

use std::{borrow::Cow, ops::Range};

use quick_xml::{Reader, events::Event};

use crate::write::docx::Error;

/// A child of an element.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum XmlNode<'a> {
    Element(XmlElement<'a>),
    /// Text, or XML that nobody looks into: escaped, as it stands in the file.
    Text(Cow<'a, str>),
}

/// An element with its start tag's attributes as one piece of text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct XmlElement<'a> {
    pub(super) name: Cow<'a, str>,
    /// Empty, or beginning with a space: ` w:val="1"`.
    pub(super) attributes: Cow<'a, str>,
    pub(super) children: Vec<XmlNode<'a>>,
}

impl<'a> XmlElement<'a> {
    /// An empty element; `attributes` are escaped already, a space before each.
    pub(super) fn new(name: &'a str, attributes: impl Into<Cow<'a, str>>) -> Self {
        Self {
            name: name.into(),
            attributes: attributes.into(),
            children: Vec::new(),
        }
    }

    /// Reads one part. Comments and processing instructions are left out.
    ///
    /// # Errors
    /// When the part is not well formed, or has no root element.
    pub(super) fn parse(source: &'a str) -> Result<Self, Error> {
        let mut reader = Reader::from_str(source);
        let mut open: Vec<Self> = vec![Self::new("", "")];
        loop {
            let from = offset(&reader);
            let event = reader.read_event()?;
            let raw = source.get(from..offset(&reader)).unwrap_or_default();
            match event {
                Event::Start(_) => open.push(Self::from_tag(raw)),
                Event::Empty(_) => push(&mut open, XmlNode::Element(Self::from_tag(raw)))?,
                Event::End(_) => {
                    let done = open.pop().ok_or(Error::Malformed)?;
                    push(&mut open, XmlNode::Element(done))?;
                }
                Event::Text(_) | Event::GeneralRef(_) => {
                    push(&mut open, XmlNode::Text(raw.into()))?;
                }
                Event::Eof => break,
                _ => {}
            }
        }
        let document = open.pop().ok_or(Error::Malformed)?;
        document
            .children
            .into_iter()
            .find_map(|node| match node {
                XmlNode::Element(element) => Some(element),
                XmlNode::Text(_) => None,
            })
            .ok_or(Error::Malformed)
    }

    /// `<w:p a="b">` or `<w:p a="b" />`, without its children.
    fn from_tag(raw: &'a str) -> Self {
        let inside = raw
            .trim_start_matches('<')
            .trim_end_matches('>')
            .trim_end_matches('/')
            .trim_end();
        let end = inside.find(char::is_whitespace).unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(end);
        Self::new(name, attributes)
    }

    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(XmlNode::element)
    }

    pub(super) fn elements_mut(&mut self) -> impl Iterator<Item = &mut Self> {
        self.children.iter_mut().filter_map(|node| match node {
            XmlNode::Element(element) => Some(element),
            XmlNode::Text(_) => None,
        })
    }

    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    pub(super) fn child_mut(&mut self, name: &str) -> Option<&mut Self> {
        self.elements_mut().find(|element| element.name == name)
    }

    /// The style of a paragraph.
    pub(super) fn style(&self) -> Option<&str> {
        let properties = self.child("w:pPr")?;
        properties.child("w:pStyle")?.attribute("w:val")
    }

    /// The value of an attribute, escaped as it stands.
    pub(super) fn attribute(&self, key: &str) -> Option<&str> {
        Some(&self.attributes[self.place_of_value(key)?])
    }

    fn place_of_value(&self, key: &str) -> Option<Range<usize>> {
        let start = self.attributes.find(&format!(" {key}=\""))? + key.len() + 3;
        let length = self.attributes[start..].find('"')?;
        Some(start..start + length)
    }

    /// Sets or adds an attribute; `value` is escaped already.
    pub(super) fn set_attribute(&mut self, key: &str, value: &str) {
        let place = self.place_of_value(key);
        let attributes = self.attributes.to_mut();
        match place {
            Some(place) => attributes.replace_range(place, value),
            None => attributes.extend([" ", key, "=\"", value, "\""]),
        }
    }

    /// Adds a child at the end.
    pub(super) fn push(&mut self, child: Self) {
        self.children.push(XmlNode::Element(child));
    }

    /// Keeps only the child elements that `keep` wants; text stays.
    pub(super) fn retain_elements(&mut self, mut keep: impl FnMut(&Self) -> bool) {
        self.children
            .retain(|node| node.element().is_none_or(&mut keep));
    }

    /// Appends the element's XML to `out`.
    pub(super) fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(&self.name);
        out.push_str(&self.attributes);
        if self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for node in &self.children {
            match node {
                XmlNode::Element(element) => element.write(out),
                XmlNode::Text(text) => out.push_str(text),
            }
        }
        out.push_str("</");
        out.push_str(&self.name);
        out.push('>');
    }
}

impl<'a> XmlNode<'a> {
    pub(super) fn element(&self) -> Option<&XmlElement<'a>> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }
}

fn offset(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn push<'a>(open: &mut [XmlElement<'a>], node: XmlNode<'a>) -> Result<(), Error> {
    open.last_mut().ok_or(Error::Malformed)?.children.push(node);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_written_as_it_was_read() -> Result<(), Error> {
        let source =
            r#"<w:p w:a="1"><w:t xml:space="preserve">a &amp; &lt;b&gt; </w:t><w:br/></w:p>"#;
        let mut out = String::new();
        XmlElement::parse(source)?.write(&mut out);
        assert_eq!(out, source);
        Ok(())
    }

    #[test]
    fn attributes_are_found_and_set() -> Result<(), Error> {
        let mut element = XmlElement::parse(r#"<w:x w:id="1" id="2" />"#)?;
        element.set_attribute("w:id", "33");
        element.set_attribute("w:new", "4");
        assert_eq!(element.attributes, r#" w:id="33" id="2" w:new="4""#);
        assert_eq!(element.attribute("id"), Some("2"));
        Ok(())
    }

    #[test]
    fn a_broken_part_is_an_error() {
        assert!(XmlElement::parse("<w:p><w:r></w:p>").is_err());
        assert!(XmlElement::parse("").is_err());
    }
}
