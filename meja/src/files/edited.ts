// Documents in `keluaran/` that somebody edited, noticed unasked: when the cycle is opened, and
// whenever the window is looked at again.

import { signal } from "@preact/signals";
import { CoreError } from "../core/line.ts";
import type { Session } from "../cycle/session.ts";
import { Documents } from "./output.ts";
import { isSameStamp, type OutputFolder, type Stamp } from "./place.ts";

/** From one look to the next while the window is in sight. */
const EVERY = 5000;

export interface EditedDocument {
  name: string;
  bytes: Uint8Array;
  /** What was edited, in a few words. */
  what: string;
}

export class EditedDocuments {
  readonly found = signal<EditedDocument[]>([]);
  /** Files as they were when they were last looked into. */
  private readonly seen = new Map<string, Stamp>();
  private isLooking = false;

  constructor(private readonly session: Session) {}

  /** Looks from time to time until what it gives is called. */
  watch(): () => void {
    const look = () => {
      if (document.visibilityState === "visible") void this.look();
    };
    const timer = setInterval(look, EVERY);
    window.addEventListener("focus", look);
    look();
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", look);
    };
  }

  /** A person has seen enough of a document until it is edited again. */
  dismiss(name: string) {
    this.found.value = this.found.value.filter((one) => one.name !== name);
  }

  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      await this.session.saving.look();
      const { place } = this.session;
      const name = this.session.answer.peek()?.folder;
      const folder = name ? await place.output?.(name, false) : null;
      if (folder) await this.lookInto(folder);
    } catch {
      // A folder that is out of reach for a moment is looked into again.
    } finally {
      this.isLooking = false;
    }
  }

  private async lookInto(folder: OutputFolder) {
    const documents = await Documents.open(folder, this.session);
    for (const name of await folder.names()) {
      if (!/\.docx$/i.test(name) || /^[~.]/.test(name)) continue;
      const stamp = await folder.stamp(name);
      const before = this.seen.get(name);
      if (!stamp || (before && isSameStamp(before, stamp))) continue;
      this.seen.set(name, stamp);
      const bytes = await documents.edit(name);
      this.dismiss(name);
      const what = bytes && await this.unsaid(bytes);
      if (bytes && what) this.found.value = [...this.found.value, { name, bytes, what }];
    }
  }

  /** What a document says that the cycle file does not; null where that is nothing or cannot be told. */
  private async unsaid(bytes: Uint8Array): Promise<string | null> {
    try {
      const { told } = await this.session.core.absorb(this.session.bytes, this.session.beside, bytes);
      return told.senyap ? null : told.ringkas;
    } catch (error) {
      if (error instanceof CoreError) return null;
      throw error;
    }
  }
}
