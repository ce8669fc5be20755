// A list of texts: one box an item. Enter makes the next item, with what stands behind the caret;
// Backspace at the beginning joins it to the one before, Alt+Shift and an arrow moves it. In an item of several
// paragraphs Ctrl+Enter makes one.

import { item } from "../cycle/key.ts";
import type { Field } from "../cycle/schema.ts";
import { items as pastedItems } from "../cycle/typed.ts";
import { get, textOf } from "../cycle/values.ts";
import type { Change } from "../core/types.ts";
import { focusOn, idOf, useFindings, useForm, useValue } from "./context.ts";
import { One } from "./Control.tsx";
import { Found } from "./Found.tsx";
import { grip, place } from "./dragging.ts";
import { Icon } from "./icons.tsx";
import { Origin } from "./Origin.tsx";
import { moveName, newName, useItemNames } from "./itemNames.ts";
import type { BoxProps } from "./TextBox.tsx";
import type { Block } from "../prose/blocks.ts";
import { sow } from "../prose/seeds.ts";

export function Items({ at, item: field, title, box }: { at: string; item: Field; title: string; box: BoxProps }) {
  const { session } = useForm();
  const value = useValue(at).value;
  const count = Array.isArray(value) ? value.length : 0;
  const names = useItemNames(Math.max(count, 1));
  if (typeof value === "string") return <AsList at={at} text={value} />;
  const isLong = field.kind === "text" && field.form === "panjang";
  /** New items, and what else belongs to the same change. */
  const insert = (index: number, items: (string | null)[], ...before: Change[]) => {
    // A box before there is a list becomes its first item.
    const begins: Change[] = count === 0 ? [{ jenis: "sisip", daftar: at, ke: 0, butir: null }] : [];
    names.splice(index, 0, ...items.map(newName));
    session.change(...begins, ...before, ...items.map((butir, place) => ({ jenis: "sisip" as const, daftar: at, ke: index + place, butir })));
  };
  return (
    <div class="items">
      <ol>
        {names.map((name, index) => (
          <OneItem key={name} at={at} index={index} count={count} names={names} field={field} title={title} isLong={isLong} insert={insert}
            {...(index === 0 && { id: box.id })} describedBy={box.describedBy} />
        ))}
      </ol>
      {/* By the keyboard Enter makes the next item; Tab goes on to the next field. */}
      <button type="button" class="add" tabIndex={-1} data-kunci={at} onClick={() => { insert(count, [null]); focusOn(item(at, count)); }} hidden={count === 0}>
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
  names: number[];
  insert: (index: number, items: (string | null)[], ...before: Change[]) => void;
  id?: string;
  describedBy: string | undefined;
}

function OneItem({ at, index, count, names, field, title, isLong, insert, id, describedBy }: OneProps) {
  const { session } = useForm();
  const key = item(at, index);
  const value = useValue(key).value;
  const findings = useFindings(key).value;
  /** A box before there is a list: what is typed in it begins one. */
  const isFirst = index >= count;
  const remove = () => {
    names.splice(index, 1);
    session.change({ jenis: "hapus", kunci: key });
    focusOn(item(at, Math.max(0, index - 1)));
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= count) return;
    moveName(names, from, to);
    session.change({ jenis: "pindah", kunci: item(at, from), ke: to });
    focusOn(item(at, to));
  };
  const split = (rest: Block[], isBlank: boolean) => {
    if (isFirst && isBlank) return;
    sow(item(at, index + 1), rest);
    insert(index + 1, [null]);
    focusOn(item(at, index + 1), "start");
  };
  const add = (items: Block[][]) => {
    items.forEach((blocks, place) => { sow(item(at, index + 1 + place), blocks); });
    insert(index + 1, items.map(() => null));
    focusOn(item(at, index + items.length));
  };
  /** The item before; none where the first, or what is to become the first, is asked. */
  const before = isFirst || index === 0 ? null : item(at, index - 1);
  /** What it is edited in, where that is no plain box. */
  const editorBefore = () => [...session.pending].find((one) => one.at() === before);
  const join = (blocks: Block[]) => {
    const editor = editorBefore();
    if (!editor) return false;
    // The first, so that both are one change.
    editor.append(blocks);
    names.splice(index, 1);
    session.change({ jenis: "hapus", kunci: key });
    return true;
  };
  /** As `join`, of a plain box. */
  const joinBox = (rest: string) => {
    if (before === null || editorBefore()) return false;
    const teks = [textOf(get(session.values.value, before)), rest].filter((text) => text !== "").join(" ");
    names.splice(index, 1);
    session.change({ jenis: "isi", kunci: before, teks }, { jenis: "hapus", kunci: key });
    focusOn(before, rest.length);
    return true;
  };
  /** As `split`, of a plain box. */
  const splitBox = ({ value: text, selectionStart, selectionEnd }: HTMLTextAreaElement | HTMLInputElement) => {
    const [kept, rest] = [text.slice(0, selectionStart ?? text.length).trimEnd(), text.slice(selectionEnd ?? text.length).trimStart()];
    insert(index + 1, [rest === "" ? null : rest], ...(kept === text ? [] : [{ jenis: "isi" as const, kunci: key, teks: kept }]));
    focusOn(item(at, index + 1), "start");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || isFirst) return;
    const isMove = event.altKey && event.shiftKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
    const box = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement ? event.target : null;
    const isEnter = event.key === "Enter" && !event.shiftKey && !event.altKey;
    if (isMove) {
      event.preventDefault();
      event.stopPropagation();
      move(index, index + (event.key === "ArrowUp" ? -1 : 1));
    } else if (isEnter && box?.value === "") {
      // Nothing stands in it that another would follow.
      event.preventDefault();
    } else if (isEnter && (isLong ? box && event.ctrlKey : !event.ctrlKey)) {
      event.preventDefault();
      if (box) splitBox(box);
      else split([], false);
    } else if (event.key === "Backspace" && isBlank(event.target)) {
      event.preventDefault();
      remove();
    } else if (event.key === "Backspace" && box?.selectionEnd === 0 && joinBox(box.value)) {
      event.preventDefault();
    }
  };
  const onPasted = (text: string) => {
    const [first, ...rest] = pastedItems(text);
    const isBlank = textOf(value).trim() === "";
    // One line is pasted as ever, but for the mark of the list that it stood in.
    const isMarked = isBlank && first !== text.trim();
    if (isLong || first === undefined || (rest.length === 0 && !isMarked)) return false;
    const from = isFirst || isBlank ? index : index + 1;
    names.splice(from, 0, ...Array.from({ length: rest.length + (isBlank ? 0 : 1) }, newName));
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
    list: { split, add, join },
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

/** Whether nothing stands in a box, not even a list. */
function isBlank(box: EventTarget | null): boolean {
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) return box.value === "";
  return box instanceof HTMLElement && box.textContent === "" && box.children.length === 1 && box.firstElementChild?.tagName === "P";
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
