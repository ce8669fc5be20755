// A text that stands there as it will look; with the focus comes the editor.

import type { Editor } from "@tiptap/core";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { focused, useForm } from "../form/context.ts";
import type { BoxProps } from "../form/TextBox.tsx";
import { fromDocument, type Block } from "./blocks.ts";
import { newEditor } from "./editor.ts";
import { Static } from "./Static.tsx";
import { Tools } from "./Tools.tsx";

/** A pause in typing after which the core writes the text. */
const PAUSE = 150;

interface EditingProps {
  box: BoxProps;
  blocks: Block[];
  /** Takes what was typed; false where no text says it. */
  write: (blocks: Block[]) => Promise<boolean>;
  /** To the text as it stands in the file; a short text, which is one paragraph, has none of this. */
  toText?: () => void;
}

/** Where the pointer went down in the text that stands there. */
interface Point {
  x: number;
  y: number;
}

export function Editing({ box, blocks, write, toText }: EditingProps) {
  const { session } = useForm();
  const holder = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const pointed = useRef<Point | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isUnwritable, setUnwritable] = useState(false);
  const latest = useRef({ write, box });
  latest.current = { write, box };
  const label: Record<string, string> = box.label === undefined ? { "aria-labelledby": `label-${box.id.replace(/^isian-/, "")}` } : { "aria-label": box.label };
  const className = toText ? "box prose-text" : "box prose-text short";
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const settle = async () => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    if (editor.current) setUnwritable(!(await latest.current.write(fromDocument(editor.current.getJSON()))));
  };
  useLayoutEffect(() => {
    if (!isOpen || !holder.current) return;
    const attributes: Record<string, string> = {
      id: box.id, class: className, role: "textbox", "aria-multiline": String(toText !== undefined), "data-kunci": box.at, "aria-invalid": String(box.invalid),
      ...(box.describedBy !== undefined && { "aria-describedby": box.describedBy }),
      ...label,
    };
    const opened = newEditor({
      element: holder.current,
      blocks,
      attributes,
      isShort: toText === undefined,
      onPasted: (text) => latest.current.box.onPasted?.(text) ?? false,
      onKeyDown: (event) => { latest.current.box.onKeyDown?.(event); },
      onChange: () => {
        session.saving.touched();
        // Also while somebody types on and on.
        timer.current ??= setTimeout(() => void settle(), PAUSE);
      },
      onFocus: () => { focused.value = box.at; },
    });
    editor.current = opened;
    opened.commands.focus(pointed.current ? placeAt(opened, pointed.current) : "end");
    session.pending.add(settle);
    return () => {
      void settle().then(() => { opened.destroy(); });
      session.pending.delete(settle);
      editor.current = null;
    };
  }, [isOpen]);

  return (
    <div class="prose">
      {isOpen ? (
        <>
          <Tools editor={editor} toText={toText && (() => void settle().then(toText))} />
          <div ref={holder} />
        </>
      ) : (
        <div id={box.id} class={className} role="textbox" aria-multiline={toText !== undefined} tabIndex={0} data-kunci={box.at} aria-describedby={box.describedBy} aria-invalid={box.invalid} {...label}
          onMouseDown={({ currentTarget, clientX, clientY }) => {
            const { left, top } = currentTarget.getBoundingClientRect();
            pointed.current = { x: clientX - left, y: clientY - top };
          }}
          onFocus={() => { setOpen(true); }}>
          <Static blocks={blocks} />
        </div>
      )}
      {isUnwritable && <p class="wrong" role="alert">Susunan ini tidak dapat ditulis dalam berkas siklus, misalnya tabel di dalam tabel. Ubah susunannya; sebelum itu perubahan terakhir di sini belum tersimpan.</p>}
    </div>
  );
}

/** The place of the text at a point of its box; the tools that came above it have moved it down. */
function placeAt(editor: Editor, { x, y }: Point): number | "end" {
  const { left, top } = editor.view.dom.getBoundingClientRect();
  return editor.view.posAtCoords({ left: left + x, top: top + y })?.pos ?? "end";
}
