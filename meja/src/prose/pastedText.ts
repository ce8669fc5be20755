// Lines that come without any form (Notepad, WhatsApp): those that begin with the mark of a list are one.

import { Slice, type Schema } from "@tiptap/pm/model";
import { markOf } from "../cycle/typed.ts";
import { toDocument, type Block } from "./blocks.ts";

type List = Extract<Block, { jenis: "daftar" }>;

/** The paragraphs and lists of such a text. A list begins with its first mark; another kind of mark stands within the item before. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: List[] = [];
  for (const line of text.split("\n").map((one) => one.trim()).filter((one) => one !== "")) {
    const mark = markOf(line);
    const place = mark ? open.findIndex((list) => list.penanda === mark.list) : -1;
    const begins = mark?.list === "garis" || mark?.sign === "a" || Number(mark?.sign) === 1;
    if (!mark || (place < 0 && !begins)) {
      blocks.push({ jenis: "alinea", isi: [{ t: line }] });
      open = [];
      continue;
    }
    const item: Block[] = [{ jenis: "alinea", isi: [{ t: mark.rest }] }];
    if (place >= 0) {
      open = open.slice(0, place + 1);
      open[place]?.butir.push(item);
      continue;
    }
    const list: List = { jenis: "daftar", penanda: mark.list, mulai: 1, butir: [item] };
    (open.at(-1)?.butir.at(-1) ?? blocks).push(list);
    open.push(list);
  }
  return blocks;
}

/** The same as what is put in at the caret: a paragraph at either end goes on in the one that stands there. */
export function sliceOf(text: string, schema: Schema): Slice {
  const blocks = blocksOf(text);
  const depth = (block: Block | undefined) => (block?.jenis === "alinea" ? 1 : 0);
  return new Slice(schema.nodeFromJSON(toDocument(blocks)).content, depth(blocks[0]), depth(blocks.at(-1)));
}
