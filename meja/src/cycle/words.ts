// Words for people: keys as the titles of their fields, explanations without the notation of the
// cycle file.

import { shown } from "../form/dates.ts";
import { parts } from "./key.ts";
import { lookUp, type Section } from "./schema.ts";

const KEY = /`?\b[a-z]+(?:_[a-z]+)*(?:\[\d+\])?(?:\.[a-z]+(?:_[a-z]+)*(?:\[\d+\])?)*`?/g;

/** “Rekomendasi › Butir 3 › Uraian”. */
export function keyTitle(sections: Section[], key: string): string {
  const { titles } = lookUp(sections, parts(key));
  const joined: string[] = [];
  for (const title of titles) {
    // An index goes with the list that it counts in.
    const list = /^\d+$/.test(title) ? joined.pop() : undefined;
    joined.push(list === undefined ? title : `${list} ${title}`);
  }
  return joined.join(" › ") || key;
}

/** A sentence of the core, with keys and dates as people know them. */
export function plain(sections: Section[], sentence: string): string {
  const placed = sentence
    .replace(/tulis “([a-z_]+): \{[^}]*\}” di dalam “([a-z_]+)”/g, (_, key: string, section: string) => `isi “${keyTitle(sections, `${section}.${key}`)}”`)
    .replace(/“([a-z_]+): "?([^”{"]*)"?” di dalam “([a-z_]+)”/g, (_, key: string, value: string, section: string) => `“${value}” pada “${keyTitle(sections, `${section}.${key}`)}”`)
    // What an office writes once, into files of its own.
    .replace(/; atau tambahkan pada bahasa\/kantor\.yaml.*$/, "");
  const dated = placed
    .replace(/(bukan (?:tanggal|jam))(?: dalam bentuk)? (?:YYYY-MM-DD|HH:MM)/g, "$1")
    .replace(/\b(tulis|misalnya|jam|dengan) (\d{2}):(\d{2})\b/g, "$1 $2.$3")
    .replace(/tahun-bulan-tanggal/g, "tanggal, bulan, dan tahun")
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, shown);
  return dated.replace(KEY, (word) => {
    const key = word.replaceAll("`", "");
    if (!key.includes(".") && !key.includes("_")) return word;
    const { named } = lookUp(sections, parts(key));
    return named ? `“${keyTitle(sections, key)}”` : word;
  });
}

/** What the core refused to write (`src/edit/change.rs`), and what to do about it. */
export function refusal(sections: Section[], sentence: string): string {
  const named = sentence.replace(/^(\S+) (?=tidak diubah karena )/, (_, key: string) => `“${keyTitle(sections, key)}” `);
  if (named === sentence) return plain(sections, sentence);
  const why = named
    .replace(/daftarnya hanya memuat \d+ butir, dihitung dari \[0\]/, "butir itu sudah tidak ada")
    .replace(/berisi .*, bukan .*(?=\.$)/, "berkas siklusnya memuat isian lain di situ")
    .replace(/: ubah sendiri dalam berkas siklus/, "");
  return `${why} Isiannya kembali seperti sebelum itu; isilah sekali lagi.`;
}

/** What helps at a field, beyond its title; null where that says it all. */
export function help(sections: Section[], explanation: string, title: string): string | null {
  const text = plain(sections, explanation)
    .replace(/[,:]? ?YYYY-MM-DD/g, "")
    .replace(/,? ?(?:HH:MM|jam:menit)/g, "")
    .replace(/ ?\((?:teks panjang|paragraf)[^)]*\)/g, "")
    .replace(/, (?:masing-masing )?teks panjang/g, "")
    .replace(/, (?:satu|masing-masing) (?:butir|baris|alinea)[^.;]*(?=[.;]|$)/g, "")
    .replace(/^Langkah \d+(?: dan \d+)?: /, "")
    .replace(/\bperan atau \{[^}]*\}/g, "seorang pejabat atau orang lain")
    .replace(/:? ?satu peran \(tanpa isian: deputi\), atau \{[^}]*\}/g, "; tanpa isian: Deputi")
    .replace(/satu peran, atau \{[^}]*\}/g, "pejabat menurut peran, atau orang lain")
    .replace(/`([a-z_]+)`/g, (_, key: string) => `“${word(key.replace(/_/g, " "))}”`)
    .replace(/ ?Wajib\.?/g, "")
    .replace(/folder keluaran/g, "folder naskahnya")
    .replace(/\s+/g, " ")
    .trim();
  // A few words do hardly more than name the field again.
  const says = /;|tanpa isian/.test(text) || text.split(" ").length > 4;
  return says && text !== title ? text : null;
}

/** A word of the schema as people write it: “sangat-rahasia” → “Sangat rahasia”. */
export function word(word: string): string {
  const spaced = word.replace(/-/g, " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

const ROLES: Record<string, string> = { menko: "Menko", deputi: "Deputi", sesdep: "Sesdep", asdep: "Asdep" };

export function role(name: string): string {
  return ROLES[name] ?? word(name);
}

const SHORT: Record<string, string> = { konsep: "Konsep nota dinas", pengantar: "Nota dinas pengantar" };

/** What a document is called, by its name on the command line. */
export function documentTitle(name: string): string {
  return SHORT[name] ?? word(name);
}
