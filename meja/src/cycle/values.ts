// What a cycle file says, changed as the core changes it (`src/edit/meant.rs`), so that a person
// sees each letter before the core has written it.

import type { Change, Value } from "../core/types.ts";
import { ofItem, parts, type Part } from "./key.ts";

export type Group = Record<string, Value>;

export function isGroup(value: Value | undefined): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isVoid(value: Value | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
}

/** True for what says nothing at any depth. */
export function isEmpty(value: Value | undefined): boolean {
  if (isVoid(value)) return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return isGroup(value) && Object.values(value).every(isEmpty);
}

export function get(values: Value, key: string): Value {
  let at: Value | undefined = values;
  for (const part of parts(key)) at = child(at, part);
  return at ?? null;
}

export function textOf(value: Value): string {
  return typeof value === "string" ? value : "";
}

/** As the core reads a yes or no. */
export function isNo(value: Value): boolean {
  return ["false", "no", "tidak"].includes(textOf(value).toLowerCase());
}

/** The values after a change; what it does not touch stays the same object. */
export function changed(values: Value, change: Change): Value {
  switch (change.jenis) {
    case "isi":
      return put(values, parts(change.kunci), () => (change.teks.trim() === "" ? null : change.teks));
    case "kosongkan":
      return put(values, parts(change.kunci), () => null);
    case "sisip":
      return put(values, parts(change.daftar), (list) => inserted(asList(list), change.ke, change.butir));
    case "hapus":
      return onItem(values, change.kunci, (items, index) => items.filter((_, at) => at !== index));
    case "pindah":
      return onItem(values, change.kunci, (items, index) => {
        const rest = items.filter((_, at) => at !== index);
        return inserted(rest, change.ke, items[index] ?? null);
      });
  }
}

function onItem(values: Value, key: string, change: (items: Value[], index: number) => Value[]): Value {
  const at = ofItem(key);
  return at ? put(values, parts(at.list), (list) => change(asList(list), at.index)) : values;
}

function put(at: Value | undefined, path: Part[], change: (value: Value) => Value): Value {
  const [part, ...rest] = path;
  if (part === undefined) return change(at ?? null);
  if (typeof part === "number") {
    const items = asList(at);
    return items.map((value, index) => (index === part ? put(value, rest, change) : value));
  }
  const group = isGroup(at) ? at : {};
  return { ...group, [part]: put(group[part], rest, change) };
}

function child(at: Value | undefined, part: Part): Value | undefined {
  if (typeof part === "number") return Array.isArray(at) ? at[part] : undefined;
  return isGroup(at) ? at[part] : undefined;
}

function asList(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : [];
}

function inserted(items: Value[], at: number, item: Value): Value[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}
