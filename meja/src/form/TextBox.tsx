// A text, in a box that is as high as what stands in it.

import { useLayoutEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";
import { lines, oneLine, TYPED_MARK } from "../cycle/typed.ts";
import { textOf } from "../cycle/values.ts";
import type { OfList } from "../prose/parting.ts";
import { focused, useForm, useValue } from "./context.ts";

export interface BoxProps {
  at: string;
  id: string;
  describedBy: string | undefined;
  label?: string;
  invalid: boolean;
  placeholder?: string | undefined;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Takes what is pasted over, where it is more than one text; true when it did. */
  onPasted?: (text: string) => boolean;
  /** The list that it is an item of. */
  list?: OfList;
}

export function TextBox({ multiline, secret, ...box }: BoxProps & { multiline: boolean; secret?: boolean }): JSX.Element {
  const { session } = useForm();
  const value = textOf(useValue(box.at).value);
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (ref.current) fit(ref.current);
  }, [value]);
  useLayoutEffect(() => {
    if (document.activeElement === ref.current) focused.value = box.at;
  }, [box.at]);
  const clean = multiline ? lines : oneLine;
  return (
    <textarea
      ref={ref}
      id={box.id}
      class={multiline ? "box long" : "box"}
      rows={multiline ? 3 : 1}
      value={value}
      data-kunci={box.at}
      aria-label={box.label}
      aria-describedby={box.describedBy}
      aria-invalid={box.invalid}
      placeholder={box.placeholder}
      autocomplete="off"
      spellcheck={secret ? false : undefined}
      onFocus={() => { focused.value = box.at; }}
      onInput={({ currentTarget }) => {
        if (box.list && currentTarget.value.includes("\n") && !multiline && value === "" && box.onPasted?.(currentTarget.value)) return;
        const typed = box.list && !multiline ? currentTarget.value.replace(TYPED_MARK, "") : currentTarget.value;
        const text = clean(typed);
        if (text !== currentTarget.value) keepCaret(currentTarget, text);
        session.type(box.at, text);
      }}
      onPaste={(event) => {
        const text = event.clipboardData?.getData("text/plain") ?? "";
        if (box.onPasted?.(text)) event.preventDefault();
      }}
      onKeyDown={(event) => {
        box.onKeyDown?.(event);
        // In a text of one line Enter makes none.
        if (!multiline && event.key === "Enter" && !event.isComposing) event.preventDefault();
      }}
    />
  );
}

/** What was taken out stood before the caret, as far as anybody can tell. */
function keepCaret(box: HTMLTextAreaElement, text: string) {
  const behind = box.value.length - box.selectionEnd;
  box.value = text;
  const caret = Math.max(0, text.length - behind);
  box.setSelectionRange(caret, caret);
}

const sizesItself = CSS.supports("field-sizing", "content");

function fit(box: HTMLTextAreaElement) {
  if (sizesItself) return;
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 2}px`;
}
