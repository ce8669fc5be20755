//! Sound texts: of what is typed by the rules of the guide nothing is told, however wide its lines.

use std::collections::HashSet;

use nodin::{cycle::TextKind, fill::markdown};

/// Paragraphs as they stand in documents that were signed: references to rules, dates, amounts,
/// names with initials, abbreviations, addresses.
pub(super) const PARAGRAPHS: [&str; 93] = [
    "Menindaklanjuti Pasal 5 ayat (1) huruf a Undang-Undang Nomor 43 Tahun 2008 tentang Wilayah Negara, rapat menyepakati tiga hal.",
    "Sesuai dengan Pasal 12 ayat (2) dan ayat (3) Peraturan Presiden Nomor 16 Tahun 2017, koordinasi dilakukan oleh Kementerian Koordinator.",
    "Berdasarkan Pasal 4 huruf b dan huruf c Keputusan Presiden Nomor 178 Tahun 1999, peta wilayah diperbarui setiap lima tahun.",
    "Ketentuan Pasal 27 ayat (1), ayat (2), dan ayat (3) berlaku juga bagi kapal berbendera asing di perairan kepulauan.",
    "Undang-Undang Nomor 17 Tahun 1985 mengesahkan UNCLOS 1982, khususnya Pasal 55 sampai dengan Pasal 75 tentang ZEE.",
    "Peraturan Menteri Nomor 4 Tahun 2023 Bab IV huruf C angka 2 mengatur tata cara pelaporan oleh perwakilan.",
    "Lampiran II angka 3 huruf d Peraturan Presiden Nomor 34 Tahun 2023 memuat daftar titik dasar yang baru.",
    "Ketetapan MPR Nomor VI/MPR/2001 dan Inpres Nomor 1 Tahun 2018 menjadi rujukan penyusunan kebijakan ini.",
    "Putusan Nomor 35/PUU-X/2012 tanggal 16 Mei 2013 dan Nomor 45/PUU-IX/2011 telah berkekuatan hukum tetap.",
    "Sebagaimana Pasal 18B ayat (2) UUD 1945, negara mengakui dan menghormati kesatuan masyarakat hukum adat.",
    "Rapat diadakan pada hari Selasa, 20 Februari 2024, pukul 09.30 sampai dengan 12.00 WIB di Ruang Rapat Nakula.",
    "Rapat lanjutan dijadwalkan pada tanggal 12 Maret 2024 atau paling lambat tanggal 15 Maret 2024 di Batam.",
    "Periode 2020–2024 ditutup dengan evaluasi, dan periode 2025–2029 dimulai dengan penyusunan rencana aksi.",
    "Antara 1 Januari 2023 dan 31 Desember 2023 tercatat 268 unit kapal, naik dari 214 unit pada tahun 2022.",
    "Kegiatan berlangsung dari tanggal 3 s.d. 7 Juni 2024, dan hasilnya dilaporkan pada minggu ke-3 bulan Juli.",
    "Surat tertanggal 02-01-2024 diterima pada 05-01-2024 pukul 14.15 WIB oleh Sekretariat Deputi.",
    "Pada triwulan II tahun 2024 dilaksanakan patroli bersama, dan pada triwulan IV dilakukan evaluasi akhir.",
    "Tenggat penyampaian data adalah 28 Maret 2024 pukul 16.00 WIB melalui surat resmi kepada Sekretariat.",
    "Tahun 2018 terdapat 12 kasus, tahun 2019 terdapat 15 kasus, dan tahun 2020 terdapat 9 kasus pelanggaran.",
    "Pertemuan ke-21 Joint Border Committee berlangsung di Dili pada 11–12 November 2023 dengan hasil yang baik.",
    "Anggaran sebesar Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah) dibebankan pada DIPA tahun berjalan.",
    "Nilai proyek itu USD 2,5 juta atau setara dengan Rp39.750.000.000,00 pada kurs tengah Bank Indonesia.",
    "Realisasi anggaran mencapai 87,4% dari pagu Rp12,6 miliar; sisa anggaran sebesar Rp1,6 miliar dikembalikan.",
    "Indeks naik 2,6% (dari 61,2 menjadi 63,8), sedangkan target tahun 2024 adalah 65,0 menurut RPJMN.",
    "Luas wilayah sengketa 1.069 hektare di Noel Besi–Citrana dan 142,7 hektare di Bijael Sunan–Oben.",
    "Biaya perjalanan dinas Rp430.000,00 per hari untuk 12 orang selama 3 hari belum termasuk pajak.",
    "Sebanyak 5–7 kapal, 10–12 awak, dan 3 pesawat dikerahkan; jarak tempuh 250 mil laut dalam 36 jam.",
    "Tingkat kepatuhan 3,25 dari skala 4,00, dengan selisih 0,15 dibandingkan dengan tahun sebelumnya.",
    "Jumlah penduduk perbatasan 1.234.567 jiwa, tersebar di 41 kabupaten dan 15 provinsi di seluruh Indonesia.",
    "Kedalaman laut 3,5 m sampai 12 m pada koordinat 04°10'00\" LU – 105°30'00\" BT di sekitar pulau itu.",
    "Jenderal A. Yani dan Dr. H. M. Syafruddin, S.H., M.H. hadir sebagai narasumber pada sesi pertama.",
    "Paparan disampaikan oleh Prof. Dr. Ir. B. J. Habibie, Laksda TNI R. S. Wibowo, M.Tr.(Han), dan Sdr. K. Putra.",
    "Kepala Badan Keamanan Laut, Laksdya TNI I. Gede Sutama, S.E., M.M., menyampaikan data pelanggaran wilayah.",
    "Perwakilan Kemhan, Kolonel Laut (P) A. Rachman, dan wakil Kemlu, Sdri. N. Lestari, menyetujui usul itu.",
    "Direktur Asia Tenggara, R. A. Kartika, S.Sos., M.A., didampingi oleh H. Abdul Malik dan Drs. T. Hidayat.",
    "Ketua delegasi, Y.M. Duta Besar J. da Costa, bertemu dengan Wakil Menteri pada sela-sela sidang.",
    "Notula disusun oleh M. Fauzi, A.Md., diperiksa oleh Ny. S. Rahmawati, dan disetujui oleh Deputi.",
    "Komjen Pol. Drs. M. Iriawan dan Brigjen TNI T. Siregar membahas pengamanan jalur masuk nonresmi.",
    "a.n. Deputi, Sesdep menyampaikan paparan (lampiran I), lalu dibahas bersama seluruh peserta rapat.",
    "Kemlu (c.q. Ditjen Asia Pasifik dan Afrika) menyiapkan naskah; u.p. Kepala Biro Umum Kemenko Polkam.",
    "Surat ditujukan kepada Menteri Luar Negeri u.p. Direktur Jenderal Hukum dan Perjanjian Internasional.",
    "Plt. Asdep, d.a. Jalan Medan Merdeka Barat No. 15, Jakarta Pusat, menerima berkas itu dengan lengkap.",
    "PT. Pelayaran Nusantara Tbk., CV. Maju Jaya, dan UD. Sinar Laut dipanggil untuk memberi keterangan.",
    "Bahan rapat (paparan, data, dsb.) dikirim sebelum rapat; dokumen lain (surat, nota, dll.) menyusul.",
    "Rapat dihadiri oleh K/L terkait, a.l. Kemlu, Kemhan, KKP, Bakamla, TNI AL, Polri, BIN, dan BNPP.",
    "Yth. Bapak Menko, dengan hormat kami laporkan perkembangan situasi di Laut Natuna Utara sebagai berikut.",
    "Nomor B-021/HN.00.01/02/2024 tanggal 28 Februari 2024 perihal “Undangan Rapat Koordinasi Tingkat Eselon I”.",
    "Surat Menteri Luar Negeri Nomor D/00123/01/2024/64/01 tanggal 5 Januari 2024 menjadi dasar rapat itu.",
    "Istilah *code of conduct* (COC) dan **penting** dipakai, “seperti ini”, di-*upload* dan *deadline*-nya jelas.",
    "Rapat membahas *joint survey*, *joint inspection*, dan *unresolved segments* yang belum disepakati kedua pihak.",
    "Keterangan lebih lanjut ada pada https://kemlu.go.id/asean_2024/data.pdf dan www.kemenkopolkam.go.id.",
    "Data dikirim melalui surel a_b@kemlu.go.id, d.pratama@kemhan.go.id, atau sekretariat_deputi@polkam.go.id.",
    "Berkas disimpan pada D:\\_arsip\\2024 dan \\\\server\\_bersama, dengan nama laporan_akhir_2024.docx di sana.",
    "Perbandingan 3*4 = 12 dan 2*3*4 = 24 dipakai; suhu -5 derajat, selisih -2,5%, dan rasio 1:2 dicatat.",
    "Biaya 40% (empat puluh persen) *) belum termasuk pajak, sedangkan 60%*) sudah termasuk pajak.",
    "R&D, S&P, AT&T, dan Q&A dipakai dalam paparan; tanda < dan > dipakai dalam tabel, misalnya < 5 mil.",
    "“Kami setuju,” kata wakil Kemhan; ‘sepakat’, sambung TNI AL, “tetapi tenggatnya perlu diperpanjang.”",
    "Isu #3 dan butir ke-2 ditunda; pembahasan isu 1/2024 dan 2/2024 selesai pada hari yang sama.",
    "Tahap I, tahap II, dan tahap III dilaksanakan berturut-turut; Tahap IV menunggu keputusan Menteri.",
    "Peserta: Kemlu, Kemhan, TNI AL, dan Polri; tempat: Ruang Rapat Nakula; pakaian: batik lengan panjang.",
    "Kapal MV. Ocean Star 9, KRI Bung Tomo-357, dan KN Tanjung Datu-301 beroperasi di wilayah itu bersama.",
    "Pembahasan ditunda karena Kemenkeu (DJA), Kemendagri (BAK), dan KKP (PSDKP) belum menyampaikan data.",
    "Usul itu sejalan dengan Agreed Principles 22 Juli 2019 dan MoU antara Indonesia dan Timor-Leste tahun 2013.",
    "Sidang ke-44 AMM/PMC di Vientiane, 21–27 Juli 2024, mencatat dukungan bagi AOIP dan SEANWFZ.",
    "Pejabat Eselon I dan Eselon II diundang; Eselon III hadir sebagai pendamping tanpa hak suara.",
    "Kesepakatan itu (selanjutnya disebut “Kesepakatan”) berlaku sejak ditandatangani sampai dengan 31 Desember 2029.",
    "Apakah kapal itu berizin? Menurut KKP tidak; menurut Bakamla masih diperiksa! Hasilnya belum diumumkan.",
    "Sasaran 1, 2, dan 3 tercapai, sasaran 4 tercapai sebagian, dan sasaran 5 belum dapat diukur tahun ini.",
    "Koordinasi lintas sektor perlu diperkuat. Kementerian Luar Negeri menyiapkan posisi dasar. Kementerian Pertahanan menyiapkan data dukung.",
    "Menteri Koordinator menyampaikan arahan. Deputi menindaklanjutinya pada 3 Januari 2025. Asdep menyusun bahan rapat dalam dua hari.",
    "Penyelesaian segmen itu bersifat final. Indonesia dan Timor-Leste membentuk tim teknis. Tim bekerja mulai 5 Mei 2025.",
    "Nilai ekspor naik menjadi USD 21,1 miliar. Impor turun 3,4%. Neraca dagang surplus USD 4,7 miliar pada akhir tahun.",
    "Kemlu, Kemhan, Kemenimipas, BIN, BNPT, BSSN, BNN, PPATK, Mabes Polri, dan Mabes TNI menyampaikan tanggapan tertulis.",
    "Dalam rangka pelindungan WNI di luar negeri, KBRI Kuala Lumpur, KJRI Johor Bahru, dan KRI Tawau bersiaga 24 jam.",
    "Rapat menyepakati: (1) pemutakhiran data; (2) penetapan narahubung; dan (3) penyusunan petunjuk teknis bersama.",
    "Ada tiga pilihan, yaitu a) melanjutkan perundingan, b) menunda, atau c) membawa perkara itu ke forum lain.",
    "Dasar hukumnya: 1) UU 43/2008, 2) Perpres 16/2017, dan 3) Kepmenko 45/2021 tentang tim koordinasi.",
    "Hal itu menyangkut (a) batas laut, (b) batas darat, dan (c) batas udara sebagaimana disebut di atas.",
    "Pukul 08.00 registrasi, pukul 09.00 pembukaan, pukul 10.30 paparan, dan pukul 12.00 makan siang bersama.",
    "Ruas Jakarta – Surabaya – Kupang ditempuh dalam 3 hari, lalu Kupang – Atambua – Motaain dalam 1 hari.",
    "Jumlah WNI 3.012 (tiga ribu dua belas) orang: 1.500 di Sabah, 1.012 di Sarawak, dan 500 di Labuan.",
    "Nota diplomatik No. 127/POL-703/V/20 tanggal 26 Mei 2020 ditegaskan lagi dalam nota No. 148/POL-703/VI/20.",
    "Telepon (021) 3521121, faksimile (021) 34830612, ponsel 0812-3456-7890 dapat dihubungi pada jam kerja.",
    "Surat itu berkode T-005/HN.01.00/03/2024 (terbatas) dan disimpan menurut Peraturan ANRI No. 5 Tahun 2021.",
    "Anggota tim ialah Kepala Biro Hukum, Kepala Biro Perencanaan, Inspektur II, dan Asdep 1/II Kemenko Polhukam.",
    "Format baku: Arial 12, spasi 1,15, margin kiri 3 cm; lihat PermenPANRB No. 80 Tahun 2012, Lampiran Bab II.",
    "Kebijakan “satu peta” (one map policy) mengacu pada Perpres No. 9 Tahun 2016 jo. Perpres No. 23 Tahun 2021.",
    "Kapal terdeteksi pada 4° 30' 12\" LU dan 108° 15' 45\" BT, berjarak ± 45 NM dari Pulau Laut, Natuna.",
    "Asdep Koordinasi Kerja Sama Asia dan Asdep Koordinasi Kerja Sama Multilateral memimpin rapat secara bergantian.",
    "Kementerian Koordinator Bidang Politik dan Keamanan bersama Kementerian Luar Negeri, Kementerian Pertahanan, dan Badan Informasi Geospasial memverifikasi garis batas.",
    "Deputi Bidang Koordinasi Politik Luar Negeri menerima kunjungan Duta Besar Republik Demokratik Timor-Leste pada Senin, 4 Maret 2024.",
    "Evaluasi menunjukkan kemajuan: target 2023 tercapai 91,5%, target 2024 tercapai 88%, dan target 2025 baru 12%.",
    "Usulan Kemhan s.d. akhir Juni diterima; usulan Mabes TNI per 30 Juni 2024 dikembalikan untuk dilengkapi.",
];

