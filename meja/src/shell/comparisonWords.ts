// What each kind of comparison says of itself.

import type { Other } from "../cycle/comparison.ts";

export interface Words {
  title: (name: string) => string;
  explained: string;
  /** Whether each difference that is not ticked says why. */
  tellsWhy: boolean;
  before: string;
  after: string;
  take: (count: number) => string;
  taken: (count: number) => string;
  none: string;
}

export const WORDS: Record<Other["kind"], Words> = {
  document: {
    title: (name) => `Suntingan dalam ${name}`,
    explained: "Yang dicentang masuk ke berkas siklus; naskah yang dibuat lagi sesudahnya berbunyi seperti suntingan itu.",
    tellsWhy: true,
    before: "Semula",
    after: "Disunting",
    take: (count) => `Ambil yang dicentang (${count})`,
    taken: (count) => `${count} suntingan diambil.`,
    none: "Semua yang disunting sudah ada dalam berkas siklus.",
  },
  copy: {
    title: (name) => `Isi ${name}`,
    explained: "Salinan lain dari siklus ini. Yang dicentang masuk ke siklus yang terbuka; selebihnya tetap seperti di sini. Mana yang lebih baru tidak diketahui: yang tertulis di kedua salinan Anda yang memilih.",
    tellsWhy: false,
    before: "Di sini",
    after: "Dalam salinan",
    take: (count) => `Ambil yang dicentang (${count})`,
    taken: (count) => `${count} isian diambil.`,
    none: "Isi kedua salinan sama.",
  },
  meanwhile: {
    title: (name) => `Perubahan orang lain dalam ${name}`,
    explained: "Berkas ini diubah di tempat lain sejak dibuka di sini. Yang dicentang diambil; selebihnya tetap seperti di sini. Setelah itu berkasnya disimpan dengan isi keduanya.",
    tellsWhy: true,
    before: "Di sini",
    after: "Di tempat lain",
    take: () => "Padukan",
    taken: () => "Isian kedua pihak dipadukan.",
    none: "Isian orang lain tidak berbeda dari yang di sini.",
  },
  version: {
    title: (name) => `Yang berubah sejak ${name}`,
    explained: "Centang isian yang hendak dikembalikan seperti semula.",
    tellsWhy: false,
    before: "Semula",
    after: "Sekarang",
    take: (count) => `Kembalikan yang dicentang (${count})`,
    taken: (count) => `${count} isian dikembalikan.`,
    none: "Tidak ada yang berubah.",
  },
};
