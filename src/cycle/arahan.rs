//! Step 1: the Deputi's disposisi to the Asdep.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::naskah::months::long_date;

use super::{Daftar, Exact, Official, Orang, PeranAtau, Phrase, Tanggal};

/// Langkah 1: arahan (disposisi) Deputi kepada Asdep.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Arahan {
    /// Nomor disposisi.
    pub nomor: Option<Exact>,
    /// Tanggal arahan, YYYY-MM-DD.
    pub tanggal: Option<Tanggal>,
    /// Arahan Menko yang ditindaklanjuti, bila Menko sendiri yang memberinya: kapan, dan dengan surat apa; menjadi pembuka nota dinas. Yang diarahkannya ditulis pada `isi`.
    pub menko: ArahanMenko,
    /// Naskah yang didisposisikan.
    pub naskah: NaskahMasuk,
    /// Penerima disposisi: peran atau { nama, jabatan }; yang pertama memimpin. Tanpa isian: asdep.
    pub penerima: Daftar<PeranAtau<Orang>>,
    /// Instruksi siap pakai yang dipilih pada lembar disposisi.
    pub instruksi: Daftar<Instruksi>,
    /// Dasar arahan, satu butir tiap dasar; arahan Menko ditulis pada `menko`.
    pub dasar: Daftar<Phrase>,
    /// Isi arahan, satu butir tiap arahan.
    pub isi: Daftar<Phrase>,
    /// Batas waktu pelaksanaan, YYYY-MM-DD.
    pub tenggat: Option<Tanggal>,
    /// Lama langkah 1 dalam menit.
    pub lama_menit: Option<u32>,
}

impl Arahan {
    /// Whether the Menko gave a directive that `dasar` does not name: one that does speaks of an
    /// arahan of the Menko, of the same date or of none.
    #[must_use]
    pub fn menko_is_a_ground(&self) -> bool {
        let date = self
            .menko
            .tanggal
            .map(|date| long_date(date.0).to_lowercase());
        let names_it = |ground: &Phrase| {
            let ground = ground.to_lowercase();
            let is_dated = ground.contains(" tanggal ");
            ground.contains("arahan")
                && (ground.contains("menko") || ground.contains("menteri koordinator"))
                && (!is_dated
                    || date
                        .as_ref()
                        .is_none_or(|date| ground.contains(date.as_str())))
        };
        self.menko != ArahanMenko::default() && !self.dasar.iter().any(names_it)
    }

    /// Whether a letter was disposed of that `dasar` does not name: by its number, or where it has
    /// none, by whose it is.
    #[must_use]
    pub fn letter_is_a_ground(&self) -> bool {
        let bare = |text: &str| text.to_lowercase().replace(char::is_whitespace, "");
        let nomor = self.naskah.nomor.as_deref();
        let asal = self.naskah.asal.as_deref();
        let known_by = nomor.or(asal).map(bare);
        known_by.is_some_and(|known| {
            !self
                .dasar
                .iter()
                .any(|ground| bare(ground).contains(&known))
        })
    }
}

/// Arahan Menko, lisan atau tertulis.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ArahanMenko {
    /// Tanggal arahan Menko, YYYY-MM-DD.
    pub tanggal: Option<Tanggal>,
    /// Nomor arahan Menko, bila tertulis.
    pub nomor: Option<Exact>,
    /// Hal arahan Menko, bila tertulis.
    pub hal: Option<Phrase>,
}

/// Naskah yang didisposisikan, sebagaimana diagendakan.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NaskahMasuk {
    /// Asal naskah: pejabat atau instansi pengirim; yang bukan surat diawali jenisnya, misalnya Nota Verbal Kedutaan Besar Jepang.
    pub asal: Option<Official>,
    /// Nomor naskah.
    pub nomor: Option<Exact>,
    /// Tanggal naskah, YYYY-MM-DD.
    pub tanggal: Option<Tanggal>,
    /// Tanggal diterima, YYYY-MM-DD.
    pub diterima: Option<Tanggal>,
    /// Nomor agenda.
    pub nomor_agenda: Option<Exact>,
    /// Hal naskah.
    pub hal: Option<Phrase>,
}

/// Instruksi siap pakai pada lembar disposisi.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Instruksi {
    /// Selesaikan atau tindak lanjuti.
    Selesaikan,
    /// Beri saran atau pendapat.
    Saran,
    /// Koordinasikan dengan yang terkait.
    Koordinasikan,
    /// Pelajari atau kaji.
    Pelajari,
    /// Wakili atau hadiri.
    Wakili,
    /// Pantau perkembangannya.
    Pantau,
    /// Untuk perhatian.
    Perhatian,
    /// Simpan sebagai arsip.
    Simpan,
}
