// What other steps hold already, to be copied with a click.

import { useComputed } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Change } from "../core/types.ts";
import { item, parts } from "../cycle/key.ts";
import { lookUp, type Section } from "../cycle/schema.ts";
import { get, isGroup, textOf } from "../cycle/values.ts";
import { keyTitle } from "../cycle/words.ts";
import { focusOn, useForm } from "./context.ts";
import { offers, wants, type Offer } from "./offers.ts";

export function Offers({ at }: { at: string }) {
  return wants(at) ? <Wanted at={at} /> : null;
}

function Wanted({ at }: { at: string }) {
  const { session, sections } = useForm();
  const all = useComputed(() => offers(session.values.value, at)).value;
  const list = useRef<HTMLUListElement>(null);
  /** The place of the one that was copied: the next stands there afterwards, to be copied too. */
  const next = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    (buttons[next.current] ?? buttons.at(-1))?.focus();
    next.current = null;
  }, [all]);
  if (all.length === 0) return null;
  const take = (taken: Offer[]) => {
    const before = get(session.values.value, at);
    session.change(...changes(at, before, taken));
    const [first] = taken;
    const count = Array.isArray(before) ? before.length : 0;
    if (first && isGroup(first.value)) focusOn(restOf(sections, at, count, first.value));
    else if (taken.length < all.length) next.current = first ? all.indexOf(first) : null;
    else focusOn(at === PARAGRAPHS ? at : item(at, count));
  };
  const names = [...new Set(all.map((offer) => keyTitle(sections, offer.from.replace(/\[\d+\]$/, ""))))];
  return (
    <details class="offers">
      <summary>Salin dari {names.join(", ")} ({all.length})</summary>
      <ul ref={list}>
        {all.map((offer) => (
          <li key={offer.from + offer.text}>
            <span>{offer.text}</span>
            <button type="button" class="secondary" onClick={() => { take([offer]); }}>Salin</button>
          </li>
        ))}
      </ul>
      {all.length > 1 && <button type="button" class="secondary" onClick={() => { take(all); }}>Salin semuanya</button>}
    </details>
  );
}

/** The one target that is a text. */
const PARAGRAPHS = "nota_dinas.isi";

/** The first field of a new card that is still to be filled in. */
function restOf(sections: Section[], list: string, index: number, filled: object): string {
  const field = lookUp(sections, parts(list)).named?.field;
  const fields = field?.kind === "list" && field.item.kind === "group" ? field.item.fields : [];
  const rest = fields.find((one) => !(one.name in filled)) ?? fields[0];
  const key = item(list, index);
  if (!rest) return key;
  const at = `${key}.${rest.name}`;
  return rest.field.kind === "list" ? item(at, 0) : at;
}

function changes(at: string, value: ReturnType<typeof get>, taken: Offer[]): Change[] {
  if (at === PARAGRAPHS) {
    const teks = [textOf(value), ...taken.map((offer) => offer.text)].filter((text) => text !== "").join("\n\n");
    return [{ jenis: "isi", kunci: at, teks }];
  }
  const count = Array.isArray(value) ? value.length : 0;
  return taken.map((offer, index) => ({ jenis: "sisip", daftar: at, ke: count + index, butir: offer.value }));
}
