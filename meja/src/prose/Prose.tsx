// A long text: shown as it will look, and edited so.
//
// The core reads the text and writes it; one that nobody touched is never rewritten. What the
// editor cannot show, and whatever a person would rather see as text, is edited as text.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { textOf } from "../cycle/values.ts";
import { focusOn, useForm, useValue } from "../form/context.ts";
import { TextBox, type BoxProps } from "../form/TextBox.tsx";
import type { Block } from "./blocks.ts";
import { Editing } from "./Editing.tsx";
import { reap } from "./seeds.ts";

interface Read {
  blocks: Block[] | null;
  time: number;
}

export function Prose(box: BoxProps) {
  const { session } = useForm();
  const value = textOf(useValue(box.at).value);
  const [seed] = useState(() => reap(box.at));
  const [read, setRead] = useState<Read | null>(() => {
    const blocks = seed ?? session.core.proseKnown(value);
    return blocks === undefined ? null : { blocks, time: 0 };
  });
  const [asText, setAsText] = useState(false);
  /** The text as the editor last had it, to know its changes from others'. */
  const own = useRef<string | null>(read ? value : null);
  useLayoutEffect(() => {
    if (own.current === value) return;
    let isWanted = true;
    const take = (blocks: Block[] | null) => {
      own.current = value;
      setRead((before) => ({ blocks, time: (before?.time ?? 0) + 1 }));
    };
    const known = session.core.proseKnown(value);
    if (known !== undefined) take(known);
    else void session.core.prose(value).then((blocks) => { if (isWanted) take(blocks); });
    return () => { isWanted = false; };
  }, [value, session, read === null]);

  if (!read) return <div class="box prose-text" data-dibaca={box.at} />;
  const { blocks, time } = read;
  if (asText || blocks === null) {
    return (
      <div class="prose">
        <TextBox multiline {...box} />
        {blocks !== null && <button type="button" class="plain" onClick={() => {
          own.current = null;
          setRead(null);
          setAsText(false);
          focusOn(box.at);
        }}>Lihat sebagai naskah</button>}
      </div>
    );
  }
  const put = (text: string) => {
    own.current = text;
    if (text !== value) session.settled(box.at, text);
  };
  const toText = () => {
    setAsText(true);
    focusOn(box.at);
  };
  return <Editing box={box} blocks={blocks} time={time} isNew={seed !== undefined} textOf={(changed) => session.core.proseText(value, changed)} put={put} toText={toText} />;
}
