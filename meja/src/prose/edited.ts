// The text whose editor has the focus; what can be done to it stands above the form.

import { signal } from "@preact/signals";
import type { Editor } from "@tiptap/core";

export interface Edited {
  editor: Editor;
  /** An item of a list, where Enter makes the next one. */
  isItem: boolean;
  /** To the text as it stands in the file; a short text has none of this. */
  toText: (() => void) | undefined;
}

export const edited = signal<Edited | null>(null);
