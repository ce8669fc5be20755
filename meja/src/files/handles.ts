// Files and folders through the browser's own dialogs (Chromium, Edge).

import type { Beside } from "../core/line.ts";
import { pastName, pastTime } from "./past.ts";
import { PlaceError, type Content, type OutputFolder, type Place, type Stamp, type Version } from "./place.ts";

interface Mode { mode: "read" | "readwrite" }
type Asking = FileSystemHandle & {
  queryPermission(mode: Mode): Promise<PermissionState>;
  requestPermission(mode: Mode): Promise<PermissionState>;
};

/** So many older versions of a file are kept. */
const KEPT = 20;
const PAST = ".riwayat";
/** Where nodin or Word keep something else than cycles. */
const NO_CYCLES = new Set(["keluaran", PAST]);

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
      const isPicture = /\.(png|jpe?g)$/i.test(path);
      // A picture that cannot be read, for the time being, is one that is not there.
      const bytes = isPicture ? await file.arrayBuffer().catch(() => null) : undefined;
      if (bytes === null) continue;
      present.push(path);
      if (bytes) files.set(path, new Uint8Array(bytes));
    }
    return { files, present };
  }

  async output(folder: string, makes: boolean): Promise<OutputFolder | null> {
    if (!this.directory) return null;
    const output = await subfolder(this.directory, "keluaran", makes);
    const own = output && await subfolder(output, folder, makes);
    return own && new Output(own);
  }

  async keep(bytes: Uint8Array, now: Date): Promise<void> {
    if (!this.directory) return;
    // Hidden, so that an archive passes over it.
    const past = await this.directory.getDirectoryHandle(PAST, { create: true });
    await written(await past.getFileHandle(pastName(this.name, now), { create: true }), bytes);
    const kept = await this.kept(past);
    for (const { name } of kept.slice(KEPT)) await past.removeEntry(name);
  }

  async versions(): Promise<Version[]> {
    const past = this.directory && await subfolder(this.directory, PAST, false);
    if (!past) return [];
    const read = async (name: string) => new Uint8Array(await (await (await past.getFileHandle(name)).getFile()).arrayBuffer());
    return (await this.kept(past)).map(({ name, at }) => ({ at, read: () => read(name) }));
  }

  /** The newest first. */
  private async kept(past: FileSystemDirectoryHandle): Promise<{ name: string; at: Date }[]> {
    const kept: { name: string; at: Date }[] = [];
    for await (const name of past.keys()) {
      const at = pastTime(this.name, name);
      if (at) kept.push({ name, at });
    }
    return kept.sort((one, other) => other.at.getTime() - one.at.getTime());
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

  async stamp(name: string): Promise<Stamp | null> {
    const file = await fileAt(this.directory, name);
    return file && stampOf(file);
  }
}

/** The cycle files of a folder and, `deep` folders down, of those in it: YAML that names a cycle, by name. */
export async function cycleFiles(directory: FileSystemDirectoryHandle, deep = 2): Promise<FilePlace[]> {
  const found: FilePlace[] = [];
  for await (const handle of directory.values()) {
    if (handle.name.startsWith(".") || NO_CYCLES.has(handle.name)) continue;
    if (handle.kind === "directory") {
      if (deep > 0) found.push(...await cycleFiles(handle as FileSystemDirectoryHandle, deep - 1));
    } else if (/\.ya?ml$/i.test(handle.name)) {
      const file = await (handle as FileSystemFileHandle).getFile();
      if (/^siklus\s*:/m.test(await file.slice(0, 65_536).text())) found.push(new FilePlace(handle as FileSystemFileHandle, directory));
    }
  }
  return found.sort((one, other) => one.name.localeCompare(other.name, "id"));
}

async function subfolder(directory: FileSystemDirectoryHandle, name: string, makes: boolean): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await directory.getDirectoryHandle(name, { create: makes });
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return null;
    throw error;
  }
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
