//! Everything a run may read: templates, style, profiles, fonts and pictures, as bytes.
//!
//! What ships is embedded in the program; a caller may lay other files over it, name by
//! name. The core never opens a file itself.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use crate::files::digest::{Digest, Hash, sha256};

macro_rules! embedded {
    ($($name:literal)*) => {
        &[$(($name, include_bytes!(concat!("../templates/", $name)))),*]
    };
}

/// Every file under `templates/`; a test holds the list complete.
const TEMPLATES: &[(&str, &[u8])] = embedded! {
    "bagian/arahan-menko.xml"
    "bagian/arahan.xml"
    "bagian/asal.xml"
    "bagian/badan-nota-dinas.xml"
    "bagian/butir.xml"
    "bagian/daftar-hadir.xml"
    "bagian/disposisi.xml"
    "bagian/gambar.xml"
    "bagian/hadir.xml"
    "bagian/isu.xml"
    "bagian/jabatan-diundang.xml"
    "bagian/jabatan-kapital.xml"
    "bagian/jabatan-wakil.xml"
    "bagian/jabatan.xml"
    "bagian/kepala-lampiran.xml"
    "bagian/kepala-nota-dinas.xml"
    "bagian/kop.xml"
    "bagian/media-daring.xml"
    "bagian/menko.xml"
    "bagian/naskah.xml"
    "bagian/orang.xml"
    "bagian/paraf.xml"
    "bagian/pembahasan.xml"
    "bagian/peran.xml"
    "bagian/pimpinan.xml"
    "bagian/rumusan-rekomendasi.xml"
    "bagian/salinan.xml"
    "bagian/sebagai.xml"
    "bagian/sifat.xml"
    "bagian/srikandi.xml"
    "bagian/surat.xml"
    "bagian/tembusan.xml"
    "bagian/tempat.xml"
    "bagian/ttd.xml"
    "bagian/waktu.xml"
    "bahan.xml"
    "bahasa/baku.yaml"
    "bahasa/kata-umum.yaml"
    "daftar-hadir.xml"
    "daftar.xml"
    "disposisi.xml"
    "gaya/daftar.typ"
    "gaya/gaya.yaml"
    "gaya/halaman.typ"
    "gaya/isi.typ"
    "gaya/kepala.typ"
    "gaya/main.typ"
    "gaya/tabel.typ"
    "gaya/teks.typ"
    "gaya/ttd.typ"
    "instansi/kemenko-polhukam.yaml"
    "instansi/kemenko-polkam.yaml"
    "kalimat/bahan-diteliti.xml"
    "kalimat/diteruskan.xml"
    "kalimat/disposisi-penelitian.xml"
    "kalimat/kehadiran.xml"
    "kalimat/keputusan.xml"
    "kalimat/lampiran-undangan.xml"
    "kalimat/maksud-tujuan.xml"
    "kalimat/pembuka-bahan.xml"
    "kalimat/pembuka-pengantar.xml"
    "kalimat/pembuka-rekomendasi.xml"
    "kalimat/pembuka-undangan.xml"
    "kalimat/pembuka.xml"
    "kalimat/pengantar-rekomendasi.xml"
    "kalimat/penutup-bahan.xml"
    "kalimat/penutup-laporan.xml"
    "kalimat/penutup-notula.xml"
    "kalimat/penutup-pengantar.xml"
    "kalimat/penutup-rekomendasi.xml"
    "kalimat/penutup-undangan.xml"
    "kalimat/penutup.xml"
    "kalimat/pokok-isu.xml"
    "kalimat/putaran-lama.xml"
    "kalimat/ruang-lingkup.xml"
    "kalimat/simpulan-rapat.xml"
    "kalimat/tidak-hadir.xml"
    "kalimat/tindak-lanjut.xml"
    "kalimat/umum.xml"
    "kepala/dari.xml"
    "kepala/hal.xml"
    "kepala/lampiran.xml"
    "kepala/melalui.xml"
    "kepala/nomor.xml"
    "kepala/sifat.xml"
    "kepala/tanggal.xml"
    "kepala/tembusan.xml"
    "kepala/yth.xml"
    "konsep.xml"
    "laporan.xml"
    "laporan/alternatif.xml"
    "laporan/dasar.xml"
    "laporan/hasil.xml"
    "laporan/kegiatan.xml"
    "laporan/kepala-telaahan.xml"
    "laporan/pendahuluan.xml"
    "laporan/peserta.xml"
    "laporan/simpulan.xml"
    "laporan/telaahan.xml"
    "laporan/tindak-lanjut.xml"
    "nota-dinas.xml"
    "notula.xml"
    "penelitian.xml"
    "pengantar.xml"
    "rekomendasi.xml"
    "sop/ot-01-02-001-053-de-2.yaml"
    "undangan.xml"
    "undangan/daftar-lampiran.xml"
    "undangan/daftar.xml"
    "undangan/kepala-lampiran.xml"
    "undangan/kepala.xml"
};

