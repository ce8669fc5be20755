// The editor of long texts: what the cycle's texts can hold, and nothing else.

import { Editor, Extension, wrappingInputRule, type AnyExtension, type InputRule, type InputRuleMatch } from "@tiptap/core";
import Bold from "@tiptap/extension-bold";
import Document from "@tiptap/extension-document";
import HardBreak from "@tiptap/extension-hard-break";
import Italic from "@tiptap/extension-italic";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import Paragraph from "@tiptap/extension-paragraph";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import Text from "@tiptap/extension-text";
import type { Block } from "./blocks.ts";
import { toDocument } from "./blocks.ts";
import { fromOffice } from "./office.ts";
import { lines, oneLine } from "../cycle/typed.ts";
import { sliceOf } from "./pastedText.ts";
import { joinBack, part, pastedParts, withoutTypedMark, type OfList } from "./parting.ts";

/** Lettered by “a.”, numbered by “1.”; the marks that the pages print are the core's. */
const Ordered = OrderedList.extend({
  addInputRules() {
    const rule = (find: RegExp, type: string | null): InputRule => wrappingInputRule({
      // Within an item a mark is typed for the item that stands there already.
      find: (text) => (this.editor.isActive("listItem") ? null : matchOf(find, text)),
      type: this.type,
      getAttributes: () => ({ type, start: 1 }),
      joinPredicate: (_, node) => node.attrs.type === type,
    });
    return [rule(/^1[.)]\s$/, null), rule(/^a[.)]\s$/, "a")];
  },
});

function matchOf(find: RegExp, text: string): InputRuleMatch | null {
  const found = find.exec(text);
  return found && { index: found.index, text: found[0] };
}

/** How the columns of a table are set comes from its text, and goes back into it. */
const OwnTable = Table.extend({
  addAttributes() {
    return { ...this.parent?.(), rata: { default: [], rendered: false } };
  },
});

export interface Options {
  element: HTMLElement;
  blocks: Block[];
  attributes: Record<string, string>;
  /** One paragraph, and no more. */
  isShort: boolean;
  /** Takes what is pasted into a short text over, where it is more than one. */
  onPasted: (text: string) => boolean;
  onKeyDown: ((event: KeyboardEvent) => void) | undefined;
  onChange: () => void;
  onFocus: () => void;
  onBlur: () => void;
  /** Where the text is an item of a list. */
  list: OfList | undefined;
}

const OneParagraph = Document.extend({ content: "paragraph" });

export function newEditor({ element, blocks, attributes, isShort, onPasted, onKeyDown, onChange, onFocus, onBlur, list }: Options): Editor {
  const Keys = Extension.create({
    priority: 1000,
    addKeyboardShortcuts() {
      return {
        // Beyond a list Tab goes on to the next field, as everywhere on the desk.
        Tab: () => this.editor.can().sinkListItem("listItem") && this.editor.commands.sinkListItem("listItem"),
        "Shift-Tab": () => this.editor.can().liftListItem("listItem") && this.editor.commands.liftListItem("listItem"),
        ...(list && {
          // In a list within the item Enter makes its next item, as ever.
          Enter: () => part(this.editor.view, list),
          Backspace: () => joinBack(this.editor.view, list),
          "Mod-Enter": () => this.editor.commands.splitBlock(),
        }),
      };
    },
    addInputRules: () => (list ? [withoutTypedMark] : []),
  });
  const ofAll: AnyExtension[] = [Paragraph, Text, Bold, Italic];
  const extensions: AnyExtension[] = isShort ? [OneParagraph, ...ofAll] : [
    Document, ...ofAll, HardBreak, BulletList, Ordered, ListItem, ListKeymap,
    OwnTable.configure({ resizable: false }), TableRow, TableHeader, TableCell, Keys,
  ];
  return new Editor({
    element,
    extensions,
    content: toDocument(blocks),
    injectCSS: false,
    enableInputRules: true,
    editorProps: {
      attributes,
      handleKeyDown: (_, event) => {
        onKeyDown?.(event);
        return event.defaultPrevented || (isShort && event.key === "Enter");
      },
      handlePaste: (view, event, slice) => {
        if (!isShort) return list !== undefined && pastedParts(view, slice, list);
        const text = event.clipboardData?.getData("text/plain") ?? "";
        if (!onPasted(text)) view.dispatch(view.state.tr.insertText(oneLine(text)));
        return true;
      },
      transformPastedHTML: fromOffice,
      clipboardTextParser: (text, _, __, view) => sliceOf(lines(text), view.state.schema),
    },
    onUpdate: onChange,
    onFocus,
    onBlur,
  });
}
