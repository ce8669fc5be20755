//! Problems of the YAML: where the file cannot be read as keys and values.

use strum_macros::{EnumIter, EnumMessage};

use super::{Level, in_quotes, short};

/// Masalah pada penulisan YAML.
#[derive(Debug, Clone, PartialEq, thiserror::Error, EnumIter, EnumMessage)]
pub enum SyntaxProblem {
    /// Isi diawali tanda yang mempunyai arti khusus dalam YAML.
    ///
    /// Isi yang diawali `*`, `&`, `!`, `@`, `%`, `` ` ``, `[`, `{`, `? `, `- `, `|`, atau `>`
    /// tidak terbaca sebagai teks. Paling sering: istilah asing yang dimiringkan pada awal isi.
    /// Rujukan, jangkar, dan tag YAML (`*nama`, `&nama`, `!nama`) tidak dipakai dalam berkas
    /// siklus.
    ///
    /// Salah: `hal: *Joint Statement* ASEAN`. Benar: `hal: "*Joint Statement* ASEAN"`.
    ///
    /// Dasar: YAML 1.2.2 bagian 5.3.
    #[error("isi diawali “{character}”, yang dalam YAML {}", meaning(*character))]
    SpecialStart { character: char },

    /// Lekukan memakai tab.
    ///
    /// Susunan YAML ditentukan oleh spasi pada awal baris; tab tidak diterima, sebab lebarnya
    /// berbeda di setiap editor.
    ///
    /// Salah: tab sebelum `nomor:`. Benar: dua spasi sebelum `nomor:`.
    ///
    /// Dasar: YAML 1.2.2 bagian 6.1.
    #[error("lekukan baris memakai tab; YAML hanya menerima spasi")]
    TabIndent,

    /// Lekukan memakai spasi khusus.
    ///
    /// Teks yang disalin dari halaman web atau percakapan dapat membawa spasi yang tidak terputus.
    /// Rupanya sama dengan spasi, tetapi bagi YAML ia huruf.
    ///
    /// Salah: spasi khusus sebelum `nomor:`. Benar: dua spasi biasa sebelum `nomor:`.
    ///
    /// Dasar: YAML 1.2.2 bagian 6.1.
    #[error("lekukan baris memakai spasi khusus, yang bagi YAML bukan spasi")]
    ForeignIndent,

    /// Kurung dibuka dan tidak ditutup.
    ///
    /// Salah: `tembusan: [Menlu, Menhan`. Benar: `tembusan: [Menlu, Menhan]`.
    ///
    /// Dasar: YAML 1.2.2 bagian 7.4.
    #[error("kurung “{open}” dibuka di sini dan tidak ditutup")]
    UnclosedBracket { open: char },

    /// Tanda kutip dibuka dan tidak ditutup.
    ///
    /// Salah: `hal: "Rapat koordinasi`. Benar: `hal: "Rapat koordinasi"`.
    ///
    /// Dasar: YAML 1.2.2 bagian 7.3.
    #[error("tanda kutip ({quote}) dibuka di sini dan tidak ditutup")]
    UnclosedQuote { quote: char },

    /// Kurung ditutup dengan kurung yang lain.
    ///
    /// Salah: `tembusan: [Menlu, Menhan}`. Benar: `tembusan: [Menlu, Menhan]`.
    ///
    /// Dasar: YAML 1.2.2 bagian 7.4.
    #[error("kurung “{open}” dibuka di sini, tetapi ditutup dengan “{close}”")]
    MismatchedBracket { open: char, close: char },

    /// Ada teks sesudah tanda kutip penutup.
    ///
    /// Isi yang diawali tanda kutip harus selesai pada kutip penutupnya.
    ///
    /// Salah: `tempat: "Nakula" lantai 4`, `nama: 'Ma'ruf'`. Benar: `tempat: '"Nakula" lantai 4'`,
    /// `nama: "Ma'ruf"`.
    ///
    /// Dasar: YAML 1.2.2 bagian 7.3.
    #[error("ada teks sesudah tanda kutip penutup")]
    TextAfterQuote { quote: char },

