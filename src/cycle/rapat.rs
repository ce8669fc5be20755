//! Step 4: the coordination meeting and who was called to it.

use jiff::civil::{Date, Time};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Daftar, Exact, Jam, Kl, Notulensi, Official, Orang, Penandatangan, PeranAtau, Phrase, Secret,
    TandaTangan, Tanggal,
};

/// Langkah 4: rapat koordinasi.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Rapat {
    /// Surat undangan rapat.
    pub undangan: Undangan,
    /// Tanggal rapat, YYYY-MM-DD; hari pertamanya bila rapat berlangsung beberapa hari.
    pub tanggal: Option<Tanggal>,
    /// Hari terakhir rapat, YYYY-MM-DD, bila berlangsung beberapa hari atau melewati tengah malam.
    pub sampai: Option<Tanggal>,
    /// Jam mulai, HH:MM.
    pub mulai: Option<Jam>,
    /// Jam selesai, HH:MM; tanpa isian: “s.d. selesai”. Yang lebih awal daripada jam mulai adalah jam pada hari terakhir.
    pub selesai: Option<Jam>,
    /// Zona waktu; tanpa isian: WIB.
    #[schemars(extend("default" = "WIB"))]
    pub zona: Option<Zona>,
    /// Tempat rapat; tautan, ID, dan kata sandinya ditulis pada `daring`.
    pub tempat: Option<Exact>,
    /// Rapat daring; tautan, ID, dan kata sandinya hanya tercetak dalam undangan.
    pub daring: Daring,
    /// Pimpinan rapat: satu peran, atau { nama, jabatan }.
    pub pimpinan: Option<PeranAtau<Orang>>,
    /// Pejabat yang diwakili pimpinan rapat, bila ada.
    pub mewakili: Option<Official>,
    /// Agenda, satu butir tiap acara.
    pub agenda: Daftar<Phrase>,
    /// Peserta yang diundang, satu butir tiap K/L.
    pub peserta: Daftar<Peserta>,
}

/// Whether the hours of a meeting of several days are those of each day: from the evening on a
/// meeting without an end may as well last one night.
pub(crate) fn are_of_each_day(from: Time, to: Option<Time>) -> bool {
    const EVENING: i8 = 18;
    match to {
        Some(to) => to > from,
        None => from.hour() < EVENING,
    }
}

impl Rapat {
    /// The day on which it ends.
    #[must_use]
    pub fn last_day(&self) -> Option<Tanggal> {
        self.sampai.or(self.tanggal)
    }

    /// Whether its last day comes after its first.
    #[must_use]
    pub fn takes_days(&self) -> bool {
        self.sampai > self.tanggal
    }

    /// Whether it goes home and comes again with the same hours, on each of several days.
    #[must_use]
    pub fn comes_again(&self) -> bool {
        let to = self.selesai.map(|to| to.0);
        self.takes_days() && self.mulai.is_some_and(|from| are_of_each_day(from.0, to))
    }

    /// Whether it is one sitting that passes midnight: it is over on the morning after, or within
    /// twelve hours. Such a meeting is of the day on which it began.
    #[must_use]
    pub fn passes_midnight(&self) -> bool {
        let days = self.tanggal.zip(self.sampai);
        let is_on_the_morrow =
            days.is_some_and(|(first, last)| first.0.tomorrow().ok() == Some(last.0));
        let hours = self.mulai.zip(self.selesai);
        is_on_the_morrow && hours.is_some_and(|(from, to)| is_one_night(from.0, to.0))
    }

    /// The day on which it was over, where that is not the one on which it began; the hours are those
    /// of the notulensi, or else its own.
    #[must_use]
    pub fn was_over_on(&self, held: &Notulensi) -> Option<Date> {
        if self.takes_days() && !self.passes_midnight() {
            return Some(self.sampai?.0);
        }
        let from = held.mulai.or(self.mulai)?;
        let to = held.selesai.or(self.selesai)?;
        let first = self.tanggal?.0;
        (to < from).then(|| first.tomorrow().unwrap_or(first))
    }
}

/// Whether hours that end before they begin are those of one sitting: it is over on the morning
/// after, or within twelve hours.
pub(crate) fn is_one_night(from: Time, to: Time) -> bool {
    const MORNING: i8 = 6;
    const LONGEST: i64 = 12;
    let lasts = from.duration_until(to).as_hours() + 24;
    to < from && (to.hour() < MORNING || lasts <= LONGEST)
}

/// Surat undangan rapat.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Undangan {
    /// Nomor undangan.
    pub nomor: Option<Exact>,
    /// Tanggal undangan, YYYY-MM-DD.
    pub tanggal: Option<Tanggal>,
    /// Isi baris “Sifat”; tanpa isian: klasifikasi dan derajat siklus.
    pub sifat: Option<Exact>,
    /// Hal, huruf awal kapital, tanpa titik; tanpa isian: Undangan Rapat Koordinasi.
    pub hal: Option<Phrase>,
    /// Tembusan, satu butir tiap penerima.
    pub tembusan: Daftar<Official>,
    /// Penanda tangan: satu peran (tanpa isian: deputi), atau { peran, `atas_nama`, `untuk_beliau` }.
    pub penandatangan: Option<PeranAtau<Penandatangan>>,
    /// Cara menandatangani; tanpa isian: basah.
    #[schemars(extend("default" = "basah"))]
    pub tanda_tangan: Option<TandaTangan>,
    /// Lama langkah 4 dalam menit.
    pub lama_menit: Option<u32>,
}

/// Yang membuka rapat daring. Tautan, ID, dan kata sandi hanya tercetak dalam surat undangan.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Daring {
    /// Sarana rapat daring.
    #[schemars(example = "Zoom Meeting")]
    pub media: Option<Exact>,
    /// Tautan rapat.
    pub tautan: Option<Secret>,
    /// Nomor atau ID rapat.
    pub id: Option<Secret>,
    /// Kata sandi rapat (*passcode*).
    pub sandi: Option<Secret>,
}

impl Daring {
    /// Whether there is an online meeting.
    #[must_use]
    pub fn is_given(&self) -> bool {
        *self != Self::default()
    }
}

/// Zona waktu Indonesia.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum Zona {
    /// Waktu Indonesia Barat.
    Wib,
    /// Waktu Indonesia Tengah.
    Wita,
    /// Waktu Indonesia Timur.
    Wit,
}

/// Seorang peserta rapat.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Peserta {
    /// Kementerian/lembaga.
    pub kl: Option<Kl>,
    /// Nama wakil.
    pub nama: Option<Exact>,
    /// Jabatan wakil.
    pub jabatan: Option<Exact>,
    /// Pejabat yang diwakilinya: jabatan atau nama pejabat yang diundang.
    pub mewakili: Option<Official>,
    /// Hadir atau tidak; tanpa isian: hadir, bila notulensi sudah ada.
    pub hadir: Option<bool>,
    /// Sebab tidak hadir; bagi yang hadir: cara hadirnya, misalnya “hadir secara daring”.
    #[schemars(example = "berhalangan; menyampaikan pandangan tertulis")]
    pub keterangan: Option<Phrase>,
}
