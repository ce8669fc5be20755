// An item of a list parted into several, at Enter and where several lines are pasted; and joined
// again.

import { InputRule, type JSONContent } from "@tiptap/core";
import { Fragment, type Node, type Slice } from "@tiptap/pm/model";
import { Selection, type EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { TYPED_MARK, withoutMark } from "../cycle/typed.ts";
import { fromDocument, toDocument, type Block } from "./blocks.ts";

/** What the list that a text stands in does for it. */
export interface OfList {
  /** The next item, with what stood behind the caret; `isBlank` where nothing stood in this one. */
  split: (rest: Block[], isBlank: boolean) => void;
  /** Items that come after this one. */
  add: (items: Block[][]) => void;
  /** This one, which says that, goes to the end of the one before; false where it stays. */
  join: (blocks: Block[]) => boolean;
}

/** Whether the caret is in the item itself, and not in a list or table within it. */
function isInItem({ selection: { $from, $to } }: EditorState): boolean {
  return $from.depth === 1 && $to.depth === 1 && $from.parent.isTextblock;
}

/** What stands behind the caret goes into the next item. */
export function part(view: EditorView, list: OfList): boolean {
  if (!isInItem(view.state)) return false;
  const { tr } = view.state;
  const isBlank = isBlankItem(tr.doc);
  tr.deleteSelection();
  const at = tr.selection.from;
  const rest = fromDocument(tr.doc.cut(at).toJSON() as JSONContent);
  const kept = tr.doc.cut(0, at).content;
  // An empty paragraph at the end, to which Enter came out of a list, is none of the item's.
  const isEndBlank = kept.childCount > 1 && kept.lastChild?.content.size === 0;
  tr.replaceWith(0, tr.doc.content.size, isEndBlank ? withoutLast(kept) : kept);
  view.dispatch(tr);
  list.split(rest, isBlank);
  return true;
}

/** At its very beginning an item goes to the end of the one before. */
export function joinBack(view: EditorView, list: OfList): boolean {
  const { doc, selection } = view.state;
  if (!selection.empty || selection.from !== 1 || !isInItem(view.state)) return false;
  return list.join(fromDocument(doc.toJSON() as JSONContent));
}

/** Puts this at the end of a text, a paragraph after a blank to a paragraph, and the caret where it begins. */
export function append(view: EditorView, blocks: Block[]) {
  const { doc, schema, tr } = view.state;
  const coming = schema.nodeFromJSON(toDocument(blocks)).content;
  const [last, first] = [doc.lastChild, coming.firstChild];
  const end = doc.content.size;
  let caret = end + 1;
  if (last?.isTextblock && first?.isTextblock) {
    const isGap = last.content.size > 0 && first.content.size > 0 && !/\s$/.test(last.textContent);
    const words = isGap ? Fragment.from(schema.text(" ")).append(first.content) : first.content;
    tr.insert(end, coming.cut(first.nodeSize));
    tr.insert(end - 1, words);
    caret = end - 1 + (isGap ? 1 : 0);
  } else {
    tr.insert(end, coming);
  }
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(caret))));
  view.focus();
}

function isBlankItem(doc: Node): boolean {
  return doc.childCount === 1 && doc.content.size === 2;
}

function withoutLast(all: Fragment): Fragment {
  const nodes: Node[] = [];
  all.forEach((node, _, index) => { if (index < all.childCount - 1) nodes.push(node); });
  return Fragment.from(nodes);
}

/** Several lines, or items of a list, become items each; the first stands in an item that was blank. */
export function pastedParts(view: EditorView, slice: Slice, list: OfList): boolean {
  const { doc } = view.state;
  if (!isInItem(view.state)) return false;
  const isBlank = isBlankItem(doc);
  const marked = fromDocument({ content: (slice.content.toJSON() ?? []) as JSONContent[] });
  const items = itemsOf(marked);
  const [first, ...rest] = items;
  // One line is pasted as ever, but for the mark of the list that it stood in.
  const isMarked = isBlank && JSON.stringify(marked) !== JSON.stringify(first);
  if (!first || (rest.length === 0 && !isMarked)) return false;
  if (isBlank) {
    const { schema, tr } = view.state;
    tr.replaceWith(0, doc.content.size, schema.nodeFromJSON(toDocument(first)).content);
    tr.setSelection(Selection.atEnd(tr.doc));
    view.dispatch(tr);
  }
  const after = isBlank ? rest : items;
  if (after.length > 0) list.add(after);
  return true;
}

/** Paragraphs and items of lists as items; a table stays with what comes before it. */
function itemsOf(blocks: Block[]): Block[][] {
  const items: Block[][] = [];
  for (const block of blocks) {
    if (block.jenis === "daftar") items.push(...block.butir);
    else if (block.jenis === "alinea") items.push([bare(block)]);
    else if (items.length > 0) items.at(-1)?.push(block);
    else items.push([block]);
  }
  return items;
}

function bare(block: Extract<Block, { jenis: "alinea" }>): Block {
  const [first, ...rest] = block.isi;
  return first ? { ...block, isi: [{ ...first, t: withoutMark(first.t) }, ...rest] } : block;
}

export const withoutTypedMark = new InputRule({
  find: TYPED_MARK,
  handler: ({ state, range }) => {
    if (range.from !== 1) return null;
    state.tr.delete(range.from, range.to);
    return undefined;
  },
});