/// The reference of templates, for those who change them.
const REFERENCE: (&str, &[u8]) = ("README.md", include_bytes!("../templates/README.md"));

const FONTS: &[&[u8]] = &[
    include_bytes!("../fonts/Arimo-Regular.ttf"),
    include_bytes!("../fonts/Arimo-Bold.ttf"),
    include_bytes!("../fonts/Arimo-Italic.ttf"),
    include_bytes!("../fonts/Arimo-BoldItalic.ttf"),
    include_bytes!("../fonts/texgyrebonum-regular.otf"),
    include_bytes!("../fonts/texgyrebonum-bold.otf"),
    include_bytes!("../fonts/texgyrebonum-italic.otf"),
    include_bytes!("../fonts/texgyrebonum-bolditalic.otf"),
];

/// Files by name, relative to `templates/`; pictures by the name that a profile gives them.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    overlay: BTreeMap<String, Vec<u8>>,
    pictures: BTreeMap<String, Vec<u8>>,
    fonts: Vec<Vec<u8>>,
}

impl Assets {
    /// What ships, with `overlay` in place of the files of the same name, and `pictures`
    /// (PNG) for the logos.
    #[must_use]
    pub fn new(overlay: BTreeMap<String, Vec<u8>>, pictures: BTreeMap<String, Vec<u8>>) -> Self {
        Self {
            overlay,
            pictures,
            fonts: Vec::new(),
        }
    }

    /// The same with further fonts: for characters that the typeface of the style has not,
    /// and for a style that names one of them.
    #[must_use]
    pub fn with_fonts(self, fonts: Vec<Vec<u8>>) -> Self {
        Self { fonts, ..self }
    }

    /// What an office has laid over what ships, each file named by its kind: `templat/NAME`,
    /// `gambar/NAME`, `fon/NUMBER`. [`Assets::of_office`] takes it back.
    #[must_use]
    pub fn office(&self) -> BTreeMap<String, &[u8]> {
        let overlay = self.overlay.iter();
        let pictures = self.pictures.iter();
        // The first of two fonts is asked first: their names keep the order.
        let fonts = self.fonts.iter().enumerate();
        overlay
            .map(|(name, bytes)| (format!("templat/{name}"), bytes))
            .chain(pictures.map(|(name, bytes)| (format!("gambar/{name}"), bytes)))
            .chain(fonts.map(|(at, bytes)| (format!("fon/{at:03}"), bytes)))
            .map(|(name, bytes)| (name, bytes.as_slice()))
            .collect()
    }

