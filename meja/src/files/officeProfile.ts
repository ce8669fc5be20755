// What an office fills in once, its letterhead and its officials: out of the profile that is in
// force, and as changes to it.

import type { Change, Value } from "../core/types.ts";
import { item } from "../cycle/key.ts";
import { get, textOf } from "../cycle/values.ts";

export const ROLES = ["menko", "deputi", "sesdep", "asdep"] as const;
export type Role = (typeof ROLES)[number];
export const OFFICIAL_FIELDS = ["jabatan", "nama", "pangkat", "nip"] as const;
export type Official = Record<(typeof OFFICIAL_FIELDS)[number], string>;

export interface Filled {
  /** A line each. */
  baris: string;
  unit: string;
  alamat: string;
  logo: string;
  officials: Record<Role, Official>;
}

/** `today` as YYYY-MM-DD: of officials in one role the one who holds it now. */
export function filledOf(profile: Value, today: string): Filled {
  const official = (role: Role) => {
    const at = indexOf(profile, role, today);
    const text = (field: string) => (at < 0 ? "" : textOf(get(profile, `${item("pejabat", at)}.pejabat.${field}`)));
    return Object.fromEntries(OFFICIAL_FIELDS.map((field) => [field, text(field)])) as Official;
  };
  const lines = (key: string) => listOf(get(profile, key)).map(textOf).join("\n");
  return {
    baris: lines("kop.baris"),
    unit: textOf(get(profile, "kop.unit")),
    alamat: lines("kop.alamat"),
    logo: textOf(get(profile, "kop.logo")),
    officials: Object.fromEntries(ROLES.map((role) => [role, official(role)])) as Filled["officials"],
  };
}

/** What makes the profile say what was filled in. */
export function changesOf(profile: Value, filled: Filled, today: string): Change[] {
  const old = filledOf(profile, today);
  const line = (key: string, from: string, to: string): Change[] => (from === to.trim() ? [] : [{ jenis: "isi", kunci: key, teks: to.trim() }]);
  const list = (key: string, from: string, to: string): Change[] => {
    const lines = linesOf(to);
    if (from === lines.join("\n")) return [];
    return [{ jenis: "kosongkan", kunci: key }, ...lines.map((butir, ke): Change => ({ jenis: "sisip", daftar: key, ke, butir }))];
  };
  let added = listOf(get(profile, "pejabat")).length;
  const official = (role: Role): Change[] => {
    const at = indexOf(profile, role, today);
    const fields = filled.officials[role];
    if (at >= 0) return OFFICIAL_FIELDS.flatMap((field) => line(`${item("pejabat", at)}.pejabat.${field}`, old.officials[role][field], fields[field]));
    const said = Object.fromEntries(OFFICIAL_FIELDS.map((field): [string, string] => [field, fields[field].trim()]).filter(([, text]) => text !== ""));
    return Object.keys(said).length === 0 ? [] : [{ jenis: "sisip", daftar: "pejabat", ke: added++, butir: { peran: role, pejabat: said } }];
  };
  return [
    ...list("kop.baris", old.baris, filled.baris),
    ...line("kop.unit", old.unit, filled.unit),
    ...list("kop.alamat", old.alamat, filled.alamat),
    ...line("kop.logo", old.logo, filled.logo),
    ...ROLES.flatMap(official),
  ];
}

/** The field of the form that a key of the profile stands for: `unit`, `deputi-nip`; none where the form has none. */
export function fieldOf(profile: Value, key: string): string | null {
  const ofKop = /^kop\.(baris|unit|alamat)\b/.exec(key)?.[1];
  if (ofKop !== undefined) return ofKop;
  const [, at, field = ""] = /^pejabat\[(\d+)\]\.pejabat\.(\w+)$/.exec(key) ?? [];
  const role = at === undefined ? "" : textOf(get(profile, `${item("pejabat", Number(at))}.peran`));
  return (ROLES as readonly string[]).includes(role) && (OFFICIAL_FIELDS as readonly string[]).includes(field) ? `${role}-${field}` : null;
}

function indexOf(profile: Value, role: Role, today: string): number {
  return listOf(get(profile, "pejabat")).findIndex((one) => {
    const [from, to] = [textOf(get(one, "berlaku.dari")), textOf(get(one, "berlaku.sampai"))];
    return get(one, "peran") === role && from <= today && (to === "" || today <= to);
  });
}

function linesOf(text: string): string[] {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

function listOf(value: Value): Value[] {
  return Array.isArray(value) ? value : [];
}
