// Where a cycle lives: the one interface between the page and files, so that tests can make it
// fail.

import { NOTHING_BESIDE, type Beside } from "../core/line.ts";

/** A file as it was when it was last read or written, to see whether somebody else changed it. */
export interface Stamp {
  modified: number;
  size: number;
}

export function isSameStamp(one: Stamp, other: Stamp): boolean {
  return one.modified === other.modified && one.size === other.size;
}

export interface Content {
  bytes: Uint8Array;
  stamp: Stamp;
}

/** How a file could not be written, for people. */
export class PlaceError extends Error {}

export interface Place {
  /** The file's name, with its ending. */
  readonly name: string;
  /** The folder's name, where the whole folder was opened. */
  readonly folder: string | null;
  /** Whether the file can be written where it is; else it is downloaded. */
  readonly writable: boolean;
  /** What is read of it lies nowhere else: a cycle just begun, or words that were recovered. */
  readonly only?: "new" | "recovered" | undefined;
  /** Asks the person for leave to write, unless it was given; must be called from a key or click. */
  mayWrite(): Promise<boolean>;
  read(): Promise<Content>;
  write(bytes: Uint8Array): Promise<Stamp>;
  /** What the core may see of the folder: which of these paths are there, and their bytes. */
  beside(paths: string[]): Promise<Beside>;
  /** Keeps an older version of the file, where a whole folder was opened. */
  keep?(bytes: Uint8Array, now: Date): Promise<void>;
  /** The versions that were kept, the newest first. */
  versions?(): Promise<Version[]>;
  /** The documents of `keluaran/<folder>`; null where it is not there and not to be made. */
  output?(folder: string, makes: boolean): Promise<OutputFolder | null>;
}

/** An older version of a file. */
export interface Version {
  at: Date;
  read(): Promise<Uint8Array>;
}

/** A folder of documents. */
export interface OutputFolder {
  read(name: string): Promise<Uint8Array | null>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  names(): Promise<string[]>;
  /** Of a file that is there. */
  stamp(name: string): Promise<Stamp | null>;
}

/** A cycle that lies in no file yet: a sample, a new one, what was dropped or chosen by name. */
export class Loose implements Place {
  readonly folder = null;
  readonly writable = false;

  constructor(
    readonly name: string,
    private readonly content: Uint8Array,
    readonly only?: Place["only"],
  ) {}

  mayWrite(): Promise<boolean> {
    return Promise.resolve(true);
  }

  read(): Promise<Content> {
    return Promise.resolve({ bytes: this.content, stamp: { modified: 0, size: this.content.length } });
  }

  write(): Promise<Stamp> {
    return Promise.reject(new PlaceError("Berkas ini belum punya tempat."));
  }

  beside(): Promise<Beside> {
    return Promise.resolve(NOTHING_BESIDE);
  }
}

/** The browser's own download. */
export function download(name: string, bytes: Uint8Array, type = "application/octet-stream") {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(url); }, 60_000);
}
