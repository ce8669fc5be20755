// A long text: shown as it will look, and edited so.
//
// The core reads the text and writes it; one that nobody touched is never rewritten. What the
// editor cannot show, and whatever a person would rather see as text, is edited as text.

import { useEffect, useRef, useState } from "preact/hooks";
import { textOf } from "../cycle/values.ts";
import { useForm, useValue } from "../form/context.ts";
import { TextBox, type BoxProps } from "../form/TextBox.tsx";
import type { Block } from "./blocks.ts";
import { Editing } from "./Editing.tsx";

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
  const put = box.onText ?? ((text: string) => { session.type(box.at, text); });
  const write = async (changed: Block[]) => {
    const text = await session.core.proseText(value, changed);
    if (text === null) return false;
    own.current = text;
    if (text !== value) put(text);
    return true;
  };
  return <Editing key={time} box={box} blocks={blocks} write={write} toText={() => { setAsText(true); }} />;
}
