// Documents into `keluaran/`: under the command line's names, and never over what a person edited.
// The rule and its memory are the command line's (`src/cli/output`, `src/cli/memory.rs`).

import { PlaceError, type OutputFolder } from "./place.ts";

const MEMORY = ".nodin.json";

/** What nodin wrote under a name, by its SHA-256; two while a new one is on its way. */
type Memory = Record<string, string | [string, string]>;

export interface Placed {
  name: string;
  /** The file of its own name, which somebody edited and which was left alone. */
  edited: string | null;
}

export class Documents {
  private constructor(
    private readonly folder: OutputFolder,
    private readonly memory: Memory,
    private readonly names: Set<string>,
  ) {}

  static async open(folder: OutputFolder): Promise<Documents> {
    const names = new Set(await folder.names());
    return new Documents(folder, parsed(await folder.read(MEMORY)), names);
  }

  /** Writes a document beside what was edited, in place of what is nodin's own. */
  async place(own: string, bytes: Uint8Array): Promise<Placed> {
    const hash = await sha256(bytes);
    let name = own;
    let present: string | null = null;
    for (let number = 2; ; number++) {
      const there = await this.folder.read(name);
      if (!there) break;
      present = await sha256(there);
      if (present === hash || this.knows(name, present)) break;
      present = null;
      name = own.replace(/(\.[^.]+)$/, ` (${number})$1`);
    }
    if (this.isOpenElsewhere(name)) throw new PlaceError(`${name} sedang dibuka di Word. Tutup dulu, lalu ulangi.`);
    await this.remember(name, present !== null && present !== hash ? [present, hash] : hash);
    await this.folder.write(name, bytes);
    await this.remember(name, hash);
    return { name, edited: name === own ? null : own };
  }

  /** The files of a document, the numbered ones too, that somebody edited. */
  async edited(own: string): Promise<string[]> {
    const [stem = "", ending = ""] = own.split(/(\.[^.]+)$/);
    const isOfIt = (name: string) => name === own || (name.startsWith(`${stem} (`) && name.endsWith(`)${ending}`));
    const edited: string[] = [];
    for (const name of [...this.names].filter(isOfIt)) {
      const there = await this.folder.read(name);
      if (there && !this.knows(name, await sha256(there))) edited.push(name);
    }
    return edited;
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