    /// Garis miring terbalik di dalam kutip ganda tidak dikenal.
    ///
    /// Di dalam tanda kutip ganda, `\` memulai kode karakter.
    ///
    /// Salah: `berkas: "D:\arsip"`. Benar: `berkas: 'D:\arsip'`.
    ///
    /// Dasar: YAML 1.2.2 bagian 5.7.
    #[error("di dalam kutip ganda, “\\” memulai kode karakter; kode di sini tidak dikenal")]
    BadEscape,

    /// Titik dua diikuti spasi di tengah teks.
    ///
    /// Titik dua yang diikuti spasi memisahkan kunci dari isinya, juga di tengah kalimat.
    ///
    /// Salah: `hal: Rapat: persiapan`. Benar: `hal: "Rapat: persiapan"`.
    ///
    /// Dasar: YAML 1.2.2 bagian 7.3.3.
    #[error("titik dua diikuti spasi di tengah teks “{}”", short(text))]
    ColonInText {
        text: String,
        /// Whether that is all of it.
        whole: bool,
    },

    /// Butir daftar tanpa “- ” di depannya.
    ///
    /// Setiap butir diawali “- ” pada kolom yang sama. Kunci lain dari butir itu berdiri di bawah
    /// kunci pertamanya, dua spasi lebih dalam daripada “-”.
    ///
    /// Salah: `- uraian: A` dan di bawahnya `uraian: B`. Benar: `- uraian: A` dan di bawahnya
    /// `- uraian: B`.
    ///
    /// Dasar: YAML 1.2.2 bagian 8.2.1.
    #[error(
        "baris “{}” berdiri di antara butir daftar, tetapi tidak diawali “- ”",
        short(text)
    )]
    MissingDash { text: String },

    /// Komentar memutus teks yang bersambung ke baris berikutnya.
    ///
    /// Salah: baris pertama `hal: Rapat #3`, baris kedua `tahun ini`. Benar: `hal: "Rapat #3 tahun ini"`.
    ///
    /// Dasar: YAML 1.2.2 bagian 6.6.
    #[error("“#” didahului spasi memulai komentar dan memutus teks yang bersambung")]
    CommentInText,

    /// Tidak ada spasi sesudah titik dua.
    ///
    /// Salah: `hal:Rapat koordinasi`. Benar: `hal: Rapat koordinasi`.
    ///
    /// Dasar: YAML 1.2.2 bagian 7.4.2.
    #[error("sesudah “{key}:” harus ada spasi")]
    NoSpaceAfterColon { key: String },

    /// Baris bukan “kunci: isi” dan bukan butir daftar.
    ///
    /// Salah: `nomor B-021/2024`. Benar: `nomor: B-021/2024`.
    ///
    /// Dasar: YAML 1.2.2 bagian 8.2.
    #[error("baris “{}” bukan “kunci: isi” dan bukan butir “- isi”", short(text))]
    NotAnEntry { text: String },

    /// Lekukan baris tidak sesuai dengan baris di atasnya.
    ///
    /// Kunci yang setingkat diawali spasi yang sama banyak.
    ///
    /// Salah: `nomor` dua spasi, `tanggal` di bawahnya tiga spasi. Benar: keduanya dua spasi.
    ///
    /// Dasar: YAML 1.2.2 bagian 6.1.
    #[error("lekukan baris ini tidak sesuai dengan baris di atasnya")]
    BadIndentation,

    /// Kunci berupa daftar atau kelompok.
    ///
    /// Salah: `[nomor]: 1`. Benar: `nomor: 1`.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("kunci harus berupa kata, bukan daftar atau kelompok")]
    ComplexKey,

    /// Berkas memuat lebih dari satu dokumen YAML.
    ///
    /// Baris `---` atau `...` memulai dokumen lain. Satu berkas memuat satu siklus.
    ///
    /// Salah: dua siklus dipisahkan `---`. Benar: dua berkas.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("di sini mulai dokumen YAML kedua; satu berkas memuat satu siklus")]
    SecondDocument,

    /// Berkas memuat direktif YAML.
    ///
    /// Salah: `%YAML 1.2` pada awal berkas. Benar: tanpa baris itu.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("baris yang diawali “%” adalah direktif YAML, yang tidak dipakai di sini")]
    Directive,

    /// Susunan YAML yang tidak dapat dibaca.
    ///
    /// Salah satu sebab lain: tanda baca YAML di tengah isi.
    ///
    /// Salah: `{ nomor: 1: 2 }`. Benar: `{ nomor: "1: 2" }`.
    ///
    /// Dasar: YAML 1.2.2.
    #[error("baris ini tidak dapat dibaca sebagai YAML")]
    Unparsable,
}

