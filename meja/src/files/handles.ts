// Files and folders through the browser's own dialogs (Chromium, Edge).

import type { Beside } from "../core/core.ts";
import { PlaceError, type Content, type OutputFolder, type Place, type Stamp } from "./place.ts";

interface Mode { mode: "read" | "readwrite" }
type Asking = FileSystemHandle & {
  queryPermission(mode: Mode): Promise<PermissionState>;
  requestPermission(mode: Mode): Promise<PermissionState>;
};

/** The dialogs, where the browser has them. */
export interface Pickers {
  showOpenFilePicker(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker(options: object): Promise<FileSystemFileHandle>;
  showDirectoryPicker(options: object): Promise<FileSystemDirectoryHandle>;
}

export function pickers(): Pickers | null {
  return "showOpenFilePicker" in window ? (window as unknown as Pickers) : null;
}

export const YAML = [{ description: "Berkas siklus", accept: { "application/yaml": [".yaml", ".yml"] } }];

/** None where the person closed the dialog. */
export async function chosen<T>(dialog: Promise<T>): Promise<T | null> {
  try {
    return await dialog;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** So many older versions of a file are kept. */
const KEPT = 20;

export class FilePlace implements Place {
  readonly writable = true;

  constructor(
    private readonly file: FileSystemFileHandle,
    private readonly directory: FileSystemDirectoryHandle | null = null,
  ) {}

  get name(): string {
    return this.file.name;
  }

  get folder(): string | null {
    return this.directory?.name ?? null;
  }

  async mayWrite(): Promise<boolean> {
    const handle = (this.directory ?? this.file) as unknown as Asking;
    const mode: Mode = { mode: "readwrite" };
    if ((await handle.queryPermission(mode)) === "granted") return true;
    return (await handle.requestPermission(mode)) === "granted";
  }

  async read(): Promise<Content> {
    const file = await this.file.getFile();
    return { bytes: new Uint8Array(await file.arrayBuffer()), stamp: stampOf(file) };
  }

  async write(bytes: Uint8Array): Promise<Stamp> {
    await written(this.file, bytes);
    return stampOf(await this.file.getFile());
  }

  async beside(paths: string[]): Promise<Beside> {
    const files = new Map<string, Uint8Array>();
    if (!this.directory) return { files, present: null };
    const present: string[] = [];
    for (const path of paths) {
      const file = await fileAt(this.directory, path);
      if (!file) continue;
      present.push(path);
      if (/\.(png|jpe?g)$/i.test(path)) files.set(path, new Uint8Array(await file.arrayBuffer()));
    }
    return { files, present };
  }

  async output(folder: string): Promise<OutputFolder> {
    if (!this.directory) throw new PlaceError("Folder siklus belum dibuka.");
    const output = await this.directory.getDirectoryHandle("keluaran", { create: true });
    return new Output(await output.getDirectoryHandle(folder, { create: true }));
  }

  async keep(bytes: Uint8Array, now: Date): Promise<void> {
    if (!this.directory) return;
    // Hidden, so that an archive passes over it.
    const past = await this.directory.getDirectoryHandle(".riwayat", { create: true });
    const time = now.toISOString().slice(0, 19).replace("T", " ").replaceAll(":", ".");
    const [stem = "", ending = ""] = this.name.split(/(\.[^.]+)$/);
    await written(await past.getFileHandle(`${stem} ${time}${ending}`, { create: true }), bytes);
    const kept: string[] = [];
    for await (const name of past.keys()) if (name.startsWith(`${stem} `)) kept.push(name);
    for (const name of kept.sort().slice(0, -KEPT)) await past.removeEntry(name);
  }
}

class Output implements OutputFolder {
  constructor(private readonly directory: FileSystemDirectoryHandle) {}

  async read(name: string): Promise<Uint8Array | null> {
    const file = await fileAt(this.directory, name);
    return file && new Uint8Array(await file.arrayBuffer());
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await written(await this.directory.getFileHandle(name, { create: true }), bytes);
  }

  async names(): Promise<string[]> {
    const names: string[] = [];
    for await (const name of this.directory.keys()) names.push(name);
    return names;
  }
}

/** The cycle files of a folder: YAML that names a cycle, by name. */
export async function cycleFiles(directory: FileSystemDirectoryHandle): Promise<FilePlace[]> {
  const found: FilePlace[] = [];
  for await (const handle of directory.values()) {
    if (!(handle instanceof FileSystemFileHandle) || !/^[^.].*\.ya?ml$/i.test(handle.name)) continue;
    const file = await handle.getFile();
    if (/^siklus\s*:/m.test(await file.slice(0, 65_536).text())) found.push(new FilePlace(handle, directory));
  }
  return found.sort((one, other) => one.name.localeCompare(other.name, "id"));
}

async function fileAt(directory: FileSystemDirectoryHandle, path: string): Promise<File | null> {
  const steps = path.split(/[/\\]/).filter((step) => step !== "" && step !== ".");
  const name = steps.pop();
  if (name === undefined) return null;
  try {
    let at = directory;
    for (const step of steps) at = await at.getDirectoryHandle(step);
    return await (await at.getFileHandle(name)).getFile();
  } catch {
    return null;
  }
}

async function written(file: FileSystemFileHandle, bytes: Uint8Array) {
  try {
    const stream = await file.createWritable();
    await stream.write(bytes.slice());
    await stream.close();
  } catch (error) {
    throw new PlaceError(reason(error));
  }
}

function reason(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  switch (name) {
    case "NotAllowedError":
      return "Peramban belum diizinkan menulis berkas ini.";
    case "NotFoundError":
      return "Berkasnya dipindahkan atau dihapus.";
    case "QuotaExceededError":
      return "Media simpan penuh.";
    case "NoModificationAllowedError":
      return "Berkasnya sedang dibuka program lain, atau hanya dapat dibaca.";
    default:
      return `Berkas tidak dapat ditulis (${error instanceof Error ? error.message : String(error)}).`;
  }
}

function stampOf(file: File): Stamp {
  return { modified: file.lastModified, size: file.size };
}