    /// What ships, with the files of [`Assets::office`] over it; a file of another kind is passed
    /// over.
    #[must_use]
    pub fn of_office<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let mut assets = Self::default();
        let in_order: BTreeMap<_, _> = files.into_iter().collect();
        for (named, bytes) in in_order {
            let bytes = bytes.to_vec();
            match named.split_once('/') {
                Some(("templat", name)) => _ = assets.overlay.insert(name.to_owned(), bytes),
                Some(("gambar", name)) => _ = assets.pictures.insert(name.to_owned(), bytes),
                Some(("fon", _)) => assets.fonts.push(bytes),
                _ => {}
            }
        }
        assets
    }

    /// The bytes of a file under `templates/`.
    #[must_use]
    pub fn bytes(&self, name: &str) -> Option<&[u8]> {
        let shipped = || Some(TEMPLATES.iter().find(|(shipped, _)| *shipped == name)?.1);
        self.overlay.get(name).map(Vec::as_slice).or_else(shipped)
    }

    /// The text of a file under `templates/`, without the byte order mark that some editors
    /// put first; nothing when it is not UTF-8.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        let text = std::str::from_utf8(self.bytes(name)?).ok()?;
        Some(text.trim_start_matches('\u{FEFF}'))
    }

    /// The same with the shipped file of this name again.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.overlay.remove(name);
        self
    }

    /// Names of all templates (`.xml`), in order.
    #[must_use]
    pub fn templates(&self) -> BTreeSet<&str> {
        let mut names: BTreeSet<&str> = self.files().into_keys().collect();
        names.retain(|name| ends_in(Path::new(name), "xml"));
        names
    }

    /// Templates that were laid over and that nothing uses, in order: they have not the name of
    /// one that ships, and no other names them, nor their folder for a name that it makes.
    #[must_use]
    pub fn idle_templates(&self) -> Vec<&str> {
        let templates = self.templates();
        let is_named = |name: &str| {
            let mut calls = vec![format!("\"{name}\""), format!("'{name}'")];
            calls.extend(
                name.rsplit_once('/')
                    .map(|(folder, _)| format!("\"{folder}/\"")),
            );
            let mut texts = templates.iter().filter_map(|of| self.text(of));
            texts.any(|text| calls.iter().any(|call| text.contains(call)))
        };
        let is_shipped = |name: &str| TEMPLATES.iter().any(|(own, _)| *own == name);
        let laid = templates.iter().filter(|name| self.is_laid_over(name));
        let idle = laid.filter(|name| !is_shipped(name) && !is_named(name));
        idle.copied().collect()
    }

    /// What ships under `templates/`, with the reference of it, by name.
    pub fn shipped() -> impl Iterator<Item = (&'static str, &'static [u8])> {
        TEMPLATES.iter().copied().chain([REFERENCE])
    }

    /// Every file that a run reads under `templates/`, by name: what ships, or what was laid
    /// over it.
    #[must_use]
    pub fn files(&self) -> BTreeMap<&str, &[u8]> {
        let shipped = TEMPLATES.iter().copied();
        let laid = self.overlay.iter();
        shipped
            .chain(laid.map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
            .collect()
    }

    /// A digest of these files.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let mut hash = Hash::default();
        for (name, bytes) in self.files() {
            hash.update(name.as_bytes());
            hash.update(&[0]);
            hash.update(sha256(bytes).to_string().as_bytes());
        }
        hash.digest()
    }

    /// Whether a file of this name was laid over what ships.
    #[must_use]
    pub fn is_laid_over(&self, name: &str) -> bool {
        self.overlay.contains_key(name)
    }

    /// Names of the files in a folder of `templates/` that end in `.ending`, in order.
    #[must_use]
    pub fn names(&self, folder: &str, ending: &str) -> Vec<&str> {
        let mut names: Vec<&str> = self.files().into_keys().collect();
        names.retain(|name| {
            let path = Path::new(name);
            path.parent() == Some(Path::new(folder)) && ends_in(path, ending)
        });
        names
    }

    /// The pictures that were handed in, by name.
    #[must_use]
    pub fn pictures(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.pictures
    }

    /// The typefaces that ship.
    #[must_use]
    pub fn fonts() -> &'static [&'static [u8]] {
        FONTS
    }

    /// The typefaces that were handed in beside those.
    #[must_use]
    pub fn further_fonts(&self) -> &[Vec<u8>] {
        &self.fonts
    }
}

fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "what ships is in the repository")]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::TEMPLATES;

    #[test]
    fn every_file_under_templates_is_embedded() {
        fn walk(folder: &Path, root: &Path, names: &mut BTreeSet<String>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, root, names);
                } else if path.extension().is_none_or(|ending| ending != "md") {
                    let name = path
                        .strip_prefix(root)
                        .unwrap()
                        .to_string_lossy()
                        .replace('\\', "/");
                    names.insert(name);
                }
            }
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        let mut on_disk = BTreeSet::new();
        walk(&root, &root, &mut on_disk);
        let embedded = TEMPLATES
            .iter()
            .map(|(name, _)| (*name).to_owned())
            .collect();
        assert_eq!(on_disk, embedded);
    }
}