/// Characters of a text that is shown in its quotes.
const LONGEST_QUOTED: usize = 200;

/// Whether a text goes on with other keys of its item: quotes would print them.
fn holds_keys(text: &str) -> bool {
    const KEYS: [&str; 14] = [
        " kl: ",
        " nama: ",
        " jabatan: ",
        " hadir: ",
        " tenggat: ",
        " dasar: ",
        " indikator: ",
        " prioritas: ",
        " penanggung_jawab: ",
        " uraian: ",
        " sumber: ",
        " tanggal: ",
        " nip: ",
        " pangkat: ",
    ];
    KEYS.iter().any(|key| text.contains(key))
}

/// The text as it can be typed: in straight quotes, instead of a word processor's.
fn quoted_whole(text: &str) -> String {
    let curly = ['“', '”', '„', '‟'];
    let core = text.strip_prefix(curly);
    let core = core
        .and_then(|core| core.strip_suffix(curly))
        .filter(|core| !core.contains(curly));
    match core {
        Some(core) => format!(
            "tulis dengan tanda kutip lurus: {}",
            in_quotes(&one_line(core))
        ),
        None => format!("beri tanda kutip: {}", in_quotes(&one_line(text))),
    }
}

/// The line as an item.
fn with_a_dash(text: &str) -> String {
    let text = one_line(text);
    let key = text
        .split_once(": ")
        .map(|(key, _)| key)
        .or(text.strip_suffix(':'));
    let is_key = |key: &str| key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    match key {
        Some(key) if is_key(key) => format!(
            "tulis “- {}”, dengan “-” sejajar “-” butir yang lain; kunci lain dari butir itu dua spasi lebih dalam",
            short(&text)
        ),
        Some(_) => format!("tulis - {}", in_quotes(&text)),
        None => format!(
            "tulis “- {}”; bila ini sambungan butir di atasnya, lekukkan dua spasi lebih dalam",
            short(&text)
        ),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn meaning(character: char) -> &'static str {
    match character {
        '*' | '&' | '!' => "memulai rujukan (tidak dipakai di sini)",
        '[' | ']' => "adalah tanda daftar",
        '{' | '}' => "adalah tanda kelompok kunci",
        '|' | '>' => "memulai teks panjang pada baris berikutnya",
        '-' => "memulai butir daftar pada baris tersendiri",
        '?' => "memulai kunci",
        _ => "tidak boleh mengawali teks",
    }
}

impl SyntaxProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        match self {
            Self::SpecialStart { .. } => ("tanda-di-awal-isi", Level::Error),
            Self::TabIndent => ("lekukan-tab", Level::Error),
            Self::ForeignIndent => ("lekukan-spasi-khusus", Level::Error),
            Self::UnclosedBracket { .. } => ("kurung-tidak-ditutup", Level::Error),
            Self::UnclosedQuote { .. } => ("kutip-tidak-ditutup", Level::Error),
            Self::MismatchedBracket { .. } => ("kurung-tidak-sepasang", Level::Error),
            Self::TextAfterQuote { .. } => ("teks-sesudah-kutip", Level::Error),
            Self::BadEscape => ("kode-karakter-salah", Level::Error),
            Self::ColonInText { .. } => ("titik-dua-dalam-teks", Level::Error),
            Self::MissingDash { .. } => ("butir-tanpa-strip", Level::Error),
            Self::CommentInText => ("komentar-memutus-teks", Level::Error),
            Self::NoSpaceAfterColon { .. } => ("titik-dua-tanpa-spasi", Level::Error),
            Self::NotAnEntry { .. } => ("baris-tanpa-kunci", Level::Error),
            Self::BadIndentation => ("lekukan-salah", Level::Error),
            Self::ComplexKey => ("kunci-bukan-kata", Level::Error),
            Self::SecondDocument => ("dokumen-kedua", Level::Error),
            Self::Directive => ("direktif-yaml", Level::Error),
            Self::Unparsable => ("yaml-tidak-terbaca", Level::Error),
        }
    }

    pub(super) fn suggestion(&self) -> String {
        let text = match self {
            Self::ColonInText { text, .. } if holds_keys(text) => {
                return "tulis tiap kunci pada baris tersendiri, sejajar dengan yang di atasnya; bila titik dua itu bagian teks, beri tanda kutip pada seluruh isi".into();
            }
            Self::ColonInText { text, whole: true } if text.chars().count() <= LONGEST_QUOTED => {
                return quoted_whole(text);
            }
            Self::MissingDash { text } => return with_a_dash(text),
            Self::SpecialStart { character: '-' } => {
                "pindahkan “- …” ke baris di bawah kuncinya; bila “-” bagian teks, beri tanda kutip pada seluruh isi"
            }
            Self::SpecialStart {
                character: '|' | '>',
            } => {
                "pindahkan teks sesudah tanda itu ke baris di bawahnya, menjorok; bila tanda itu bagian teks, beri tanda kutip pada seluruh isi"
            }
            Self::SpecialStart { .. } | Self::ColonInText { .. } => {
                "beri tanda kutip pada seluruh isi, atau tulis isi di bawah “|”"
            }
            Self::TabIndent => "ganti setiap tab dengan dua spasi",
            Self::ForeignIndent => "hapus lekukan setiap baris itu, lalu ketik dua spasi biasa",
            Self::UnclosedBracket { open: '{' } => {
                "tutup dengan “}”, atau beri tanda kutip bila kurung itu bagian teks"
            }
            Self::UnclosedBracket { .. } => {
                "tutup dengan “]”, atau beri tanda kutip bila kurung itu bagian teks"
            }
            Self::UnclosedQuote { .. } => "tutup dengan tanda kutip yang sama pada akhir isi",
            Self::MismatchedBracket { open: '{', .. } => "tutup dengan “}”",
            Self::MismatchedBracket { .. } => "tutup dengan “]”",
            Self::TextAfterQuote { quote: '\'' } => {
                "beri tanda kutip ganda pada seluruh isi: \"…'…\""
            }
            Self::TextAfterQuote { .. } => "beri tanda kutip tunggal pada seluruh isi: '\"…\" …'",
            Self::BadEscape => "pakai tanda kutip tunggal, atau tulis “\\\\”",
            Self::CommentInText => {
                "beri tanda kutip pada seluruh isi, atau hapus spasi sebelum “#”"
            }
            Self::NoSpaceAfterColon { key } => return format!("tulis “{key}: …”"),
            Self::NotAnEntry { .. } => {
                "tulis “kunci: isi”; sambungan teks panjang menjorok di bawah “|”"
            }
            Self::BadIndentation => {
                "samakan banyaknya spasi dengan kunci, atau dengan “- ”, yang setingkat"
            }
            Self::ComplexKey => "tulis kunci tanpa kurung",
            Self::SecondDocument => {
                "hapus “---” atau “...”, atau pindahkan bagian ini ke berkas lain"
            }
            Self::Directive => "hapus baris ini; beri tanda kutip bila ini bagian teks",
            Self::Unparsable => "beri tanda kutip pada isi, dan periksa kurung serta titik dua",
        };
        text.into()
    }
}
