// Every fact once: what stands in one step is offered where another wants it. The text is copied,
// never linked.

import type { Value } from "../core/types.ts";
import { item } from "../cycle/key.ts";
import { get, isGroup, isNo, textOf, type Group } from "../cycle/values.ts";

interface Source {
  list: string;
  /** The text of an item that is a group. */
  text?: string;
  /** Where a group is wanted: which of its keys are filled in from which, the first that says something. */
  group?: Record<string, string[]>;
  /** Keys by which a group that was copied is known again. */
  known?: string[];
  /** A key by which alone it is known, however it was edited since, where no other item of the list says the same there. */
  lone?: string;
  /** Items that are not offered. */
  isOut?: (one: Group) => boolean;
}

/** What is to be done, by whom and until when: agreed in the meeting, or recommended afterwards. */
const TASK = { group: { uraian: ["uraian"], penanggung_jawab: ["penanggung_jawab"], tenggat: ["tenggat"] }, known: ["uraian"] };
const FOLLOW_UP: Source = { list: "notulensi.tindak_lanjut", ...TASK };
const RECOMMENDATION: Source = { list: "rekomendasi.butir", ...TASK };
const ADVICE: Source[] = [{ list: "notulensi.tindak_lanjut", text: "uraian" }, { list: "rekomendasi.butir", text: "uraian" }];
const SPEAKER: Source = { list: "rapat.peserta", group: { kl: ["kl"], pembicara: ["jabatan", "nama"] }, known: ["kl", "pembicara"], lone: "kl", isOut: ({ hadir }) => isNo(hadir ?? null) };

/** By the key that wants them. */
const SOURCES: Record<string, Source[]> = {
  "rapat.agenda": [{ list: "bahan.pokok_isu" }],
  "notulensi.pembahasan": [SPEAKER],
  "laporan.telaahan.fakta": [{ list: "notulensi.pembahasan", text: "pokok" }],
  "laporan.telaahan.simpulan": [{ list: "notulensi.kesimpulan" }],
  "notulensi.tindak_lanjut": [RECOMMENDATION],
  "laporan.telaahan.saran": ADVICE,
  "laporan.saran": ADVICE,
  "rekomendasi.butir": [FOLLOW_UP],
  "nota_dinas.isi": [{ list: "laporan.telaahan.fakta" }, { list: "laporan.telaahan.simpulan" }, { list: "notulensi.kesimpulan" }],
};

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

/** What is not in the target yet, once, however many sources hold it. */
export function offers(values: Value, target: string): Offer[] {
  const here = get(values, target);
  const all = (SOURCES[target] ?? []).flatMap((source) => ofSource(values, source).filter((offer) => !isIn(here, offer, source) && !isTaken(values, here, offer, source)));
  const seen = new Set<string>();
  return all.filter(({ text }) => !seen.has(bare(text)) && seen.add(bare(text)));
}

/** The place that an item of a list, or one of the paragraphs of a text, was copied from, while both are alike. */
export function origins(values: Value, target: string, here: Value): string[] {
  // A text holds many; an item is one.
  const isText = typeof get(values, target) === "string";
  const isAlike = (offer: Offer, source: Source) => isIn([here], offer, source) && (isText || isGroup(here) || bare(textOf(here)) === bare(offer.text));
  const all = (SOURCES[target] ?? []).flatMap((source) => ofSource(values, source).filter((offer) => isAlike(offer, source)));
  return [...new Set(all.map((offer) => offer.from))];
}

function ofSource(values: Value, source: Source): Offer[] {
  const list = get(values, source.list);
  if (!Array.isArray(list)) return [];
  return list.flatMap((one, index) => {
    const from = item(source.list, index);
    if (isGroup(one) && source.isOut?.(one) === true) return [];
    if (source.group) return isGroup(one) ? ofGroup(from, one, source.group, source.known ?? []) : [];
    const inner = source.text === undefined ? one : isGroup(one) ? (one[source.text] ?? null) : null;
    const texts = Array.isArray(inner) ? inner.map((value) => textOf(value)) : [textOf(inner)];
    return texts.filter((text) => text !== "").map((text) => ({ from, text, value: text }));
  });
}

function ofGroup(from: string, one: Group, keys: Record<string, string[]>, known: string[]): Offer[] {
  const value: Group = {};
  for (const [key, sources] of Object.entries(keys)) {
    const found = sources.map((name) => one[name] ?? null).find((inner) => inner !== null && inner !== "");
    if (found !== undefined) value[key] = found;
  }
  const text = known.map((key) => textOf(value[key] ?? null)).filter((said) => said !== "").join(", ");
  return text === "" ? [] : [{ from, text, value }];
}

function isIn(here: Value, { text, value }: Offer, { known = [] }: Source): boolean {
  if (typeof here === "string") return holds(here, text);
  if (!Array.isArray(here)) return false;
  return here.some((one) => {
    if (!isGroup(value)) return holds(textOf(one), text);
    return isGroup(one) && known.every((key) => bare(textOf(one[key] ?? null)) === bare(textOf(value[key] ?? null)));
  });
}

/** Whether a group that can only have come from this one stands there, edited since. */
function isTaken(values: Value, here: Value, { value }: Offer, { list, lone }: Source): boolean {
  const all = get(values, list);
  if (lone === undefined || !isGroup(value) || !Array.isArray(here) || !Array.isArray(all)) return false;
  const isSame = (one: Value) => isGroup(one) && bare(textOf(one[lone] ?? null)) === bare(textOf(value[lone] ?? null));
  return all.filter(isSame).length === 1 && here.some(isSame);
}

function holds(text: string, other: string): boolean {
  return bare(text).includes(bare(other));
}

/** A text with more of them at its end: items of the numbered list that it ends with, or of a new one where it is blank; else paragraphs. */
export function withItems(text: string, more: string[]): string {
  const last = lastNumber(text);
  if (last === null) return [text, ...more].join("\n\n");
  const items = more.map((one, index) => `${last + index + 1}. ${one.replace(/\n(?=.)/g, "\n   ")}`);
  return [...(text === "" ? [] : [text.trimEnd()]), ...items].join("\n");
}

/** The number of the last item where a text ends with one, 0 for a blank text. */
function lastNumber(text: string): number | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !/^\s/.test(line));
  const found = /^(\d+)\. /.exec(lines.at(-1) ?? "");
  return lines.length === 0 ? 0 : found && Number(found[1]);
}

/** However its lines are broken. */
function bare(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
