//! A message to the core and its answer, as the page writes and reads them.

use std::fs;

use serde_json::Value;

pub struct Answer {
    pub value: Value,
    pub pieces: Vec<Vec<u8>>,
}

/// As the page writes a message and reads its answer.
pub fn ask(value: Value, pieces: &[&[u8]]) -> Answer {
    let mut value = value;
    value["potongan"] = pieces.iter().map(|piece| piece.len()).collect();
    let json = value.to_string();
    let mut message = u32::try_from(json.len())
        .expect("a short message")
        .to_le_bytes()
        .to_vec();
    message.extend(json.as_bytes());
    message.extend(pieces.concat());
    let answer = nodin_inti::answered(&message);
    let length = u32::from_le_bytes(answer[..4].try_into().expect("four bytes")) as usize;
    let value: Value = serde_json::from_slice(&answer[4..4 + length]).expect("JSON");
    let mut rest = &answer[4 + length..];
    let lengths = value["potongan"].as_array().expect("lengths").clone();
    let pieces = lengths.iter().map(|length| {
        let length = usize::try_from(length.as_u64().expect("a length")).expect("a length");
        let (piece, further) = rest.split_at(length);
        rest = further;
        piece.to_vec()
    });
    let pieces = pieces.collect();
    Answer { value, pieces }
}

pub fn sample() -> Vec<u8> {
    fs::read("../../samples/2024-natuna-utara.yaml").expect("the sample")
}
