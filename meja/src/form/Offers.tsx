// What other steps hold already, to be copied with a click.

import { useComputed } from "@preact/signals";
import type { Change } from "../core/types.ts";
import { get, textOf } from "../cycle/values.ts";
import { keyTitle } from "../cycle/words.ts";
import { focusOn, useForm } from "./context.ts";
import { offers, wants, type Offer } from "./offers.ts";

export function Offers({ at }: { at: string }) {
  return wants(at) ? <Wanted at={at} /> : null;
}

function Wanted({ at }: { at: string }) {
  const { session, sections } = useForm();
  const all = useComputed(() => offers(session.values.value, at)).value;
  if (all.length === 0) return null;
  const take = (taken: Offer[]) => {
    session.change(...changes(at, get(session.values.value, at), taken));
    focusOn(at);
  };
  const names = [...new Set(all.map((offer) => keyTitle(sections, offer.from.replace(/\[\d+\]$/, ""))))];
  return (
    <details class="offers">
      <summary>Salin dari {names.join(", ")} ({all.length})</summary>
      <ul>
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

function changes(at: string, value: ReturnType<typeof get>, taken: Offer[]): Change[] {
  if (at === "nota_dinas.isi") {
    const teks = [textOf(value), ...taken.map((offer) => offer.text)].filter((text) => text !== "").join("\n\n");
    return [{ jenis: "isi", kunci: at, teks }];
  }
  const count = Array.isArray(value) ? value.length : 0;
  return taken.map((offer, index) => ({ jenis: "sisip", daftar: at, ke: count + index, butir: offer.value }));
}
