// Several lines pasted where one card begins: a card each.

import type { Value } from "../core/types.ts";
import { lines, withoutMark } from "../cycle/typed.ts";
import type { NamedField } from "../cycle/schema.ts";

/** Keys that take what follows the name of a K/L. */
const REST = ["jabatan", "pembicara"];

/** A card for each line; null where a card of these fields cannot begin with a line, or there is one line alone. */
export function pastedCards(pasted: string, fields: NamedField[], known: string[]): Record<string, Value>[] | null {
  const [first] = fields;
  // A long text has lines of its own.
  if (first?.field.kind !== "text" || first.field.form === "panjang") return null;
  const texts = lines(pasted).split("\n").map((line) => withoutMark(line.trim())).filter((text) => text !== "");
  if (texts.length < 2) return null;
  const rest = first.field.of === "kl" ? fields.find((one) => REST.includes(one.name))?.name : undefined;
  return texts.map((text) => {
    const [name, more] = rest === undefined ? [text, ""] : nameAndRest(text, known);
    return { [first.name]: spaced(name), ...(rest !== undefined && more !== "" && { [rest]: spaced(more) }) };
  });
}

/** “Kemlu (Dit. Asia Pasifik)” as the name and what follows it; a line that begins with no known name is a name. */
export function nameAndRest(text: string, known: string[]): [string, string] {
  const lower = text.toLowerCase();
  const longest = known.filter((name) => lower.startsWith(name.toLowerCase())).sort((one, other) => other.length - one.length);
  for (const { length } of longest) {
    const more = text.slice(length);
    const inside = /^\s*\((.*)\)\s*$/.exec(more) ?? /^(?:\s*[–—:,;\t]|\s+-(?=\s))\s*(.*)$/.exec(more);
    if (more.trim() === "" || inside) return [text.slice(0, length), inside?.[1]?.trim() ?? ""];
  }
  return [text, ""];
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ");
}
