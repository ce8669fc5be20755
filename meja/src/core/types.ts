// What the core says of a cycle; `meja/inti/src/answer.rs` is where it comes from.

/** What a file says: a text, a list, a group; null for what is blank. */
export type Value = string | null | Value[] | { [key: string]: Value };

export interface Finding {
  kode: string;
  tingkat: "galat" | "peringatan";
  kunci: string;
  kunci_lain: string[];
  pesan: string;
  saran: string;
  baris: number;
  kolom: number;
}

/** A step of the SOP; `src/rules/told.rs`. */
export interface Step {
  langkah: number;
  pelaksana: string;
  pejabat: string | null;
  keluaran: string[];
  dokumen: string;
  keadaan: "selesai" | "kurang" | "di-srikandi" | "dikembalikan";
  kurang: string[];
  tanggal: string | null;
  menit_baku: number;
  lama_menit: number | null;
  lewat: boolean;
}

/** Where a cycle stands, as `nodin status` tells it. */
export interface Standing {
  berkas: string;
  nomor: string | null;
  isu: string | null;
  langkah_tercapai: number | null;
  langkah_berikutnya: number | null;
  di_meja: string | null;
  pejabat: string | null;
  sejak: string | null;
  umur_hari_kerja: number | null;
  lewat: boolean | null;
  langkah: Step[];
}

export interface DocumentState {
  nama: string;
  berkas: string;
  langkah: number;
  keadaan: "siap" | "kurang" | "di-srikandi" | "tidak-diminta";
  kurang: string[];
}

export interface Answer {
  /** Null for a file with mistakes of syntax. */
  isi: Value;
  nomor: string | null;
  isu: string | null;
  klasifikasi: string;
  terbatas: boolean;
  folder: string | null;
  temuan: Finding[];
  /** Null for a cycle without a year. */
  keadaan: Standing | null;
  dokumen: DocumentState[];
}

/** Something that a document or another copy says otherwise; `src/serap/report.rs`. */
export interface Difference {
  /** By which it is chosen. */
  nomor: number;
  kunci: string;
  jenis: "ubah" | "kosongkan" | "tambah" | "hapus" | "pindah";
  lama: string;
  baru: string;
  /** Other paragraphs of the document that change with it. */
  juga?: string[];
  /** Why it is not taken unasked. */
  sebab?: string;
}

export interface Compared {
  perubahan: Difference[];
  pilihan: Difference[];
  /** What belongs to no key. */
  sisa: { lama: string; baru: string; sesudah: string; sebab: string }[];
  penyunting: string[];
  komentar: { oleh: string; tentang: string; isi: string }[];
  catatan: string[];
  /** What was edited, in a few words. */
  ringkas: string;
  /** Whether nothing would be lost with it. */
  senyap: boolean;
}

/** What becomes of a file that stands where a document is to go; `src/house/fate.rs`. */
export type Fate = "tulis" | "ganti" | "samping";

export type Change =
  | { jenis: "isi"; kunci: string; teks: string }
  | { jenis: "kosongkan"; kunci: string }
  | { jenis: "sisip"; daftar: string; ke: number; butir: Value }
  | { jenis: "hapus"; kunci: string }
  | { jenis: "pindah"; kunci: string; ke: number };

/** Key, x, y, width, height: points from the upper left corner of its page. */
export type Spot = [string, number, number, number, number];

export interface PageAnswer {
  sidik: string;
  lebar: number;
  tinggi: number;
  baru: boolean;
  tempat: Spot[];
}

/** Why a document is not made. */
export interface NotMade {
  kurang?: string[];
  srikandi?: boolean;
  gagal?: Finding[];
  galat?: string;
}

export type Format = "pdf" | "docx";

export interface Official {
  jabatan?: string | null;
  nama?: string | null;
  sebutan?: string | null;
}

export interface Profile {
  nama?: string;
  /** Names of one K/L in each row, the full one first. */
  kl: string[][];
  pejabat: Record<string, Official>;
}

/** A finding in a file of the house. */
export interface OfficeFinding extends Finding {
  berkas: string;
}

/** An institution's profile: the name of its file, and what it says. */
export interface OfficeProfile {
  berkas: string;
  isi: Value;
}
