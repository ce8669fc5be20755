// Names to pick from: the profile's, and those that the cycle holds already.

import type { Official, Profile, Value } from "../core/types.ts";
import { get, isGroup, textOf } from "../cycle/values.ts";
import type { Choice } from "./Combo.tsx";

/** K/L: those of the cycle first, then the profile's; what is being typed at a key is none of them. */
export function institutions(profile: Profile, values: Value, at = ""): Choice[] {
  const listed = profile.kl.map(([name = "", ...also]) => ({ name, also }));
  const invited = items(get(values, "rapat.peserta"))
    .map((one, index) => (at === `rapat.peserta[${index}].kl` ? "" : textOf(one.kl ?? null)))
    .filter((name) => name !== "");
  const row = (name: string) => listed.find((choice) => [choice.name, ...choice.also].some((one) => one.toLowerCase() === name.toLowerCase()));
  const own = invited.map((name) => {
    const found = row(name);
    return { name, also: found ? [found.name, ...found.also].filter((one) => one !== name) : [] };
  });
  return unique([...own, ...listed]);
}

/** Officials: those of the profile by role, then those who take part in the meeting. */
export function officials(profile: Profile, values: Value): Choice[] {
  const own = Object.values(profile.pejabat).map(ofOfficial);
  const invited = items(get(values, "rapat.peserta")).map((one) => {
    const [title, name, kl] = ["jabatan", "nama", "kl"].map((key) => textOf(one[key] ?? null));
    return { name: title ?? "", also: [name ?? "", kl ?? ""].filter((text) => text !== "") };
  });
  return unique([...own, ...invited].filter((choice) => choice.name !== ""));
}

/** Those who take part in the meeting, as speakers of a K/L. */
export function speakers(values: Value, kl: string): Choice[] {
  const all = items(get(values, "rapat.peserta")).flatMap((one) => {
    const name = textOf(one.nama ?? null);
    const title = textOf(one.jabatan ?? null);
    const ofKl = textOf(one.kl ?? null);
    return title === "" && name === "" ? [] : [{ kl: ofKl, choice: { name: title || name, also: [title ? name : "", ofKl].filter((text) => text !== "") } }];
  });
  const first = all.filter((one) => one.kl === kl && kl !== "");
  return unique([...first, ...all].map((one) => one.choice));
}

function ofOfficial({ jabatan, nama, sebutan }: Official): Choice {
  return { name: jabatan ?? "", also: [nama, sebutan].filter((text): text is string => typeof text === "string" && text !== "") };
}

function items(value: Value): Record<string, Value>[] {
  return Array.isArray(value) ? value.filter(isGroup) : [];
}

function unique(choices: Choice[]): Choice[] {
  const seen = new Set<string>();
  return choices.filter(({ name }) => !seen.has(name) && seen.add(name));
}
