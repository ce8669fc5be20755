//! What crosses the boundary, both ways: a value of JSON, and pieces of bytes behind it.
//!
//! Four bytes (little-endian) tell how long the JSON is; its `potongan` how long each piece.

use serde_json::{Value, json};

/// A message or its answer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Message {
    pub(crate) value: Value,
    pub(crate) pieces: Vec<Vec<u8>>,
}

/// Bytes that are no message: a fault of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoMessage;

impl std::fmt::Display for NoMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pesan kepada inti tidak terbaca.")
    }
}

impl Message {
    /// An answer without bytes.
    pub(crate) fn of(value: Value) -> Self {
        let pieces = Vec::new();
        Self { value, pieces }
    }

    /// An answer that says why nothing was done, in a sentence for people.
    pub(crate) fn refusal(sentence: &str) -> Self {
        Self::of(json!({ "galat": sentence }))
    }

    pub(crate) fn read(bytes: &[u8]) -> Result<Self, NoMessage> {
        let (length, rest) = bytes.split_first_chunk::<4>().ok_or(NoMessage)?;
        let length = u32::from_le_bytes(*length) as usize;
        let (value, mut rest) = rest.split_at_checked(length).ok_or(NoMessage)?;
        let value: Value = serde_json::from_slice(value).map_err(|_| NoMessage)?;
        let mut pieces = Vec::new();
        for length in value["potongan"].as_array().into_iter().flatten() {
            let length = length.as_u64().and_then(|length| length.try_into().ok());
            let (piece, further) = length
                .and_then(|length: usize| rest.split_at_checked(length))
                .ok_or(NoMessage)?;
            pieces.push(piece.to_vec());
            rest = further;
        }
        Ok(Self { value, pieces })
    }

    pub(crate) fn written(mut self) -> Vec<u8> {
        if let Value::Object(value) = &mut self.value {
            let lengths: Vec<usize> = self.pieces.iter().map(Vec::len).collect();
            value.insert("potongan".to_owned(), lengths.into());
        }
        let value = self.value.to_string();
        let length = u32::try_from(value.len()).unwrap_or(u32::MAX);
        let mut bytes = length.to_le_bytes().to_vec();
        bytes.extend(value.as_bytes());
        for piece in &self.pieces {
            bytes.extend(piece);
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Message, NoMessage};

    #[test]
    fn what_is_written_is_read() {
        let pieces = vec![b"satu".to_vec(), Vec::new(), vec![0, 255]];
        let message = Message {
            value: json!({ "tugas": "buka" }),
            pieces: pieces.clone(),
        };
        let read = Message::read(&message.written()).expect("a message");
        assert_eq!(read.pieces, pieces);
        assert_eq!(read.value["tugas"], "buka");
    }

    #[test]
    fn what_is_cut_off_is_no_message() {
        let whole = Message {
            value: json!({}),
            pieces: vec![b"satu".to_vec()],
        };
        let whole = whole.written();
        for length in 0..whole.len() {
            assert_eq!(Message::read(&whole[..length]), Err(NoMessage), "{length}");
        }
    }
}
