// What can be done to the text that has the focus.

import type { ChainedCommands, Editor } from "@tiptap/core";
import { useEffect, useState } from "preact/hooks";

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
  { label: "Daftar bergaris", sign: "–", isOn: (editor) => editor.isActive("bulletList"), run: (chain) => chain.toggleBulletList() },
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
  return chain.toggleOrderedList().updateAttributes("orderedList", { type, start: 1 });
}

export function Tools({ editor, toText }: { editor: { current: Editor | null }; toText: (() => void) | undefined }) {
  const [, redraw] = useState(0);
  useEffect(() => {
    const at = editor.current;
    const onChange = () => { redraw((count) => count + 1); };
    at?.on("transaction", onChange);
    return () => { at?.off("transaction", onChange); };
  }, [editor]);
  const button = (tool: Tool) => (
    <button key={tool.label} type="button" tabIndex={-1} class={`tool tool-${tool.sign}`} data-tanda={tool.sign} aria-label={tool.label} title={tool.label}
      aria-pressed={editor.current ? tool.isOn(editor.current) : false}
      onMouseDown={(event) => { event.preventDefault(); }}
      onClick={() => { if (editor.current) tool.run(editor.current.chain().focus(), editor.current).run(); }} />
  );
  const isInTable = editor.current?.isActive("table") ?? false;
  const table: Tool = { label: "Sisipkan tabel", sign: "Tabel", isOn: () => false, run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }) };
  return (
    <div class="tools" role="toolbar" aria-label="Alat teks">
      {(toText ? TOOLS : TOOLS.slice(0, 2)).map(button)}
      {toText && (isInTable ? TABLE_TOOLS.map(button) : button(table))}
      {toText && <button type="button" class="plain" tabIndex={-1} onMouseDown={(event) => { event.preventDefault(); }} onClick={toText}>Lihat teksnya</button>}
    </div>
  );
}
