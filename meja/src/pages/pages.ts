// The pages of the document that is shown, drawn anew after each change, one at a time.

import { effect, signal } from "@preact/signals";
import { CoreError } from "../core/line.ts";
import type { NotMade, PageAnswer, Spot } from "../core/types.ts";
import type { Session } from "../cycle/session.ts";

/** A page as an inert picture, and where its keys stand. */
export interface ShownPage {
  hash: string;
  url: string;
  width: number;
  height: number;
  spots: Spot[];
}

export type Shown =
  | { kind: "waiting" }
  | { kind: "pages"; pages: ShownPage[]; isOld: boolean }
  | { kind: "not"; why: NotMade };

export class Pages {
  readonly document = signal<string | null>(null);
  readonly shown = signal<Shown>({ kind: "waiting" });
  /** Milliseconds from the wish to the pages; for measuring. */
  took = 0;
  private readonly urls = new Map<string, string>();
  private drawing = false;
  private again = false;
  private readonly stop: () => void;

  constructor(private readonly session: Session) {
    let last: string | null = null;
    this.stop = effect(() => {
      const document = this.document.value;
      if (document !== last) this.shown.value = { kind: "waiting" };
      last = document;
      if (session.version.value > 0) void this.draw();
    });
  }

  close() {
    this.stop();
    for (const url of this.urls.values()) URL.revokeObjectURL(url);
    this.urls.clear();
  }

  private async draw() {
    if (this.drawing) {
      this.again = true;
      return;
    }
    this.drawing = true;
    try {
      do {
        this.again = false;
        await this.drawOnce();
      } while (this.isWantedAgain());
    } finally {
      this.drawing = false;
    }
  }

  private isWantedAgain(): boolean {
    return this.again;
  }

  private async drawOnce() {
    const document = this.document.peek();
    const { session } = this;
    if (document === null || !session.answer.peek()) return;
    const began = performance.now();
    try {
      const { halaman, pictures, ...why } = await session.core.pages(session.bytes, session.beside, document, [...this.urls.keys()]);
      if (document !== this.document.peek()) return;
      this.shown.value = halaman ? { kind: "pages", pages: this.taken(halaman, pictures), isOld: false } : { kind: "not", why };
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      this.shown.value = { kind: "not", why: { galat: error.message } };
    }
    this.took = performance.now() - began;
  }

  /** Pictures of new pages are taken in, those of pages that are gone let go. */
  private taken(pages: PageAnswer[], pictures: Uint8Array[]): ShownPage[] {
    const coming = pictures.values();
    for (const page of pages.filter((one) => one.baru)) {
      const picture = coming.next().value;
      const old = this.urls.get(page.sidik);
      if (!picture || old !== undefined) continue;
      const blob = new Blob([picture as Uint8Array<ArrayBuffer>], { type: "image/svg+xml" });
      this.urls.set(page.sidik, URL.createObjectURL(blob));
    }
    const kept = new Set(pages.map((page) => page.sidik));
    for (const [hash, url] of this.urls) {
      if (kept.has(hash)) continue;
      this.urls.delete(hash);
      // The picture may be on the screen for a moment yet.
      setTimeout(() => { URL.revokeObjectURL(url); }, 5000);
    }
    return pages.map((page) => ({
      hash: page.sidik,
      url: this.urls.get(page.sidik) ?? "",
      width: page.lebar,
      height: page.tinggi,
      spots: page.tempat,
    }));
  }
}
