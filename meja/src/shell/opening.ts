// Ways by which a cycle comes onto the desk.

import type { Core } from "../core/core.ts";
import { CoreError, NOTHING_BESIDE } from "../core/line.ts";
import { chosen, chosenFile, PDF, pickers, YAML } from "../files/dialogs.ts";
import { cycleFiles, FilePlace } from "../files/handles.ts";
import { olderPage } from "../files/office.ts";
import { Loose, type Place } from "../files/place.ts";
import { iso, today } from "../form/dates.ts";
import type { Handed } from "./Office.tsx";
import sample from "../../../samples/2024-natuna-utara.yaml?raw";

const CYCLE = /\.ya?ml$/i;

/** What was asked for, or why nothing comes of it, for people. */
export type Opening =
  | { kind: "place"; place: Place }
  | { kind: "several"; places: Place[] }
  /** A DOCX: whose it is its cycle tells. */
  | { kind: "document"; name: string; bytes: Uint8Array }
  /** A PDF that may carry its cycle file. */
  | { kind: "carrier"; name: string; bytes: Uint8Array }
  | { kind: "office"; handed: Handed }
  | { kind: "told"; sentence: string }
  | { kind: "nothing" };

export async function openFile(): Promise<Opening> {
  const dialogs = pickers();
  if (!dialogs) return choose(".yaml,.yml,.pdf");
  const files = await chosen(dialogs.showOpenFilePicker({ types: [...YAML, ...PDF], id: "nodin" }));
  const [file] = files ?? [];
  if (!file) return { kind: "nothing" };
  return CYCLE.test(file.name) ? { kind: "place", place: new FilePlace(file) } : read(await file.getFile());
}

export async function openFolder(): Promise<Opening> {
  const dialogs = pickers();
  if (!dialogs) return { kind: "told", sentence: "Peramban ini tidak dapat membuka folder. Pilih Buka berkas siklus, atau pakai Microsoft Edge atau Google Chrome." };
  const directory = await chosen(dialogs.showDirectoryPicker({ id: "nodin", mode: "read" }));
  return directory ? inFolder(directory) : { kind: "nothing" };
}

async function inFolder(directory: FileSystemDirectoryHandle): Promise<Opening> {
  const places = await cycleFiles(directory);
  const [first, ...others] = places;
  if (!first) return { kind: "told", sentence: `Dalam folder “${directory.name}” tidak ada berkas siklus. Pilih Siklus baru untuk membuatnya di sana.` };
  return others.length === 0 ? { kind: "place", place: first } : { kind: "several", places };
}

export function openSample(): Opening {
  return { kind: "place", place: new Loose("Contoh Laut Natuna Utara.yaml", new TextEncoder().encode(sample)) };
}

/** A file or folder that was dropped on the page; must be called while it is dropped. */
export async function dropped(data: DataTransfer): Promise<Opening> {
  const [item] = [...data.items].filter((one) => one.kind === "file");
  const file = item?.getAsFile();
  const handle = item && "getAsFileSystemHandle" in item ? await (item as unknown as { getAsFileSystemHandle(): Promise<FileSystemHandle | null> }).getAsFileSystemHandle() : null;
  if (handle?.kind === "directory") return inFolder(handle as FileSystemDirectoryHandle);
  if (handle?.kind === "file" && CYCLE.test(handle.name)) return { kind: "place", place: new FilePlace(handle as FileSystemFileHandle) };
  return file ? read(file) : { kind: "nothing" };
}

/** A file whose way back is a download: without the browser's handles, or one that is only read. */
export async function choose(accept: string): Promise<Opening> {
  const file = await chosenFile(accept);
  return file ? read(file) : { kind: "nothing" };
}

async function read(file: File): Promise<Opening> {
  if (/\.html?$/i.test(file.name)) {
    const older = olderPage(await file.text());
    if (older) return { kind: "office", handed: { ...older, name: file.name } };
    return { kind: "told", sentence: `“${file.name}” bukan halaman kantor dari nodin, atau belum diisi berkas kantor.` };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (CYCLE.test(file.name)) return { kind: "place", place: new Loose(file.name, bytes) };
  if (/\.docx$/i.test(file.name)) return { kind: "document", name: file.name, bytes };
  if (/\.pdf$/i.test(file.name)) return { kind: "carrier", name: file.name, bytes };
  return { kind: "told", sentence: `“${file.name}” bukan berkas siklus (.yaml), naskah Word (.docx), atau PDF.` };
}

/** The cycle that a PDF carries, as a copy; why there is none. */
export async function carried(core: Core, name: string, pdf: Uint8Array): Promise<Opening> {
  try {
    const bytes = await core.carried(pdf);
    const { nomor, isu } = await core.open(bytes, NOTHING_BESIDE);
    return { kind: "place", place: new Loose(fileName({ nomor: nomor ?? "", isu: isu ?? "" }), bytes) };
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    return { kind: "told", sentence: `“${name}”: ${error.message}` };
  }
}

export interface Wanted {
  nomor: string;
  isu: string;
  tahun: number;
}

/** A new cycle that lies in no file yet. */
export async function begin(core: Core, wanted: Wanted, older: Place | null): Promise<Opening> {
  const old = older && { name: older.name, bytes: (await older.read()).bytes };
  const begun = await core.begin({ ...wanted, hari_ini: iso(today()) }, old ?? undefined);
  if (!begun.bytes) {
    const reason = begun.gagal?.[0]?.pesan ?? "berkasnya tidak terbaca";
    return { kind: "told", sentence: `Siklus lama itu belum dapat dipakai: ${reason}. Buka dan betulkan dulu, lalu ulangi.` };
  }
  return { kind: "place", place: new Loose(fileName(wanted), begun.bytes, "new") };
}

/** `SK-014-2024 Laut Natuna Utara.yaml`. */
export function fileName({ nomor, isu }: Pick<Wanted, "nomor" | "isu">): string {
  const safe = (text: string) => text.replace(/[/\\:*?"<>|]+/g, "-").replace(/\s+/g, " ").trim();
  const name = `${safe(nomor)} ${safe(isu)}`.trim().slice(0, 100).replace(/[. ]+$/, "");
  return `${name || "siklus"}.yaml`;
}

/** A place for a cycle that has none, in a folder of its own or as a lone file; null where the person thought better of it. */
export async function placeFor(name: string, where: "folder" | "file"): Promise<Place | null> {
  const dialogs = pickers();
  if (!dialogs) return null;
  if (where === "file") {
    const file = await chosen(dialogs.showSaveFilePicker({ suggestedName: name, types: YAML, id: "nodin" }));
    return file && new FilePlace(file);
  }
  const directory = await chosen(dialogs.showDirectoryPicker({ id: "nodin", mode: "readwrite" }));
  if (!directory) return null;
  return new FilePlace(await directory.getFileHandle(await freeName(directory, name), { create: true }), directory);
}

/** A file that is there already is never written over. */
async function freeName(directory: FileSystemDirectoryHandle, name: string): Promise<string> {
  const taken = new Set<string>();
  for await (const one of directory.keys()) taken.add(one.toLowerCase());
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = name.replace(/(\.ya?ml)$/i, ` (${number})$1`);
  return free;
}
