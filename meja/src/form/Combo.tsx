// A name that is picked from those at hand, or typed freely.

import { useEffect, useRef, useState } from "preact/hooks";
import { oneLine } from "../cycle/typed.ts";
import { textOf } from "../cycle/values.ts";
import { focused, useForm, useValue } from "./context.ts";
import type { BoxProps } from "./TextBox.tsx";

/** A name, with what else it is called or whose it is. */
export interface Choice {
  name: string;
  also: string[];
}

const MOST = 8;

export function Combo({ choices, ...box }: BoxProps & { choices: () => Choice[] }) {
  const { session } = useForm();
  const value = textOf(useValue(box.at).value);
  /** What the list is narrowed by; null while it is closed, empty where it was asked for and nothing typed. */
  const [sought, setSought] = useState<string | null>(null);
  /** What the arrows are at; before that what was typed marks the name that it begins. */
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const listId = `${box.id}-daftar`;
  const all = sought === null ? [] : choices();
  const shown = matching(all, sought ?? "", value);
  const isName = all.some((choice) => choice.name === value);
  const marked = at >= 0 ? at : !isName && shown[0] && sought && begins(shown[0], sought) ? 0 : -1;
  const put = (text: string) => { session.type(box.at, text); };

  useEffect(() => { document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: "nearest" }); }, [at, listId]);
  const close = () => {
    setSought(null);
    setAt(-1);
  };
  const pick = (choice: Choice) => {
    put(choice.name);
    close();
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if ((key === "ArrowDown" || key === "ArrowUp") && !event.altKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      if (sought === null) setSought("");
      else setAt(turned(marked, key === "ArrowDown" ? 1 : -1, shown.length));
      return;
    }
    const chosen = shown[marked];
    if (key === "Enter") {
      if (chosen) event.preventDefault();
      if (chosen) pick(chosen);
      close();
      // In a list it goes on to the next item, as after a name that was typed out.
      if (at < 0) box.onKeyDown?.(event);
      return;
    }
    // Who goes on with Tab keeps what was typed, unless a name was gone to.
    if (key === "Tab" && chosen && at >= 0) pick(chosen);
    if (key === "Escape" && sought !== null) {
      event.stopPropagation();
      close();
      return;
    }
    box.onKeyDown?.(event);
  };
  return (
    <div class="combo">
      <input
        ref={input}
        id={box.id}
        class="box"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={shown.length > 0 ? listId : undefined}
        aria-activedescendant={marked >= 0 && shown[marked] ? `${listId}-${marked}` : undefined}
        aria-label={box.label}
        aria-describedby={box.describedBy}
        aria-invalid={box.invalid}
        placeholder={box.placeholder}
        autocomplete="off"
        spellcheck={false}
        value={value}
        data-kunci={box.at}
        onFocus={() => { focused.value = box.at; }}
        onBlur={close}
        onInput={({ currentTarget }) => {
          const typed = oneLine(currentTarget.value);
          put(typed);
          setSought(typed.trim() === "" ? null : typed);
          setAt(-1);
        }}
        onPaste={(event) => {
          const text = event.clipboardData?.getData("text/plain") ?? "";
          if (box.onPasted?.(text)) event.preventDefault();
        }}
        onKeyDown={onKeyDown}
      />
      {value !== "" && <span class="whole" aria-hidden="true">{value}</span>}
      <button type="button" class="combo-button" tabIndex={-1} aria-hidden="true" onMouseDown={(event) => {
        event.preventDefault();
        input.current?.focus();
        if (sought === null) setSought("");
        else close();
      }}>▾</button>
      {shown.length > 0 && (
        // A list that scrolls would take the focus on Tab, and be gone with it.
        <ul class="choices" id={listId} role="listbox" tabIndex={-1} aria-label="Pilihan nama">
          {shown.map((choice, index) => (
            <li key={choice.name} id={`${listId}-${index}`} role="option" aria-selected={index === marked}
              class={index === marked ? "active" : undefined}
              onMouseDown={(event) => { event.preventDefault(); pick(choice); }}>
              {choice.name}
              {choice.also.length > 0 && <span class="also">{choice.also.join(", ")}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function turned(at: number, by: number, count: number): number {
  if (count === 0) return -1;
  return at < 0 && by < 0 ? count - 1 : (at + by + count) % count;
}

const names = ({ name, also }: Choice) => [name, ...also].map((one) => one.toLowerCase());

function begins(choice: Choice, typed: string): boolean {
  return names(choice).some((name) => name.startsWith(typed.trim().toLowerCase()));
}

/** Those that hold what was typed: a name that it is, one that it begins, an abbreviation or another
 * name that it begins, a word of one, the rest. The name that stands there already is none to pick. */
export function matching(choices: Choice[], typed: string, value: string): Choice[] {
  const sought = typed.trim().toLowerCase();
  const rank = (choice: Choice) => {
    const [first = "", ...also] = names(choice);
    const tests = [
      [first, ...also].includes(sought),
      first.startsWith(sought),
      also.some((name) => name.startsWith(sought)),
      [first, ...also].some((name) => name.includes(` ${sought}`)),
      [first, ...also].some((name) => name.includes(sought)),
    ];
    return tests.indexOf(true);
  };
  const others = choices.filter((choice) => choice.name !== value);
  const found = sought === "" ? others : [0, 1, 2, 3, 4].flatMap((at) => others.filter((choice) => rank(choice) === at));
  return found.slice(0, MOST);
}
