// A list of texts: one box an item. Enter adds, Backspace in an empty one removes, Alt+Shift and
// an arrow moves; in items of several lines Ctrl+Enter adds.

import { item } from "../cycle/key.ts";
import type { Field } from "../cycle/schema.ts";
import { items as pastedItems } from "../cycle/typed.ts";
import { textOf } from "../cycle/values.ts";
import { focusOn, idOf, useFindings, useForm, useValue } from "./context.ts";
import { One } from "./Control.tsx";
import { Found } from "./Found.tsx";
import { grip, place } from "./dragging.ts";
import { Icon } from "./icons.tsx";
import { Origin } from "./Origin.tsx";
import type { BoxProps } from "./TextBox.tsx";

export function Items({ at, item: field, title, box }: { at: string; item: Field; title: string; box: BoxProps }) {
  const { session } = useForm();
  const value = useValue(at).value;
  if (typeof value === "string") return <AsList at={at} text={value} />;
  const count = Array.isArray(value) ? value.length : 0;
  const isLong = field.kind === "text" && field.form === "panjang";
  const add = (index: number, text: string | null = null) => {
    session.change({ jenis: "sisip", daftar: at, ke: index, butir: text });
    focusOn(item(at, index));
  };
  return (
    <div class="items">
      <ol>
        {Array.from({ length: Math.max(count, 1) }, (_, index) => (
          <OneItem key={index} at={at} index={index} count={count} field={field} title={title} isLong={isLong} add={add}
            {...(index === 0 && { id: box.id })} describedBy={box.describedBy} />
        ))}
      </ol>
      <button type="button" class="add" data-kunci={at} onClick={() => { add(Math.max(count, 1) === count ? count : 0); }} hidden={count === 0}>
        <Icon name="add" /> Tambah butir
      </button>
    </div>
  );
}

interface OneProps {
  at: string;
  index: number;
  count: number;
  field: Field;
  title: string;
  isLong: boolean;
  add: (index: number, text?: string | null) => void;
  id?: string;
  describedBy: string | undefined;
}

function OneItem({ at, index, count, field, title, isLong, add, id, describedBy }: OneProps) {
  const { session } = useForm();
  const key = item(at, index);
  const value = useValue(key).value;
  const findings = useFindings(key).value;
  /** A box before there is a list: what is typed in it begins one. */
  const isFirst = index >= count;
  const remove = () => {
    session.change({ jenis: "hapus", kunci: key });
    focusOn(item(at, Math.max(0, index - 1)));
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= count) return;
    session.change({ jenis: "pindah", kunci: item(at, from), ke: to });
    focusOn(item(at, to));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || isFirst) return;
    const isMove = event.altKey && event.shiftKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
    const adds = event.key === "Enter" && !event.shiftKey && !event.altKey && isLong === event.ctrlKey;
    if (isMove) {
      event.preventDefault();
      event.stopPropagation();
      move(index, index + (event.key === "ArrowUp" ? -1 : 1));
    } else if (adds) {
      event.preventDefault();
      add(index + 1);
    } else if (event.key === "Backspace" && (value === null || value === "")) {
      event.preventDefault();
      remove();
    }
  };
  const onPasted = (text: string) => {
    const [first, ...rest] = pastedItems(text);
    if (isLong || first === undefined || rest.length === 0) return false;
    const isBlank = textOf(value).trim() === "";
    const from = isFirst || isBlank ? index : index + 1;
    const inserts = [first, ...rest].map((butir, place) => ({ jenis: "sisip" as const, daftar: at, ke: from + place, butir }));
    // In place of an empty box, not below it.
    session.change(...(isBlank && !isFirst ? [{ jenis: "hapus" as const, kunci: key }] : []), ...inserts);
    focusOn(item(at, from + rest.length));
    return true;
  };
  const box: BoxProps = {
    at: key,
    id: id ?? idOf(key),
    label: `${title}, butir ${index + 1}`,
    describedBy: [describedBy ?? "", findings.length > 0 ? idOf(key, "temuan") : ""].filter(Boolean).join(" ") || undefined,
    invalid: findings.some((finding) => finding.tingkat === "galat"),
    onKeyDown,
    onPasted,
    ...(isFirst && { onText: (butir: string) => { session.change({ jenis: "sisip", daftar: at, ke: 0, butir }); } }),
  };
  return (
    <li class={box.invalid ? "erroneous" : undefined} {...(!isFirst && place(at, index, move))}>
      <One field={field} box={box} />
      {!isFirst && <ItemButtons list={at} index={index} count={count} move={(to) => { move(index, to); }} remove={remove} what={`butir ${index + 1}`} />}
      <Found at={key} />
      <Origin target={at} at={key} />
    </li>
  );
}

interface ButtonsProps {
  list: string;
  index: number;
  count: number;
  move: (to: number) => void;
  remove: () => void;
  what: string;
}

export function ItemButtons({ list, index, count, move, remove, what }: ButtonsProps) {
  return (
    <span class="item-buttons">
      {count > 1 && <span class="grip" aria-hidden="true" title={`Seret untuk memindahkan ${what}`} {...grip(list, index)}><Icon name="grip" /></span>}
      <button type="button" class="icon-button" tabIndex={-1} disabled={index === 0} aria-label={`Naikkan ${what}`} title="Naikkan (Alt+Shift+↑)" onClick={() => { move(index - 1); }}><Icon name="up" /></button>
      <button type="button" class="icon-button" tabIndex={-1} disabled={index === count - 1} aria-label={`Turunkan ${what}`} title="Turunkan (Alt+Shift+↓)" onClick={() => { move(index + 1); }}><Icon name="down" /></button>
      <button type="button" class="icon-button" tabIndex={-1} aria-label={`Hapus ${what}`} title="Hapus" onClick={remove}><Icon name="remove" /></button>
    </span>
  );
}

/** A text where a list belongs: it is shown, and made into one with a click. */
export function AsList({ at, text }: { at: string; text: string }) {
  const { session } = useForm();
  const make = () => {
    const inserts = pastedItems(text).map((butir, ke) => ({ jenis: "sisip" as const, daftar: at, ke, butir }));
    session.change({ jenis: "kosongkan", kunci: at }, ...inserts);
  };
  return (
    <div class="as-list">
      <p class="literal">{text}</p>
      <button type="button" class="secondary" data-kunci={at} onClick={make}>Jadikan daftar, satu butir tiap baris</button>
    </div>
  );
}