/// Texts whose lines are what they are.
pub(super) const LAID_OUT: [&str; 24] = [
    "1. Fakta.\n   a. Kapal naik.\n   b. Patroli turun.\n2. Analisis.\n\nPenutup.",
    "1. Fakta.\n\n   Uraian fakta itu.\n\n2. Analisis.",
    "Rincian sebagai berikut:\n- satu;\n- dua; dan\n- tiga.",
    "Rincian sebagai berikut:\n\n1) satu;\n2) dua.",
    "| No. | Uraian |\n| --- | --- |\n| 1. | Kapal & awak |\n| 2. | < 5 mil |",
    "Hal itu telah diputuskan pada tahun 2024.\n\n2024. Selesai dengan baik.",
    "Pendapat:\n\na. pertama;\nb. kedua.\n\nSaran:\n\na. ketiga;\nb. keempat.",
    "- Satu\n  - turunan satu\n  - turunan dua\n- Dua",
    "No._____ Tanggal ______ (diisi oleh sekretariat)",
    "Menimbang : a. bahwa kapal asing meningkat;\n            b. bahwa patroli perlu ditambah;\nMengingat : 1. Undang-Undang Nomor 43 Tahun 2008;\n            2. Peraturan Presiden Nomor 16 Tahun 2017.",
    "1.1 Latar belakang\n1.2 Maksud dan tujuan\n1.3 Ruang lingkup",
    "I. Pendahuluan\n\n   A. Umum\n   B. Dasar\n\nII. Pembahasan",
    "(1) Ayat pertama berlaku;\n(2) ayat kedua menyusul.",
    "No.	Nama	Jabatan\n1.	Budi	Direktur\n2.	Siti	Asdep",
    "Hari	Selasa, 20 Februari 2024\nPukul	09.30 WIB",
    "**Fakta.** Kapal asing naik.\n\n**Analisis.** Patroli perlu ditambah.",
    "**Pembahasan**\n\n1. Kemlu menyampaikan data.\n2. Kemhan menanggapi.",
    "a. satu;\nb. dua; dan\nc. tiga.\n\nDemikian disampaikan.",
    "• Kemlu\n• Kemhan\n• Bakamla",
    "➢ Kemlu menyiapkan naskah\n➢ Kemhan menyiapkan data",
    "1. Kemlu:\n   - menyiapkan naskah;\n   - menunjuk narahubung.\n2. Kemhan:\n   - menyiapkan data.",
    "A. Umum\n\n   Alinea umum.\n\nB. Khusus\n\n   Alinea khusus.",
    "\\- bukan butir\n\n5%\\*\\* dan \\[sic\\]",
    "| Kementerian | Tenggat |\n|---|:-:|\n| Kemlu | 28 Maret 2024 |\n\n| Lembaga | Hasil |\n|---|---|\n| Bakamla | selesai |",
];

