//! What an edited document says, as lines for people.

use std::path::Path;

use crate::serap::{JenisPerubahan, Perubahan, Serapan, Sisa};

/// Letters of a text that is shown, and of one that is named.
const MOST_SHOWN: usize = 600;
const MOST_NAMED: usize = 50;

/// The lines, field by field; `written` when the file has been changed.
pub(super) fn lines(
    document: &Path,
    cycle: &Path,
    serapan: &Serapan,
    written: bool,
) -> Vec<String> {
    let mut lines = vec![format!("{} → {}", document.display(), cycle.display())];
    let title = if written { "Ditulis:" } else { "Akan masuk:" };
    section(&mut lines, title, &serapan.perubahan, |of| {
        change(of, cycle)
    });
    let title = "Pilihan (ambil dengan --ambil KUNCI):";
    section(&mut lines, title, &serapan.pilihan, |of| {
        let mut lines = change(of, cycle);
        if let Some(why) = of.sebab {
            lines.push(format!("      sebab: {why}"));
        }
        lines
    });
    section(&mut lines, "Selesaikan sendiri:", &serapan.sisa, rest);
    section(&mut lines, "Komentar:", &serapan.komentar, |of| {
        vec![format!(
            "    {}: “{}” pada “{}”",
            of.oleh,
            of.isi,
            short(&of.tentang)
        )]
    });
    if !serapan.penyunting.is_empty() {
        let who = serapan.penyunting.join(", ");
        lines.push(format!(
            "  Perubahan terlacak oleh {who} dibaca sebagai diterima."
        ));
    }
    lines.extend(serapan.catatan.iter().map(|note| format!("  {note}")));
    if serapan.is_empty() {
        lines.push("  Tidak ada suntingan yang belum ada dalam berkas siklus.".to_owned());
    } else if !written && !serapan.perubahan.is_empty() {
        lines.push("  Tambahkan --tulis untuk menulisnya ke berkas siklus.".to_owned());
    }
    lines
}

fn section<T>(lines: &mut Vec<String>, title: &str, of: &[T], told: impl Fn(&T) -> Vec<String>) {
    if !of.is_empty() {
        lines.push(format!("  {title}"));
        lines.extend(of.iter().flat_map(told));
    }
}

fn change(of: &Perubahan, cycle: &Path) -> Vec<String> {
    let what = match of.jenis {
        JenisPerubahan::Ubah => "",
        JenisPerubahan::Kosongkan => " (dikosongkan)",
        JenisPerubahan::Tambah => " (butir baru)",
        JenisPerubahan::Hapus => " (dihapus)",
        JenisPerubahan::Pindah => " (dipindahkan)",
    };
    let file = cycle.file_name().unwrap_or_default().to_string_lossy();
    let key = of.ambil.as_ref().unwrap_or(&of.kunci);
    let head = format!("    {}{what} [{key}, {file}:{}]", of.sebutan, of.baris);
    let mut lines = vec![head];
    let (old, new) = differing(&of.lama, &of.baru);
    if of.jenis == JenisPerubahan::Pindah {
        lines.push(format!("      {new}"));
    } else {
        lines.extend(sides(&old, &new));
    }
    let also = of.juga.iter();
    lines.extend(also.map(|text| format!("      ikut berubah: “{}”", short(text))));
    lines
}

fn rest(of: &Sisa) -> Vec<String> {
    let place = match of.sesudah.as_str() {
        "" => String::new(),
        before => format!("sesudah “{}”: ", short(before)),
    };
    let (old, new) = differing(&of.lama, &of.baru);
    let mut lines = vec![format!("    {place}{}", of.sebab)];
    lines.extend(sides(&old, &new));
    lines
}

/// What stood there and what stands there now, each where there is any.
fn sides(old: &str, new: &str) -> impl Iterator<Item = String> {
    let side = |sign: char, text: &str| {
        let shown = cut(text, MOST_SHOWN);
        (!text.is_empty()).then(|| format!("      {sign} {shown}"))
    };
    [side('-', old), side('+', new)].into_iter().flatten()
}

/// What differs of two texts, with some words around it.
fn differing(old: &str, new: &str) -> (String, String) {
    const AROUND: usize = 4;
    let (a, b): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
    let pairs = a.iter().zip(&b);
    let before = pairs.take_while(|(a, b)| a == b).count();
    let rest = a[before..].iter().rev().zip(b[before..].iter().rev());
    let after = rest.take_while(|(a, b)| a == b).count();
    let around = |words: &[&str]| {
        let from = before.saturating_sub(AROUND);
        let to = (words.len() - after + AROUND).min(words.len());
        let mut text = words[from..to.max(from)].join(" ");
        if from > 0 {
            text.insert_str(0, "… ");
        }
        if to < words.len() {
            text.push_str(" …");
        }
        text
    };
    if old.is_empty() || new.is_empty() || old == new {
        return (old.to_owned(), new.to_owned());
    }
    (around(&a), around(&b))
}

fn short(text: &str) -> String {
    cut(text, MOST_NAMED)
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::differing;

    #[test]
    fn only_what_differs_is_shown() {
        let (old, new) = differing(
            "a b c d e f g lama h i j k l m",
            "a b c d e f g baru sekali h i j k l m",
        );
        assert_eq!(old, "… d e f g lama h i j k …");
        assert_eq!(new, "… d e f g baru sekali h i j k …");
        assert_eq!(differing("", "x"), (String::new(), "x".to_owned()));
    }
}
