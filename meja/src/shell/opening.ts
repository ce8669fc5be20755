// Ways by which a cycle comes onto the desk.

import type { Core } from "../core/core.ts";
import { chosen, cycleFiles, FilePlace, pickers, YAML } from "../files/handles.ts";
import { olderPage } from "../files/office.ts";
import { Loose, type Place } from "../files/place.ts";
import { iso, today } from "../form/dates.ts";
import type { Handed } from "./Office.tsx";
import sample from "../../../samples/2024-natuna-utara.yaml?raw";

/** What was asked for, or why nothing comes of it, for people. */
export type Opening = { kind: "place"; place: Place } | { kind: "office"; handed: Handed } | { kind: "several"; places: Place[] } | { kind: "told"; sentence: string } | { kind: "nothing" };

export async function openFile(): Promise<Opening> {
  const dialogs = pickers();
  if (!dialogs) return fromInput();
  const files = await chosen(dialogs.showOpenFilePicker({ types: YAML, id: "nodin" }));
  const [file] = files ?? [];
  return file ? { kind: "place", place: new FilePlace(file) } : { kind: "nothing" };
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

/** A file or folder that was dropped on the page. */
export async function dropped(data: DataTransfer): Promise<Opening> {
  const [item] = [...data.items].filter((one) => one.kind === "file");
  const file = item?.getAsFile();
  const handle = item && "getAsFileSystemHandle" in item ? await (item as unknown as { getAsFileSystemHandle(): Promise<FileSystemHandle | null> }).getAsFileSystemHandle() : null;
  if (handle?.kind === "directory") return inFolder(handle as FileSystemDirectoryHandle);
  if (handle?.kind === "file" && /\.ya?ml$/i.test(handle.name)) return { kind: "place", place: new FilePlace(handle as FileSystemFileHandle) };
  if (!file) return { kind: "nothing" };
  if (/\.html?$/i.test(file.name)) {
    const older = olderPage(await file.text());
    if (older) return { kind: "office", handed: { ...older, name: file.name } };
    return { kind: "told", sentence: `“${file.name}” bukan halaman kantor dari nodin, atau belum diisi berkas kantor.` };
  }
  if (!/\.ya?ml$/i.test(file.name)) return { kind: "told", sentence: `“${file.name}” bukan berkas siklus. Berkas siklus berakhiran .yaml.` };
  return { kind: "place", place: new Loose(file.name, new Uint8Array(await file.arrayBuffer())) };
}

/** Without the browser's handles: the file is read, and goes back by a download. */
function fromInput(): Promise<Opening> {
  return new Promise((done) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".yaml,.yml";
    input.onchange = async () => {
      const file = input.files?.[0];
      done(file ? { kind: "place", place: new Loose(file.name, new Uint8Array(await file.arrayBuffer())) } : { kind: "nothing" });
    };
    input.oncancel = () => { done({ kind: "nothing" }); };
    input.click();
  });
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
  return { kind: "place", place: new Loose(fileName(wanted), begun.bytes) };
}

/** `SK-014-2024 Laut Natuna Utara.yaml`. */
export function fileName({ nomor, isu }: { nomor: string; isu: string }): string {
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
