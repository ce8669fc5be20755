// The core's blocks of a long text as a document of the editor, and back.
// `meja/inti/src/prose.rs` is the other end.

import type { JSONContent } from "@tiptap/core";

export interface Piece {
  /** A line break is "\n". */
  t: string;
  tebal?: boolean;
  miring?: boolean;
}

export type Align = "kiri" | "tengah" | "kanan";
export type Marker = "angka" | "huruf" | "garis";

export type Block =
  | { jenis: "alinea"; isi: Piece[] }
  | { jenis: "daftar"; penanda: Marker; mulai: number; butir: Block[][] }
  | { jenis: "tabel"; rata: Align[]; kepala: Piece[][]; baris: Block[][][] };

export function toDocument(blocks: Block[]): JSONContent {
  const content = blocks.map(toNode);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

function toNode(block: Block): JSONContent {
  switch (block.jenis) {
    case "alinea":
      return paragraph(block.isi);
    case "daftar": {
      const items = block.butir.map((blocks) => ({ type: "listItem", content: itemContent(blocks) }));
      if (block.penanda === "garis") return { type: "bulletList", content: items };
      return { type: "orderedList", attrs: { start: block.mulai, type: block.penanda === "huruf" ? "a" : null }, content: items };
    }
    case "tabel": {
      const head = block.kepala.map((isi) => ({ type: "tableHeader", content: [paragraph(isi)] }));
      const rows = block.baris.map((cells) => ({
        type: "tableRow",
        content: cells.map((cell) => ({ type: "tableCell", content: cell.length > 0 ? cell.map(toNode) : [paragraph([])] })),
      }));
      return { type: "table", attrs: { rata: block.rata }, content: [...(head.length > 0 ? [{ type: "tableRow", content: head }] : []), ...rows] };
    }
  }
}

/** An item begins with a paragraph, whatever stands in it. */
function itemContent(blocks: Block[]): JSONContent[] {
  const nodes = blocks.map(toNode);
  return nodes[0]?.type === "paragraph" ? nodes : [paragraph([]), ...nodes];
}

function paragraph(isi: Piece[]): JSONContent {
  const content = isi.map((piece): JSONContent => {
    if (piece.t === "\n") return { type: "hardBreak" };
    const marks = [...(piece.tebal ? [{ type: "bold" }] : []), ...(piece.miring ? [{ type: "italic" }] : [])];
    return { type: "text", text: piece.t, ...(marks.length > 0 && { marks }) };
  });
  return { type: "paragraph", ...(content.length > 0 && { content }) };
}

/** What a document says; paragraphs and items in which nothing stands say nothing. */
export function fromDocument(document: JSONContent): Block[] {
  return (document.content ?? []).flatMap(fromNode);
}

function fromNode(node: JSONContent): Block[] {
  switch (node.type) {
    case "paragraph": {
      const isi = pieces(node);
      return isi.length > 0 ? [{ jenis: "alinea", isi }] : [];
    }
    case "bulletList":
      return list(node, "garis", 1);
    case "orderedList":
      return list(node, node.attrs?.type === "a" ? "huruf" : "angka", Number(node.attrs?.start ?? 1));
    case "table":
      return [table(node)];
    default:
      return [];
  }
}

function list(node: JSONContent, penanda: Marker, mulai: number): Block[] {
  const butir = (node.content ?? []).map(fromDocument).filter((blocks) => blocks.length > 0);
  return butir.length > 0 ? [{ jenis: "daftar", penanda, mulai, butir }] : [];
}

function table(node: JSONContent): Block {
  const rows = (node.content ?? []).map((row) => row.content ?? []);
  const [first = [], ...others] = rows;
  const hasHead = first.every((cell) => cell.type === "tableHeader");
  const kepala = (hasHead ? first : first.map(() => ({}))).map((cell) => headPieces(cell));
  const rata = (node.attrs?.rata ?? []) as Align[];
  return {
    jenis: "tabel",
    rata: first.map((_, column) => rata[column] ?? "kiri"),
    kepala,
    baris: (hasHead ? others : rows).map((row) => row.map(fromDocument)),
  };
}

/** The paragraphs of a head, one below the other. */
function headPieces(cell: JSONContent): Piece[] {
  return (cell.content ?? []).map(pieces).reduce<Piece[]>((all, one) => (all.length > 0 && one.length > 0 ? [...all, { t: "\n" }, ...one] : [...all, ...one]), []);
}

/** Without blanks at its ends, which no text keeps. */
function pieces(node: JSONContent): Piece[] {
  const all = (node.content ?? []).map((inline): Piece => {
    if (inline.type === "hardBreak") return { t: "\n" };
    const has = (mark: string) => inline.marks?.some((one) => one.type === mark) ?? false;
    return { t: inline.text ?? "", ...(has("bold") && { tebal: true }), ...(has("italic") && { miring: true }) };
  });
  const isBlank = (piece: Piece | undefined) => piece?.t.trim() === "";
  while (isBlank(all[0])) all.shift();
  while (isBlank(all.at(-1))) all.pop();
  const [first, last] = [all[0], all.at(-1)];
  if (first) first.t = first.t.trimStart();
  if (last) last.t = last.t.trimEnd();
  return all;
}
