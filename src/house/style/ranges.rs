//! Between what each number of the style may lie, so that both writers can set a page of it.
//!
//! Wide enough for every house: what is outside is a slip of the pen, and some of it would be
//! more than a writer can hold.

/// Type, in points.
const TYPE: (f64, f64) = (4.0, 72.0);
/// From one baseline to the next, in points.
const PITCH: (f64, f64) = (1.0, 200.0);
/// Between blocks, in points.
const GAP: (f64, f64) = (0.0, 300.0);
/// Rules, and the space between letters, in points.
const RULE: (f64, f64) = (0.0, 20.0);
/// Page margins and what stands in them, in millimetres: a third of the page is left.
const MARGIN: (f64, f64) = (0.0, 80.0);
/// Columns, in millimetres.
const COLUMN: (f64, f64) = (0.0, 70.0);
/// Pictures and boxes, in millimetres.
const BOX: (f64, f64) = (1.0, 70.0);

/// Every number by its key.
#[rustfmt::skip]
pub(super) const RANGES: &[(&str, (f64, f64))] = &[
    ("huruf.ukuran", TYPE),
    ("huruf.atas", (0.1, 3.0)),
    ("huruf.bawah", (0.0, 3.0)),
    ("baris.jarak", PITCH),
    ("baris.alinea", GAP),
    ("baris.butir", GAP),
    ("baris.anak_butir", GAP),
    ("baris.kolom_nomor", COLUMN),
    ("baris.rentang_spasi[0]", (10.0, 100.0)),
    ("baris.rentang_spasi[1]", (100.0, 500.0)),
    ("baris.rentang_huruf[0]", (-0.1, 0.0)),
    ("baris.rentang_huruf[1]", (0.0, 0.5)),
    ("halaman.tegak.atas", MARGIN),
    ("halaman.tegak.bawah", MARGIN),
    ("halaman.tegak.kiri", MARGIN),
    ("halaman.tegak.kanan", MARGIN),
    ("halaman.lanskap.atas", MARGIN),
    ("halaman.lanskap.bawah", MARGIN),
    ("halaman.lanskap.kiri", MARGIN),
    ("halaman.lanskap.kanan", MARGIN),
    ("halaman.nomor.ukuran", TYPE),
    ("halaman.nomor.jarak", MARGIN),
    ("kop.logo", BOX),
    ("kop.baris", TYPE),
    ("kop.unit", TYPE),
    ("kop.alamat", TYPE),
    ("kop.jarak", PITCH),
    ("kop.sela", GAP),
    ("kop.garis.tebal", RULE),
    ("kop.garis.tipis", RULE),
    ("kop.garis.tinggi", GAP),
    ("kop.garis.atas", GAP),
    ("judul.atas", GAP),
    ("judul.bawah", GAP),
    ("judul.nomor", GAP),
    ("judul.lampiran_atas", GAP),
    ("judul.lampiran_bawah", GAP),
    ("kepala.label", COLUMN),
    ("kepala.titik_dua", COLUMN),
    ("kepala.jarak", PITCH),
    ("kepala.antar", GAP),
    ("kepala.garis.tebal", RULE),
    ("kepala.garis.atas", GAP),
    ("kepala.garis.bawah", GAP),
    ("kepala_lampiran.ukuran", TYPE),
    ("kepala_lampiran.jarak", PITCH),
    ("kepala_lampiran.antar", GAP),
    ("bagian.atas", GAP),
    ("bagian.atas_anak", GAP),
    ("bagian.bawah", GAP),
    ("kepala.kanan", (20.0, 120.0)),
    ("kotak.sisi", (1.0, 20.0)),
    ("kotak.garis", RULE),
    ("kotak.sela", (0.0, 20.0)),
    ("kotak.angka", TYPE),
    ("kotak.antar", GAP),
    ("rincian.label", COLUMN),
    ("rincian.titik_dua", COLUMN),
    ("rincian.antar", GAP),
    ("tabel.ukuran", TYPE),
    ("tabel.kecil", TYPE),
    ("tabel.jarak", PITCH),
    ("tabel.garis", RULE),
    ("tabel.sela.samping", RULE),
    ("tabel.sela.atas", GAP),
    ("tabel.sela.bawah", GAP),
    ("tabel.gantung", COLUMN),
    ("tabel.kolom_nomor", COLUMN),
    ("ttd.mulai", (0.0, 80.0)),
    ("ttd.ruang", (0.0, 20.0)),
    ("ttd.atas", GAP),
    ("ttd.atas_lampiran", GAP),
    ("ttd.qr", BOX),
    ("ttd.sela_qr", COLUMN),
    ("ttd.keterangan", TYPE),
    ("ttd.nama_elektronik", TYPE),
    ("ttd.sela_samping", COLUMN),
    ("tembusan.ukuran", TYPE),
    ("tembusan.jarak", PITCH),
    ("tembusan.atas", GAP),
    ("sifat.ukuran", TYPE),
    ("sifat.atas", GAP),
    ("rahasia.ukuran", TYPE),
    ("rahasia.renggang", RULE),
    ("rahasia.jarak", MARGIN),
    ("rahasia.jarak_nomor", MARGIN),
    ("rahasia.atas_halaman", MARGIN),
    ("kaki.ukuran", TYPE),
    ("kaki.jarak", MARGIN),
    ("konsep.ukuran", (8.0, 400.0)),
    ("paraf.ukuran", TYPE),
    ("paraf.lebar", BOX),
    ("paraf.tinggi", BOX),
    ("paraf.jarak", MARGIN),
];

/// Every colour by its key.
pub(super) const COLOURS: &[&str] = &[
    "tabel.warna_garis",
    "tabel.isi_kepala",
    "tabel.isi_kelompok",
    "rahasia.warna",
    "kaki.warna",
    "konsep.warna",
];
