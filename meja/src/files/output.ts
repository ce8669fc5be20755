// Documents into `keluaran/`: under the command line's names, and never over what a person edited.
// What becomes of a file that stands there the core decides; the memory of what nodin wrote is the
// command line's (`src/cli/memory.rs`).

import type { Core } from "../core/core.ts";
import type { Beside } from "../core/line.ts";
import { PlaceError, type OutputFolder } from "./place.ts";

const MEMORY = ".nodin.json";

/** What nodin wrote under a name, by its SHA-256; two while a new one is on its way. */
type Memory = Record<string, string | [string, string]>;

export interface Placed {
  name: string;
  /** The file of its own name, which somebody edited and which was left alone. */
  edited: string | null;
}

/** The cycle file that the documents are made from. */
export interface Origin {
  core: Core;
  bytes: Uint8Array;
  beside: Beside;
}

export class Documents {
  private constructor(
    private readonly folder: OutputFolder,
    private readonly origin: Origin,
    private readonly memory: Memory,
    private readonly names: Set<string>,
  ) {}

  static async open(folder: OutputFolder, origin: Origin): Promise<Documents> {
    const names = new Set(await folder.names());
    return new Documents(folder, origin, parsed(await folder.read(MEMORY)), names);
  }

  /** Writes a document beside what was edited, in place of what is nodin's own. */
  async place(own: string, bytes: Uint8Array): Promise<Placed> {
    const hash = await sha256(bytes);
    let name = own;
    let there = await this.folder.read(name);
    for (let number = 2; there && !await this.isReplaced(name, there, bytes); number++) {
      name = own.replace(/(\.[^.]+)$/, ` (${number})$1`);
      there = await this.folder.read(name);
    }
    const present = there && await sha256(there);
    if (this.isOpenElsewhere(name)) throw new PlaceError(`${name} sedang dibuka di Word. Tutup dulu, lalu ulangi.`);
    await this.remember(name, present !== null && present !== hash ? [present, hash] : hash);
    await this.folder.write(name, bytes);
    await this.remember(name, hash);
    return { name, edited: name === own ? null : own };
  }

  /** The bytes under a name as somebody edited them; null where nodin wrote them. */
  async edit(name: string): Promise<Uint8Array | null> {
    const there = await this.folder.read(name);
    return there && !this.knows(name, await sha256(there)) ? there : null;
  }

  /** The files of a document, the numbered ones too, that somebody edited. */
  async edited(own: string): Promise<string[]> {
    const [stem = "", ending = ""] = own.split(/(\.[^.]+)$/);
    const isOfIt = (name: string) => name === own || (name.startsWith(`${stem} (`) && name.endsWith(`)${ending}`));
    const edited: string[] = [];
    for (const name of [...this.names].filter(isOfIt)) if (await this.edit(name)) edited.push(name);
    return edited;
  }

  private async isReplaced(name: string, there: Uint8Array, bytes: Uint8Array): Promise<boolean> {
    const { core, bytes: source, beside } = this.origin;
    return (await core.fate(source, beside, there, bytes, this.knows(name, await sha256(there)))) !== "samping";
  }

  private knows(name: string, hash: string): boolean {
    const known = this.memory[name];
    return Array.isArray(known) ? known.includes(hash) : known === hash;
  }

  /** Word and LibreOffice leave a lock file beside a document while it is open. */
  private isOpenElsewhere(name: string): boolean {
    return [`~$${name.slice(2)}`, `~$${name}`, `.~lock.${name}#`].some((lock) => this.names.has(lock));
  }

  private async remember(name: string, hashes: string | [string, string]) {
    if (JSON.stringify(this.memory[name]) === JSON.stringify(hashes)) return;
    this.memory[name] = hashes;
    const inOrder = Object.fromEntries(Object.entries(this.memory).sort(([one], [other]) => (one < other ? -1 : 1)));
    await this.folder.write(MEMORY, new TextEncoder().encode(`${JSON.stringify(inOrder, null, 2)}\n`));
  }
}

function parsed(bytes: Uint8Array | null): Memory {
  try {
    return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as Memory) : {};
  } catch {
    // As on the command line: then every document there counts as edited.
    return {};
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes.slice());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
