// Words for people: keys as the titles of their fields, explanations without the notation of the
// cycle file.

import { shown } from "../form/dates.ts";
import { parts, type Part } from "./key.ts";
import { fieldsOf, lookUp, type NamedField, type Section } from "./schema.ts";

const NAME = "[a-z]+(?:_[a-z]+)*(?:\\[\\d+\\])?";
const BARE = `\\b${NAME}(?:\\.${NAME})*`;
/** In quotation marks, in backquotes, or in none. */
const KEY = new RegExp(`“(${BARE})”|\`(${BARE})\`|(${BARE})`, "g");

/** “Rekomendasi › Butir 3 › Uraian”, by the names that the desk gives its places. */
export function keyTitle(sections: Section[], key: string): string {
  const path = parts(key);
  const { titles } = lookUp(sections, path);
  const place = sections.find((one) => one.name === path[0])?.place;
  if (place !== undefined) titles[0] = place;
  const joined: string[] = [];
  for (const title of titles) {
    // An index goes with the list that it counts in.
    const list = /^\d+$/.test(title) ? joined.pop() : undefined;
    joined.push(list === undefined ? title : `${list} ${title}`);
  }
  return joined.join(" › ") || key;
}

/** A sentence of the core, with keys and dates as people know them; `at` is the key that it is about. */
export function plain(sections: Section[], sentence: string, at = ""): string {
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
  return besides(sections, dated, at).replace(KEY, (word, quoted?: string, ticked?: string, bare?: string) => {
    const key = quoted ?? ticked ?? bare ?? "";
    if (!key.includes(".") && !key.includes("_")) return word;
    const { named } = lookUp(sections, parts(key));
    return named ? `“${keyTitle(sections, key)}”` : word;
  });
}

/** Keys that stand beside the one that a sentence is about, by their own titles; “key: value” by the
 * words of its field. What is to be typed stays as it is. */
function besides(sections: Section[], sentence: string, at: string): string {
  return sentence
    .replace(/(?:(tambahkan|tulis) )?“([a-z_]+): "?([^”{"]*)"?”/g, (whole, verb: string | undefined, key: string, value: string) => {
      const named = beside(sections, at, key);
      if (!named) return whole;
      const { kind } = named.field;
      const isChosen = kind === "choice" || kind === "yesno";
      const said = kind === "yesno" ? (value === "true" ? "Ya" : "Tidak") : isChosen ? word(value) : value;
      return `${verb === undefined ? "" : `${isChosen ? "pilih" : verb} `}“${said}” pada “${named.title}”`;
    })
    .replace(/(tulis )?“([a-z_]+)”/g, (whole, verb: string | undefined, key: string) => {
      const named = verb === undefined ? beside(sections, at, key) : null;
      return named ? `“${named.title}”` : whole;
    });
}

/** The field of a name in the group at a key, in one that it stands in, or in a group of these. */
function beside(sections: Section[], at: string, name: string): NamedField | null {
  for (let path = parts(at); path.length > 0; path = path.slice(0, -1)) {
    const fields = fieldsAt(sections, path);
    const found = fields.find((one) => one.name === name) ?? fields.flatMap((one) => fieldsOf(one.field)).find((one) => one.name === name);
    if (found) return found;
  }
  return null;
}

function fieldsAt(sections: Section[], path: Part[]): NamedField[] {
  const { named } = lookUp(sections, path);
  return named ? fieldsOf(named.field) : [];
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

/** What helps at a field, beyond its title; null where that says it all. Where the field is lacking, nothing stands in for it. */
export function help(sections: Section[], explanation: string, title: string, isLacking = false): string | null {
  const text = plain(sections, isLacking ? explanation.replace(/[;.] ?tanpa isian: [^;.]*/i, "") : explanation)
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
