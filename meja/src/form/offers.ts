// Every fact once: what stands in one step is offered where another wants it. The text is copied,
// never linked.

import type { Value } from "../core/types.ts";
import { item } from "../cycle/key.ts";
import { get, isGroup, textOf, type Group } from "../cycle/values.ts";

/** A list, or the texts of a key in each of its groups. */
interface Source {
  list: string;
  /** The text of an item that is a group. */
  text?: string;
}

/** By the key that wants them. */
const SOURCES: Record<string, Source[]> = {
  "rapat.agenda": [{ list: "bahan.pokok_isu" }],
  "laporan.telaahan.fakta": [{ list: "notulensi.pembahasan", text: "pokok" }],
  "laporan.telaahan.simpulan": [{ list: "notulensi.kesimpulan" }],
  "laporan.telaahan.saran": [{ list: "notulensi.tindak_lanjut", text: "uraian" }],
  "laporan.saran": [{ list: "notulensi.tindak_lanjut", text: "uraian" }],
  "rekomendasi.butir": [{ list: "notulensi.tindak_lanjut", text: "uraian" }],
  "nota_dinas.isi": [{ list: "laporan.telaahan.fakta" }, { list: "laporan.telaahan.simpulan" }, { list: "notulensi.kesimpulan" }],
};

/** Groups that are copied as groups, with these keys. */
const COPIED: Record<string, string[]> = { "rekomendasi.butir": ["uraian", "penanggung_jawab", "tenggat"] };

export interface Offer {
  /** Where it comes from. */
  from: string;
  text: string;
  /** What is put into the list, or added to the text. */
  value: Value;
}

export function wants(key: string): boolean {
  return key in SOURCES;
}

/** What is not in the target yet. */
export function offers(values: Value, target: string): Offer[] {
  const here = said(get(values, target));
  const all = (SOURCES[target] ?? []).flatMap((source) => ofSource(values, source, COPIED[target]));
  return all.filter((offer) => !here.some((text) => holds(text, offer.text)));
}

/** The place that a text of a target was copied from, while both are alike. */
export function origin(values: Value, target: string, text: string): string | null {
  if (text.trim() === "") return null;
  const all = (SOURCES[target] ?? []).flatMap((source) => ofSource(values, source, undefined));
  return all.find((offer) => offer.text === text)?.from ?? null;
}

function ofSource(values: Value, source: Source, copied: string[] | undefined): Offer[] {
  const list = get(values, source.list);
  if (!Array.isArray(list)) return [];
  return list.flatMap((one, index) => {
    const from = item(source.list, index);
    if (source.text === undefined) return textOf(one) === "" ? [] : [{ from, text: textOf(one), value: one }];
    if (!isGroup(one)) return [];
    const inner = one[source.text] ?? null;
    const texts = Array.isArray(inner) ? inner.map((value) => textOf(value)) : [textOf(inner)];
    return texts.filter((text) => text !== "").map((text) => ({ from, text, value: copied ? part(one, copied) : text }));
  });
}

function part(group: Group, keys: string[]): Group {
  return Object.fromEntries(keys.flatMap((key) => (group[key] === undefined || group[key] === null ? [] : [[key, group[key]]])));
}

/** All texts in a value. */
function said(value: Value): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(said);
  return isGroup(value) ? Object.values(value).flatMap(said) : [];
}

function holds(text: string, other: string): boolean {
  const bare = (one: string) => one.replace(/\s+/g, " ").trim();
  return bare(text).includes(bare(other));
}
