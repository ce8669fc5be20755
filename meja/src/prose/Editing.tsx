// A text that stands there as it will look; with the focus comes the editor.

import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { focused, useForm } from "../form/context.ts";
import type { Pending } from "../cycle/session.ts";
import type { BoxProps } from "../form/TextBox.tsx";
import { fromDocument, toDocument, type Block } from "./blocks.ts";
import { edited } from "./edited.ts";
import { newEditor } from "./editor.ts";
import { append } from "./parting.ts";
import { Static } from "./Static.tsx";

interface EditingProps {
  box: BoxProps;
  blocks: Block[];
  /** Grows whenever others have changed the text. */
  time: number;
  /** What stands in it is not written yet. */
  isNew?: boolean;
  /** The text of what was typed; null where no text says it. */
  textOf: (blocks: Block[]) => Promise<string | null>;
  put: (text: string) => void;
  /** To the text as it stands in the file; a short text, which is one paragraph, has none of this. */
  toText?: () => void;
}

/** Where the pointer went down in the text that stands there. */
interface Point {
  x: number;
  y: number;
}

export function Editing({ box, blocks, time, isNew = false, textOf, put, toText }: EditingProps) {
  const { session } = useForm();
  const holder = useRef<HTMLDivElement>(null);
  const still = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isUnwritable, setUnwritable] = useState(false);
  const latest = useRef({ box, textOf, put, toText });
  latest.current = { box, textOf, put, toText };
  /** Something in it is not in `values` yet. */
  const isTouched = useRef(false);
  const settling = useRef<Promise<void>>(Promise.resolve());
  const isDropped = useRef(false);
  const attributes = attributesOf(box, toText !== undefined);

  const written = async (of: Editor) => {
    const text = await latest.current.textOf(fromDocument(of.getJSON()));
    if (isDropped.current) return;
    setUnwritable(text === null);
    if (text !== null) latest.current.put(text);
  };
  const settle = () => {
    const of = editor.current;
    if (!isTouched.current || !of) return settling.current;
    isTouched.current = false;
    settling.current = settling.current.then(() => written(of));
    return settling.current;
  };
  const touched = () => {
    isTouched.current = true;
    session.touch();
  };
  /** The editor comes into the place of the text at once, so that no key is lost between. */
  const open = (): Editor | null => {
    if (editor.current ?? !holder.current) return editor.current;
    if (still.current) still.current.style.display = "none";
    const opened = newEditor({
      element: holder.current,
      blocks,
      attributes,
      isShort: toText === undefined,
      list: box.list && { split: (rest, isBlank) => latest.current.box.list?.split(rest, isBlank), add: (items) => latest.current.box.list?.add(items), join: (all) => latest.current.box.list?.join(all) ?? false },
      onPasted: (text) => latest.current.box.onPasted?.(text) ?? false,
      onKeyDown: (event) => { latest.current.box.onKeyDown?.(event); },
      onChange: touched,
      onFocus: () => {
        focused.value = latest.current.box.at;
        edited.value = { editor: opened, isItem: box.list !== undefined && toText !== undefined, toText: toText && (() => void session.flush().then(() => latest.current.toText?.())) };
      },
      onBlur: () => { if (edited.peek()?.editor === opened) edited.value = null; },
    });
    editor.current = opened;
    setOpen(true);
    return opened;
  };
  const openAt = (point: Point | null) => {
    const opened = open();
    if (!opened) return;
    const { doc, tr } = opened.state;
    const place = point && placeAt(opened, point);
    opened.view.dispatch(tr.setSelection(place === null ? Selection.atEnd(doc) : Selection.near(doc.resolve(place))));
    opened.view.focus();
  };

  useLayoutEffect(() => {
    const pending: Pending = {
      at: () => latest.current.box.at,
      settle,
      drop: () => { isTouched.current = false; isDropped.current = true; },
      append: (all) => {
        const opened = open();
        if (opened) append(opened.view, all);
      },
    };
    session.pending.add(pending);
    if (isNew) {
      open();
      touched();
    }
    return () => {
      const opened = editor.current;
      const isLeft = isTouched.current;
      void settle().then(() => {
        opened?.destroy();
        return isLeft ? session.flush() : undefined;
      });
      if (edited.peek()?.editor === opened) edited.value = null;
      session.pending.delete(pending);
      editor.current = null;
    };
  }, []);
  const shown = useRef(time);
  useLayoutEffect(() => {
    if (shown.current === time) return;
    shown.current = time;
    // Letters that were typed meanwhile stay, and what is written is what they stand in.
    if (isTouched.current) return;
    editor.current?.commands.setContent(toDocument(blocks), { emitUpdate: false });
  }, [time]);
  useLayoutEffect(() => {
    editor.current?.view.setProps({ attributes });
    if (editor.current?.isFocused) focused.value = box.at;
  }, [JSON.stringify(attributes)]);

  return (
    <div class="prose">
      {!isOpen && (
        <div ref={still} {...attributes} tabIndex={0}
          onMouseDown={(event) => {
            if (event.button !== 0) return;
            // The caret comes where it was clicked, in the editor that stands there by then.
            event.preventDefault();
            const { left, top } = event.currentTarget.getBoundingClientRect();
            openAt({ x: event.clientX - left, y: event.clientY - top });
          }}
          onFocus={() => { openAt(null); }}>
          <Static blocks={blocks} />
        </div>
      )}
      <div ref={holder} />
      {isUnwritable && <p class="wrong" role="alert">Susunan ini tidak dapat ditulis dalam berkas siklus, misalnya tabel di dalam tabel. Ubah susunannya; sebelum itu perubahan terakhir di sini belum tersimpan.</p>}
    </div>
  );
}

function attributesOf(box: BoxProps, isLong: boolean): Record<string, string> {
  return {
    id: box.id,
    class: isLong ? "box prose-text" : "box prose-text short",
    role: "textbox",
    "aria-multiline": String(isLong),
    "data-kunci": box.at,
    "aria-invalid": String(box.invalid),
    ...(box.describedBy !== undefined && { "aria-describedby": box.describedBy }),
    ...(box.label === undefined ? { "aria-labelledby": `label-${box.id.replace(/^isian-/, "")}` } : { "aria-label": box.label }),
  };
}

/** The place of the text at a point of its box. */
function placeAt(editor: Editor, { x, y }: Point): number | null {
  const { left, top } = editor.view.dom.getBoundingClientRect();
  return editor.view.posAtCoords({ left: left + x, top: top + y })?.pos ?? null;
}
