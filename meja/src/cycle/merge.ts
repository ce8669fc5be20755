// Two versions of one cycle that come from a third, field by field.

import type { Change, Value } from "../core/types.ts";
import { below, item } from "./key.ts";
import { isEmpty, isGroup, isVoid } from "./values.ts";

/** A key that both sides changed, each otherwise. */
export interface Clash {
  key: string;
  ours: Value;
  theirs: Value;
}

export interface Merged {
  /** What was changed on our side, to be made to theirs. */
  changes: Change[];
  clashes: Clash[];
}

/** Our changes since `base` that stand against nothing in `theirs`; where both changed, ours. */
export function merged(base: Value, ours: Value, theirs: Value): Merged {
  const found: Merged = { changes: [], clashes: [] };
  merge("", base, ours, theirs, found);
  return found;
}

function merge(key: string, base: Value, ours: Value, theirs: Value, found: Merged) {
  if (same(base, ours) || same(ours, theirs)) return;
  const areGroups = [ours, theirs].every((one) => isGroup(one) || isVoid(one)) && (isGroup(ours) || isGroup(theirs));
  if (areGroups && (isGroup(base) || isVoid(base))) {
    const of = (value: Value, name: string) => (isGroup(value) ? (value[name] ?? null) : null);
    const names = new Set([base, ours, theirs].flatMap((value) => (isGroup(value) ? Object.keys(value) : [])));
    for (const name of names) merge(below(key, name), of(base, name), of(ours, name), of(theirs, name), found);
    return;
  }
  if ([base, ours, theirs].every((value) => Array.isArray(value))) {
    const [were, are, others] = [base, ours, theirs] as [Value[], Value[], Value[]];
    if (were.length === are.length && were.length === others.length) {
      are.forEach((value, at) => { merge(item(key, at), were[at] ?? null, value, others[at] ?? null, found); });
      return;
    }
  }
  if (!same(base, theirs)) found.clashes.push({ key, ours, theirs });
  found.changes.push(...difference(key, theirs, ours));
}

/** Changes that make one value of a key into another. */
export function difference(key: string, from: Value, to: Value): Change[] {
  if (same(from, to)) return [];
  if (isEmpty(to)) return [{ jenis: "kosongkan", kunci: key }];
  if (typeof to === "string") {
    const clears: Change[] = isVoid(from) || typeof from === "string" ? [] : [{ jenis: "kosongkan", kunci: key }];
    return [...clears, { jenis: "isi", kunci: key, teks: to }];
  }
  if (isGroup(to)) {
    const old = isGroup(from) ? from : {};
    const clears: Change[] = isVoid(from) || isGroup(from) ? [] : [{ jenis: "kosongkan", kunci: key }];
    const names = [...new Set([...Object.keys(old), ...Object.keys(to)])];
    return [...clears, ...names.flatMap((name) => difference(below(key, name), old[name] ?? null, to[name] ?? null))];
  }
  return ofList(key, Array.isArray(from) ? from : null, to ?? [], isVoid(from));
}

/** Items at both ends that are alike stay as they are. */
function ofList(key: string, from: Value[] | null, to: Value[], wasVoid: boolean): Change[] {
  const old = from ?? [];
  let head = 0;
  while (head < old.length && head < to.length && same(old[head], to[head])) head++;
  let tail = 0;
  while (tail < Math.min(old.length, to.length) - head && same(old.at(-1 - tail), to.at(-1 - tail))) tail++;
  const [gone, come] = [old.length - head - tail, to.length - head - tail];
  if (gone === come) {
    return Array.from({ length: gone }, (_, at) => difference(item(key, head + at), old[head + at] ?? null, to[head + at] ?? null)).flat();
  }
  const clears: Change[] = from === null && !wasVoid ? [{ jenis: "kosongkan", kunci: key }] : [];
  const removed = Array.from({ length: gone }, (): Change => ({ jenis: "hapus", kunci: item(key, head) }));
  const inserted = to.slice(head, head + come).map((butir, at): Change => ({ jenis: "sisip", daftar: key, ke: head + at, butir }));
  return [...clears, ...removed, ...inserted];
}

/** Alike in what they say: keys left blank count as absent. */
export function same(one: Value | undefined, other: Value | undefined): boolean {
  if (isVoid(one) || isVoid(other)) return isVoid(one) && isVoid(other);
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((value, at) => same(value, other[at]));
  if (isGroup(one) && isGroup(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => same(one[name], other[name]));
  }
  return one === other;
}
