// A long text: shown as it will look, and edited so.
//
// The core reads the text and writes it; one that nobody touched is never rewritten. What the
// editor cannot show, and whatever a person would rather see as text, is edited as text.

import type { Editor } from "@tiptap/core";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { textOf } from "../cycle/values.ts";
import { focused, useForm, useValue } from "../form/context.ts";
import { TextBox, type BoxProps } from "../form/TextBox.tsx";
import { fromDocument, type Block } from "./blocks.ts";
import { newEditor } from "./editor.ts";
import { Static } from "./Static.tsx";
import { Tools } from "./Tools.tsx";

/** A pause in typing after which the core writes the text. */
const PAUSE = 150;

export function Prose(box: BoxProps) {
  const { session } = useForm();
  const value = textOf(useValue(box.at).value);
  const [read, setRead] = useState<{ blocks: Block[] | null; time: number } | null>(null);
  const [asText, setAsText] = useState(false);
  /** The text as the editor last had it, to know its changes from others'. */
  const own = useRef<string | null>(null);
  useEffect(() => {
    if (own.current === value) return;
    let isWanted = true;
    void session.core.prose(value).then((blocks) => {
      if (!isWanted) return;
      own.current = value;
      setRead((before) => ({ blocks, time: (before?.time ?? 0) + 1 }));
    });
    return () => { isWanted = false; };
  }, [value, session, read === null]);

  if (!read) return <div class="box prose-text" />;
  const { blocks, time } = read;
  if (asText || blocks === null) {
    return (
      <div class="prose">
        <TextBox multiline {...box} />
        {blocks !== null && <div class="tools shown"><button type="button" class="plain" onClick={() => {
          own.current = null;
          setRead(null);
          setAsText(false);
        }}>Lihat sebagai naskah</button></div>}
      </div>
    );
  }
  const write = async (changed: Block[]) => {
    const text = await session.core.proseText(value, changed);
    if (text === null) return false;
    own.current = text;
    if (text !== value) session.type(box.at, text);
    return true;
  };
  return <Editing key={time} box={box} blocks={blocks} write={write} toText={() => { setAsText(true); }} />;
}

interface EditingProps {
  box: BoxProps;
  blocks: Block[];
  write: (blocks: Block[]) => Promise<boolean>;
  toText: () => void;
}

/** The text stands there as it will look; with the focus comes the editor. */
function Editing({ box, blocks, write, toText }: EditingProps) {
  const { session } = useForm();
  const holder = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isUnwritable, setUnwritable] = useState(false);
  const latest = useRef({ write, box });
  latest.current = { write, box };
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
      id: box.id, class: "box prose-text", role: "textbox", "aria-multiline": "true", "data-kunci": box.at, "aria-invalid": String(box.invalid),
      ...(box.describedBy !== undefined && { "aria-describedby": box.describedBy }),
      ...(box.label !== undefined && { "aria-label": box.label }),
    };
    const opened = newEditor({
      element: holder.current,
      blocks,
      attributes,
      onKeyDown: (event) => { latest.current.box.onKeyDown?.(event); },
      onChange: () => {
        session.saving.touched();
        // Also while somebody types on and on.
        timer.current ??= setTimeout(() => void settle(), PAUSE);
      },
      onFocus: () => { focused.value = box.at; },
    });
    editor.current = opened;
    opened.commands.focus("end");
    session.pending.add(settle);
    return () => {
      void settle().then(() => { opened.destroy(); });
      session.pending.delete(settle);
      editor.current = null;
    };
  }, [isOpen]);

  const label = box.label === undefined ? { "aria-labelledby": `label-${box.id.replace(/^isian-/, "")}` } : { "aria-label": box.label };
  return (
    <div class="prose">
      {isOpen ? (
        <>
          <Tools editor={editor} toText={() => void settle().then(toText)} />
          <div ref={holder} />
        </>
      ) : (
        <div id={box.id} class="box prose-text" role="textbox" aria-multiline="true" tabIndex={0} data-kunci={box.at} aria-describedby={box.describedBy} aria-invalid={box.invalid} {...label}
          onFocus={() => { setOpen(true); }}>
          <Static blocks={blocks} />
        </div>
      )}
      {isUnwritable && <p class="wrong" role="alert">Susunan ini tidak dapat ditulis dalam berkas siklus, misalnya tabel di dalam tabel. Ubah susunannya; sebelum itu perubahan terakhir di sini belum tersimpan.</p>}
    </div>
  );
}
