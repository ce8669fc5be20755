// Keys as the core prints them: `rekomendasi.butir[2].uraian`.

export type Part = string | number;

export function parts(key: string): Part[] {
  return [...key.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
}

export function join(path: Part[]): string {
  return path.reduce<string>((key, part) => (typeof part === "number" ? `${key}[${part}]` : key ? `${key}.${part}` : part), "");
}

export function item(list: string, index: number): string {
  return `${list}[${index}]`;
}

export function below(group: string, name: string): string {
  return group ? `${group}.${name}` : name;
}

/** The list that an item stands in, and its index there. */
export function ofItem(key: string): { list: string; index: number } | undefined {
  const found = /^(.*)\[(\d+)\]$/.exec(key);
  return found?.[1] === undefined ? undefined : { list: found[1], index: Number(found[2]) };
}

/** The section at the file's left edge. */
export function section(key: string): string {
  return String(parts(key)[0] ?? "");
}

/** Whether a key is another, or stands in it. */
export function within(key: string, holder: string): boolean {
  return key === holder || (key.startsWith(holder) && /^[.[]/.test(key.slice(holder.length)));
}

/** Every place of what was found: the first, and those that it was gathered from. */
export function placesOf({ kunci, kunci_lain }: { kunci: string; kunci_lain: string[] }): string[] {
  return [kunci, ...kunci_lain];
}
