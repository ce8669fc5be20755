// A short text: a plain box, and where it has emphasis, the text as it will look.
//
// What was typed into the plain box is read anew when the focus has gone elsewhere; a box with the
// focus is never replaced, but where a person asks for emphasis.

import { useComputed } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { textOf } from "../cycle/values.ts";
import { focused, focusOn, useForm, useValue } from "../form/context.ts";
import { TextBox, type BoxProps } from "../form/TextBox.tsx";
import type { Block } from "./blocks.ts";
import { Editing } from "./Editing.tsx";

/** Marks of emphasis, by the key that asks for it. */
const MARKS: Record<string, string> = { b: "**", i: "*" };

export function Phrase(box: BoxProps) {
  const { session } = useForm();
  const value = textOf(useValue(box.at).value);
  const [look, setLook] = useState<{ blocks: Block[]; time: number } | null>(null);
  /** The text as the editor last had it. */
  const own = useRef<string | null>(null);
  const hasFocus = useComputed(() => focused.value === box.at).value;
  const put = (text: string) => { session.type(box.at, text); };
  const read = async (text: string) => {
    const blocks = /[*_]/.test(text) ? await session.core.phrase(text) : [];
    own.current = text;
    setLook((before) => (blocks.some(isEmphatic) ? { blocks, time: (before?.time ?? 0) + 1 } : null));
  };
  useEffect(() => {
    if (own.current === value || (hasFocus && !look)) return;
    void read(value);
  }, [value, hasFocus]);

  if (look) {
    const putOwn = (text: string) => {
      own.current = text;
      if (text !== value) session.settled(box.at, text);
    };
    return <Editing box={box} blocks={look.blocks} time={look.time} textOf={(changed) => session.core.phraseText(changed)} put={putOwn} />;
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const mark = event.ctrlKey && !event.altKey && !event.shiftKey ? MARKS[event.key.toLowerCase()] : undefined;
    const text = mark !== undefined && event.target instanceof HTMLTextAreaElement ? emphasized(event.target, mark) : null;
    if (text === null) {
      box.onKeyDown?.(event);
      return;
    }
    event.preventDefault();
    put(text);
    void read(text).then(() => { focusOn(box.at); });
  };
  return <TextBox multiline={false} {...box} onKeyDown={onKeyDown} />;
}

function isEmphatic(block: Block): boolean {
  return block.jenis === "alinea" && block.isi.some((piece) => piece.tebal === true || piece.miring === true);
}

/** The text of a box with its selection between marks; null where no word is selected. */
function emphasized(box: HTMLTextAreaElement, mark: string): string | null {
  const [from, to] = [box.selectionStart, box.selectionEnd];
  const selected = box.value.slice(from, to);
  const words = selected.trim();
  if (words === "") return null;
  return box.value.slice(0, from) + selected.replace(words, () => mark + words + mark) + box.value.slice(to);
}