/// Columns at which people and programs break lines.
const WIDTHS: [usize; 5] = [38, 50, 64, 78, 100];

/// A paragraph in lines of at most so many columns, the first of which begins with `opening`, all
/// others beneath its text.
fn wrapped(text: &str, width: usize, opening: &str) -> String {
    let hanging = " ".repeat(opening.chars().count());
    let (mut lines, mut line) = (Vec::new(), opening.to_owned());
    let mut is_empty = true;
    for word in text.split(' ') {
        if !is_empty && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::replace(&mut line, hanging.clone()));
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    lines.push(line);
    lines.join("\n")
}

/// What a reader sees of a text, in one line.
fn words(markup: &str) -> String {
    let document = format!("<x>{markup}</x>");
    let document = roxmltree::Document::parse(&document).expect("well-formed markup");
    let text: String = document
        .descendants()
        .filter_map(|node| node.text().filter(|_| node.is_text()))
        .collect();
    let is_sign = |c: &char| !('\u{E000}'..='\u{F8FF}').contains(c);
    let text: String = text.chars().filter(is_sign).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether no sentence ends with its line: nobody can tell whether one of its own was meant.
fn is_plain(text: &str) -> bool {
    let mut lines = text.lines().peekable();
    std::iter::from_fn(|| Some((lines.next()?, lines.peek().copied().unwrap_or_default()))).all(
        |(line, next)| {
            let begins = next.trim_start().starts_with(char::is_uppercase);
            !begins || !line.ends_with(['.', ':', ';', '!', '?', '”'])
        },
    )
}

#[test]
fn of_sound_texts_nothing_is_told() {
    let mut texts = HashSet::new();
    let mut alarms = Vec::new();
    for (index, paragraph) in PARAGRAPHS.iter().enumerate() {
        let as_typed = words(&markdown::blocks(paragraph));
        for width in WIDTHS {
            let next = PARAGRAPHS[(index + 1) % PARAGRAPHS.len()];
            let alone = wrapped(paragraph, width, "");
            let items = wrapped(paragraph, width, "1. ") + "\n" + &wrapped(next, width, "2. ");
            let both = format!("{alone}\n\n{}", wrapped(next, width, ""));
            if words(&markdown::blocks(&alone)) != as_typed {
                alarms.push(format!("not one paragraph:\n{alone}"));
            }
            texts.extend(
                [alone, items, both]
                    .into_iter()
                    .filter(|text| is_plain(text)),
            );
        }
    }
    texts.extend(LAID_OUT.map(str::to_owned));
    for text in &texts {
        let notes = markdown::notes(text, TextKind::Prose);
        if !notes.is_empty() {
            alarms.push(format!("{text}\n{notes:?}"));
        }
    }
    println!("sound texts {}, false alarms {}", texts.len(), alarms.len());
    assert!(
        alarms.is_empty(),
        "{}\n{}",
        alarms.len(),
        alarms.join("\n\n")
    );
}
