// An office's own files as they stand in the page, and the page with them as a file of its own.
// `src/cli/meja/page.rs` puts the same into a page.

import { page, type Pieces } from "../../halaman.mjs";
import { decoded, encoded } from "../core/base64.ts";

/** Files by kind and name: `templat/…`, `gambar/…`, `fon/…`. */
export type Office = Map<string, Uint8Array>;

/** What stands in the page as JSON; nothing in one that ships. */
export function officeOf(json: string): Office {
  const files = JSON.parse(json || "{}") as Record<string, string>;
  return new Map(Object.entries(files).map(([name, text]) => [name, decoded(text)]));
}

/** The same files make the same text, whoever writes it. */
export function officeText(office: Office): string {
  if (office.size === 0) return "";
  const inOrder = [...office].sort(([one], [other]) => (one < other ? -1 : 1));
  const files = Object.fromEntries(inOrder.map(([name, bytes]) => [name, encoded(bytes)]));
  // The end of an element may not stand in a script.
  return JSON.stringify(files).replaceAll("<", "\\u003c");
}

/** An office's page that was handed over: its version, and what the office has put into it. */
export interface Older {
  version: string;
  office: Office;
}

/** None where a file is no page of the desk, or one without an office's files. */
export function olderPage(html: string): Older | null {
  const version = /<meta name="generator" content="nodin ([^"]*)">/.exec(html)?.[1];
  const office = /<script id="kantor" type="application\/json">([^<]+)<\/script>/.exec(html)?.[1];
  if (version === undefined || office === undefined) return null;
  try {
    return { version, office: officeOf(office) };
  } catch {
    return null;
  }
}

/** This page as it was read, before it has shown anything: it can be written again. */
export class OwnPage {
  /** What the house is made with now. */
  office: Office;
  /** The core, as base64: the end of the page, which is read while its beginning is shown. */
  readonly core: Promise<string>;
  private readonly pieces: Omit<Pieces, "core" | "office">;

  constructor(from: Document) {
    const said = (id: string) => from.getElementById(id)?.textContent ?? "";
    const meta = (attribute: string, value: string) => from.querySelector<HTMLMetaElement>(`meta[${attribute}="${value}"]`)?.content ?? "";
    this.pieces = {
      version: meta("name", "generator").replace(/^nodin /, ""),
      policy: meta("http-equiv", "Content-Security-Policy"),
      style: said("gaya"),
      script: said("halaman"),
    };
    this.office = officeOf(said("kantor"));
    this.core = wholly(from).then(() => said("inti"));
  }

  /** The page with these files in place of those that it has. */
  async withOffice(office: Office): Promise<Uint8Array> {
    return new TextEncoder().encode(page({ ...this.pieces, core: await this.core, office: officeText(office) }));
  }
}

/** When the browser has read all of a page. */
function wholly(of: Document): Promise<void> {
  if (of.readyState !== "loading") return Promise.resolve();
  return new Promise((done) => { of.addEventListener("DOMContentLoaded", () => { done(); }, { once: true }); });
}
