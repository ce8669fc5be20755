// A name that is picked from those at hand, or typed freely.

import { useRef, useState } from "preact/hooks";
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
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const listId = `${box.id}-daftar`;
  const shown = isOpen ? matching(choices(), value) : [];
  const put = box.onText ?? ((text: string) => { session.type(box.at, text); });

  const pick = (choice: Choice) => {
    put(choice.name);
    setOpen(false);
    setActive(-1);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if ((key === "ArrowDown" || key === "ArrowUp") && !event.altKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      if (isOpen) setActive(turned(active, key === "ArrowDown" ? 1 : -1, shown.length));
      else setOpen(true);
      return;
    }
    const chosen = shown[active];
    if ((key === "Enter" || key === "Tab") && chosen) {
      if (key === "Enter") event.preventDefault();
      pick(chosen);
      return;
    }
    if (key === "Escape" && isOpen) {
      event.stopPropagation();
      setOpen(false);
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
        aria-activedescendant={active >= 0 && shown[active] ? `${listId}-${active}` : undefined}
        aria-label={box.label}
        aria-describedby={box.describedBy}
        aria-invalid={box.invalid}
        placeholder={box.placeholder}
        autocomplete="off"
        spellcheck={false}
        value={value}
        data-kunci={box.at}
        onFocus={() => { focused.value = box.at; }}
        onBlur={() => { setOpen(false); setActive(-1); }}
        onInput={({ currentTarget }) => {
          put(oneLine(currentTarget.value));
          setOpen(true);
          setActive(-1);
        }}
        onPaste={(event) => {
          const text = event.clipboardData?.getData("text/plain") ?? "";
          if (box.onPasted?.(text)) event.preventDefault();
        }}
        onKeyDown={onKeyDown}
      />
      <button type="button" class="combo-button" tabIndex={-1} aria-hidden="true" onMouseDown={(event) => {
        event.preventDefault();
        input.current?.focus();
        setOpen(!isOpen);
      }}>▾</button>
      {shown.length > 0 && (
        <ul class="choices" id={listId} role="listbox" aria-label="Pilihan nama">
          {shown.map((choice, index) => (
            <li key={choice.name} id={`${listId}-${index}`} role="option" aria-selected={index === active}
              class={index === active ? "active" : undefined}
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

/** Those that begin with what was typed, then those that hold it; all where nothing was typed or a name stands there already. */
export function matching(choices: Choice[], typed: string): Choice[] {
  const sought = typed.trim().toLowerCase();
  if (sought === "" || choices.some((choice) => choice.name.toLowerCase() === sought)) return choices.slice(0, MOST);
  const names = (choice: Choice) => [choice.name, ...choice.also].map((name) => name.toLowerCase());
  const begins = choices.filter((choice) => names(choice).some((name) => name.startsWith(sought)));
  const holds = choices.filter((choice) => !begins.includes(choice) && names(choice).some((name) => name.includes(sought)));
  return [...begins, ...holds].slice(0, MOST);
}
