// What can be done to the text that has the focus. It stands above the form, and always, so that
// nothing moves when the focus comes or goes.

import type { ChainedCommands, Editor } from "@tiptap/core";
import { useEffect, useState } from "preact/hooks";
import { withoutMark } from "../cycle/typed.ts";
import { edited } from "./edited.ts";

interface Tool {
  label: string;
  sign: string;
  isOn: (editor: Editor) => boolean;
  run: (chain: ChainedCommands, editor: Editor) => ChainedCommands;
}

const TOOLS: Tool[] = [
  { label: "Tebal (Ctrl+B)", sign: "B", isOn: (editor) => editor.isActive("bold"), run: (chain) => chain.toggleBold() },
  { label: "Miring (Ctrl+I)", sign: "I", isOn: (editor) => editor.isActive("italic"), run: (chain) => chain.toggleItalic() },
  { label: "Daftar bernomor", sign: "1.", isOn: (editor) => editor.isActive("orderedList", { type: null }), run: (chain, editor) => ordered(chain, editor, null) },
  { label: "Daftar berhuruf", sign: "a.", isOn: (editor) => editor.isActive("orderedList", { type: "a" }), run: (chain, editor) => ordered(chain, editor, "a") },
  { label: "Daftar bergaris", sign: "–", isOn: (editor) => editor.isActive("bulletList"), run: (chain, editor) => (editor.isActive("bulletList") ? chain : withoutMarks(chain)).toggleBulletList() },
];

const TABLE_TOOLS: Tool[] = [
  { label: "Tambah baris", sign: "+ baris", isOn: () => false, run: (chain) => chain.addRowAfter() },
  { label: "Tambah kolom", sign: "+ kolom", isOn: () => false, run: (chain) => chain.addColumnAfter() },
  { label: "Hapus baris", sign: "− baris", isOn: () => false, run: (chain) => chain.deleteRow() },
  { label: "Hapus kolom", sign: "− kolom", isOn: () => false, run: (chain) => chain.deleteColumn() },
  { label: "Hapus tabel", sign: "Hapus tabel", isOn: () => false, run: (chain) => chain.deleteTable() },
];

function ordered(chain: ChainedCommands, editor: Editor, type: "a" | null): ChainedCommands {
  if (editor.isActive("orderedList", { type })) return chain.liftListItem("listItem");
  if (editor.isActive("orderedList")) return chain.updateAttributes("orderedList", { type, start: 1 });
  return withoutMarks(chain).toggleOrderedList().updateAttributes("orderedList", { type, start: 1 });
}

/** Marks that were typed before the paragraphs that are chosen: the list gives them its own. */
function withoutMarks(chain: ChainedCommands): ChainedCommands {
  return chain.command(({ tr }) => {
    const marks: [number, number][] = [];
    tr.doc.nodesBetween(tr.selection.from, tr.selection.to, (node, at) => {
      if (node.isTextblock) marks.push([at + 1, at + 1 + node.textContent.length - withoutMark(node.textContent).length]);
    });
    for (const [from, to] of marks.reverse()) if (to > from) tr.delete(from, to);
    return true;
  });
}

const TABLE: Tool = { label: "Sisipkan tabel", sign: "Tabel", isOn: () => false, run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }) };
const SHORT = 2;

export function Tools() {
  const at = edited.value;
  const editor = at?.editor;
  const [, redraw] = useState(0);
  useEffect(() => {
    const onChange = () => { redraw((count) => count + 1); };
    editor?.on("transaction", onChange);
    return () => { editor?.off("transaction", onChange); };
  }, [editor]);
  const isInTable = editor?.isActive("table") ?? false;
  const isShort = at !== null && !at.toText;
  const tool = (one: Tool, place: number) => {
    const isOff = !editor || (isShort && place >= SHORT);
    return (
      <button key={one.label} type="button" tabIndex={-1} class={`tool tool-${one.sign}`} data-tanda={one.sign} aria-label={one.label} title={one.label}
        aria-disabled={isOff} aria-pressed={editor && !isOff ? one.isOn(editor) : false}
        onClick={() => { if (!isOff) one.run(editor.chain().focus(), editor).run(); }} />
    );
  };
  return (
    <div class={at ? "tools on" : "tools"} role="toolbar" aria-label="Alat teks" onMouseDown={(event) => { event.preventDefault(); }}>
      {[...TOOLS, ...(isInTable ? TABLE_TOOLS : [TABLE])].map(tool)}
      {/* Beside the tools of a table there is no room. */}
      {!isInTable && <button type="button" class="plain" tabIndex={-1} aria-disabled={!at?.toText} onClick={() => { at?.toText?.(); }}>Lihat teksnya</button>}
      {at?.isItem && !isInTable && <span class="hint">Ctrl+Enter: alinea dalam butir</span>}
    </div>
  );
}
