//! Streams whose end could be taken for the end of a line.
//!
//! Before `endstream` stands a line end that is not of the data (ISO 19005-2, 6.1.7.1). Where
//! the data itself happens to end with a carriage return or a line feed, a reader that looks
//! for that line end, as some validators do, finds one byte less than `/Length` says. Such
//! data get a zero byte more, which the end of compressed data leaves unread. Data that are not
//! compressed, as a short file that is carried, are left alone: every byte of them counts.

use memchr::memmem::{find, find_iter, rfind};

const END: &[u8] = b"\nendstream";
const LENGTH: &[u8] = b"/Length ";
const FILTER: &[u8] = b"/Filter";
const START: &[u8] = b"stream\n";
const START_OF_TABLE: &[u8] = b"startxref\n";

/// `pdf` without such ends; offsets in its cross-reference table are moved along.
pub(super) fn settled(pdf: Vec<u8>) -> Vec<u8> {
    let ambiguous = ambiguous_ends(&pdf);
    if ambiguous.is_empty() {
        return pdf;
    }
    lengthened(&pdf, &ambiguous).unwrap_or(pdf)
}

/// Where compressed data of streams end that end like a line.
fn ambiguous_ends(pdf: &[u8]) -> Vec<usize> {
    let ends_like_a_line = |at: &usize| {
        let data = pdf.get(..*at).unwrap_or_default();
        matches!(data, [.., b'\r' | b'\n']) && is_compressed(data)
    };
    let ends = find_iter(pdf, END);
    ends.filter(ends_like_a_line).collect()
}

/// Whether a filter is named by the stream that `pdf` ends within.
fn is_compressed(pdf: &[u8]) -> bool {
    let dictionary = rfind(pdf, LENGTH).and_then(|at| pdf.get(at..));
    let dictionary = dictionary.and_then(|from| from.get(..find(from, START)?));
    dictionary.is_some_and(|names| find(names, FILTER).is_some())
}

/// Gives each of the streams a byte more; nothing when the file is not as it is expected.
fn lengthened(pdf: &[u8], ends: &[usize]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(pdf.len() + 2 * ends.len());
    // Old offsets, and by how much all that comes after them moves.
    let mut shifts = Vec::new();
    let mut from = 0;
    for &end in ends {
        let number = rfind(pdf.get(from..end)?, LENGTH)? + from + LENGTH.len();
        let digits = digits(pdf.get(number..)?);
        let length: usize = text(digits)?.parse().ok()?;
        out.extend_from_slice(pdf.get(from..number)?);
        out.extend_from_slice((length + 1).to_string().as_bytes());
        out.extend_from_slice(pdf.get(number + digits.len()..end)?);
        out.push(0);
        from = end;
        shifts.push((end, out.len() - end));
    }
    let table = rfind(pdf, START_OF_TABLE)? + START_OF_TABLE.len();
    let old: usize = text(digits(pdf.get(table..)?))?.parse().ok()?;
    let moved = |offset: usize| {
        let before = shifts.iter().rfind(|(end, _)| *end < offset);
        offset + before.map_or(0, |(_, by)| *by)
    };
    out.extend_from_slice(pdf.get(from..old)?);
    for line in pdf.get(old..table)?.split_inclusive(|byte| *byte == b'\n') {
        match entry(line) {
            Some(offset) => {
                out.extend_from_slice(format!("{:010}", moved(offset)).as_bytes());
                out.extend_from_slice(line.get(10..)?);
            }
            None => out.extend_from_slice(line),
        }
    }
    out.extend_from_slice(moved(old).to_string().as_bytes());
    out.extend_from_slice(pdf.get(table + digits(pdf.get(table..)?).len()..)?);
    Some(out)
}

/// The offset in a line of the table that tells where an object stands.
fn entry(line: &[u8]) -> Option<usize> {
    let is_entry = line.len() == 20 && line.get(17) == Some(&b'n');
    is_entry.then(|| text(line.get(..10)?)?.parse().ok())?
}

fn digits(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().position(|byte| !byte.is_ascii_digit());
    &bytes[..end.unwrap_or(bytes.len())]
}

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::settled;

    const COMPRESSED: &str = "/Filter/FlateDecode";

    /// Objects at the offsets that the table tells.
    fn pdf(filter: &str, data: &str) -> Vec<u8> {
        let first = format!(
            "%PDF-1.7\n1 0 obj\n<</Length {}{filter}>>\nstream\n{data}\nendstream\nendobj\n",
            data.len()
        );
        let second = "2 0 obj\n<<>>\nendobj\n";
        let table = first.len() + second.len();
        format!(
            "{first}{second}xref\n0 3\n0000000000 65535 f\r\n{:010} 00000 n\r\n{:010} 00000 n\r\ntrailer\n<<>>\nstartxref\n{table}\n%%EOF",
            9, first.len()
        )
        .into_bytes()
    }

    #[test]
    fn data_that_end_like_a_line_get_a_byte_more_and_offsets_move() {
        for data in ["x\r", "123456789\r", "12345678\n"] {
            let settled = settled(pdf(COMPRESSED, data));
            let expected = pdf(COMPRESSED, &format!("{data}\0"));
            assert_eq!(
                String::from_utf8_lossy(&settled),
                String::from_utf8_lossy(&expected)
            );
        }
    }

    #[test]
    fn other_data_stay_as_they_are() {
        for (filter, data) in [(COMPRESSED, "x\ry"), ("", "x\n"), ("", "x\n\nendstream\ny")] {
            assert_eq!(settled(pdf(filter, data)), pdf(filter, data));
        }
    }
}
