// A time or a day with its end beside it, as notes have them: “09.00–15.30 WIT”, “18–19 Februari
// 2026”. The end has a field of its own.

import type { Change, Value } from "../core/types.ts";
import { get, textOf } from "../cycle/values.ts";
import { fromIso, typed, typedTime } from "./dates.ts";

/** Where the end of what begins at a key is filled in, and its zone. */
const ENDS: Record<string, { end: string; zone?: string }> = {
  "rapat.tanggal": { end: "rapat.sampai" },
  "rapat.mulai": { end: "rapat.selesai", zone: "rapat.zona" },
};

export interface Span {
  from: string;
  /** Empty where only the zone was named, or “selesai”, which is what counts without an end. */
  to: string;
  zone: string;
}

const TO = String.raw`\s*(?:[-–—]|s\.?\s?d\.?|sampai(?: dengan)?|hingga)\s*`;

export function timeSpan(text: string): Span | null {
  const time = String.raw`(\d{1,2}(?:[.:]\d{2})?)`;
  const found = new RegExp(`^(?:pukul|jam)?\\s*${time}\\s*(WIB|WITA|WIT)?(?:${TO}(?:pukul\\s*)?(?:${time}|selesai)\\s*(WIB|WITA|WIT)?)?$`, "i").exec(text.trim());
  if (!found) return null;
  const [, from = "", early = "", to = "", late = ""] = found;
  const span = { from: typedTime(from), to: to && typedTime(to), zone: (late || early).toUpperCase() };
  const isTime = (one: string) => /^\d{2}:\d{2}$/.test(one);
  return isTime(span.from) && (span.to === "" || isTime(span.to)) && text.trim() !== from ? span : null;
}

export function daySpan(text: string): Span | null {
  if (fromIso(typed(text))) return null;
  const bare = text.replace(/(senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu)\s*,?/gi, "").replace(/^[\s–—-]+/, "");
  for (const { index, 0: sign } of bare.matchAll(new RegExp(TO, "gi"))) {
    const [begin, end] = [bare.slice(0, index).trim(), bare.slice(index + sign.length).trim()];
    const to = typed(end);
    if (!fromIso(to)) continue;
    // What both days share is written once, after the second.
    const shared = [begin, ...[/^\d+(.*)$/, /^\D*\d+\D+(\d.*)$/].map((rest) => `${begin} ${rest.exec(end)?.[1]?.replace(/^[\s/.-]+/, "") ?? ""}`)];
    const from = shared.map((text) => typed(text)).find((one) => fromIso(one) && one <= to);
    if (from) return { from, to, zone: "" };
  }
  return null;
}

/** The span that was typed at a key, the changes that divide it, and which fields already say something else. */
export function divided(values: Value, at: string, text: string): { changes: Change[]; taken: string[] } | null {
  const ends = ENDS[at];
  const span = ends && (ends.zone === undefined ? daySpan(text) : timeSpan(text));
  if (!span) return null;
  const others = [[ends.end, span.to], [ends.zone ?? "", span.zone]].filter((one): one is [string, string] => one[1] !== "");
  const taken = others.filter(([key, said]) => !["", said].includes(textOf(get(values, key)))).map(([key]) => key);
  return { changes: [[at, span.from], ...others].map(([kunci = "", teks = ""]) => ({ jenis: "isi", kunci, teks })), taken };
}
