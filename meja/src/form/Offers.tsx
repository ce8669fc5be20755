// What other steps hold already, to be copied with a click.

import { useComputed } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Change } from "../core/types.ts";
import { item } from "../cycle/key.ts";
import { get, isGroup, textOf } from "../cycle/values.ts";
import { keyTitle } from "../cycle/words.ts";
import { focusOn, useForm } from "./context.ts";
import { offers, wants, withItems, type Offer } from "./offers.ts";
import { beginCard } from "./told.ts";

export function Offers({ at }: { at: string }) {
  return wants(at) ? <Wanted at={at} /> : null;
}

function Wanted({ at }: { at: string }) {
  const { session, sections } = useForm();
  const all = useComputed(() => offers(session.values.value, at)).value;
  const holder = useRef<HTMLDetailsElement>(null);
  if (all.length === 0) return null;
  const take = async (taken: Offer[], place: number) => {
    const isCards = isGroup(taken[0]?.value);
    if (!isCards) await session.flush();
    const value = get(session.values.value, at);
    const put = changes(at, value, taken);
    // What is read already stands there at once, at its full height.
    if (!isCards) await Promise.all(put.map((change) => session.core.prose(textIn(change))));
    const top = topOf(holder.current);
    session.change(...put);
    const first = item(at, Array.isArray(value) ? value.length : 0);
    // A card has more to be filled in; of texts people take one after the other.
    if (isCards) {
      beginCard(first);
      focusOn(first, "blank");
    }
    else queueMicrotask(() => { if (!stay(holder.current, top, place)) focusOn(at === "nota_dinas.isi" ? at : first); });
  };
  const names = [...new Set(all.map((offer) => keyTitle(sections, offer.from.replace(/\[\d+\]$/, ""))))];
  return (
    <details class="offers" ref={holder}>
      <summary>Salin dari {names.join(", ")} ({all.length})</summary>
      <ul>
        {all.map((offer, place) => (
          <li key={offer.from + offer.text}>
            <span>{offer.text}</span>
            <button type="button" class="secondary" onClick={() => { void take([offer], place); }}>Salin</button>
          </li>
        ))}
      </ul>
      {all.length > 1 && <button type="button" class="secondary" onClick={() => { void take(all, 0); }}>Salin semuanya</button>}
    </details>
  );
}

function textIn(change: Change): string {
  return change.jenis === "isi" ? change.teks : change.jenis === "sisip" ? textOf(change.butir) : "";
}

const topOf = (of: HTMLElement | null) => of?.getBoundingClientRect().top ?? 0;

/** The list of offers stays where it was on the screen, the focus on the next of them; false where none is left. */
function stay(holder: HTMLElement | null, top: number, place: number): boolean {
  const buttons = [...(holder?.querySelectorAll<HTMLElement>("li button") ?? [])];
  const next = buttons[place] ?? buttons.at(-1);
  if (!holder || !next) return false;
  next.focus({ preventScroll: true });
  const form = holder.closest("main");
  const scroller = form && getComputedStyle(form).overflowY === "auto" ? form : document.scrollingElement;
  scroller?.scrollBy({ top: topOf(holder) - top, behavior: "instant" });
  return true;
}

function changes(at: string, value: ReturnType<typeof get>, taken: Offer[]): Change[] {
  if (at === "nota_dinas.isi") {
    return [{ jenis: "isi", kunci: at, teks: withItems(textOf(value), taken.map((offer) => offer.text)) }];
  }
  const count = Array.isArray(value) ? value.length : 0;
  return taken.map((offer, index) => ({ jenis: "sisip", daftar: at, ke: count + index, butir: offer.value }));
}
