// A list of groups: a card each.

import { below, item } from "../cycle/key.ts";
import type { NamedField } from "../cycle/schema.ts";
import { isGroup, isVoid, textOf } from "../cycle/values.ts";
import type { Change, Value } from "../core/types.ts";
import { focusOn, useForm, useValue } from "./context.ts";
import { shown } from "./dates.ts";
import { Found } from "./Found.tsx";
import { Group } from "./Group.tsx";
import { Icon } from "./icons.tsx";
import { place } from "./dragging.ts";
import { moveName, useItemNames } from "./itemNames.ts";
import { AsList, ItemButtons } from "./Items.tsx";
import { institutions } from "./names.ts";
import { Origin } from "./Origin.tsx";
import { pastedCards } from "./pastedCards.ts";
import { beginCard } from "./told.ts";

export function Cards({ at, fields, title }: { at: string; fields: NamedField[]; title: string }) {
  const { session } = useForm();
  const value = useValue(at).value;
  const count = Array.isArray(value) ? value.length : 0;
  const names = useItemNames(count);
  if (typeof value === "string") return <AsList at={at} text={value} />;
  const add = () => {
    session.change({ jenis: "sisip", daftar: at, ke: count, butir: {} });
    beginCard(item(at, count));
    focusOn(item(at, count));
  };
  return (
    <div class="cards">
      {names.map((name, index) => <Card key={name} at={at} index={index} count={names.length} names={names} fields={fields} title={title} />)}
      <button type="button" class="add" data-kunci={at} onClick={add}>
        <Icon name="add" /> Tambah {title.toLowerCase()}
      </button>
    </div>
  );
}

function Card({ at, index, count, names, fields, title }: { at: string; index: number; count: number; names: number[]; fields: NamedField[]; title: string }) {
  const { session } = useForm();
  const key = item(at, index);
  const value = useValue(key).value;
  const remove = () => {
    names.splice(index, 1);
    session.change({ jenis: "hapus", kunci: key });
    focusOn(count > 1 ? item(at, Math.max(0, index - 1)) : at);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= count) return;
    moveName(names, from, to);
    session.change({ jenis: "pindah", kunci: item(at, from), ke: to });
    focusOn(item(at, to));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    move(index, index + (event.key === "ArrowUp" ? -1 : 1));
  };
  const onPasted = (text: string) => {
    const known = institutions(session.profile.value, session.values.value, below(key, "kl")).flatMap((choice) => [choice.name, ...choice.also]);
    const cards = pastedCards(text, fields, known);
    const [first] = cards ?? [];
    if (!cards || !first) return false;
    // The first line fills this card, unless something stands there already.
    const isHere = Object.keys(first).every((name) => isVoid(isGroup(value) ? value[name] : null));
    const here = isHere ? Object.entries(first).map(([name, said]): Change => ({ jenis: "isi", kunci: below(key, name), teks: textOf(said) })) : [];
    const others = isHere ? cards.slice(1) : cards;
    session.change(...here, ...others.map((butir, place): Change => ({ jenis: "sisip", daftar: at, ke: index + 1 + place, butir })));
    focusOn(item(at, index + others.length));
    return true;
  };
  const name = summary(value, fields);
  return (
    <section class="card" aria-label={`${title} ${index + 1}`} data-kartu={key} onKeyDown={onKeyDown} {...place(at, index, move)}>
      <header>
        <span class="number">{index + 1}</span>
        <span class="name">{name}</span>
        <Origin target={at} at={key} />
        <ItemButtons list={at} index={index} count={count} move={(to) => { move(index, to); }} remove={remove} what={`${title.toLowerCase()} ${index + 1}`} />
      </header>
      <Found at={key} />
      <Group at={key} fields={fields} onPasted={onPasted} />
    </section>
  );
}

/** The first short text of a card, by which it is known. */
function summary(value: Value, fields: NamedField[]): string {
  if (!isGroup(value)) return "";
  const texts = fields.map((named) => textOf(value[named.name] ?? null)).filter((text) => text !== "");
  // A name has no emphasis.
  const first = shown((texts[0] ?? "").replace(/\*+/g, ""));
  return first.length > 90 ? `${first.slice(0, 88)}…` : first;
}
