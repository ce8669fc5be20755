// A folder in the page's own memory, which its dialog gives; tests write in it as other programs do.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** From now on the dialog for folders gives one of this name that holds these files, by their paths. */
export async function fakeFolder(page: Page, name: string, files: Record<string, string>) {
  await page.addInitScript(({ root, texts }) => {
    interface Kept { bytes: Uint8Array<ArrayBuffer>; modified: number }
    const kept = new Map<string, Kept>();
    const put = (path: string, bytes: Uint8Array<ArrayBuffer>) => { kept.set(path, { bytes, modified: (kept.get(path)?.modified ?? 0) + 1 }); };
    for (const [path, text] of Object.entries(texts)) put(path, new TextEncoder().encode(text));
    const missing = () => Promise.reject(new DOMException("", "NotFoundError"));
    const granted = () => Promise.resolve("granted");
    const file = (path: string) => ({
      kind: "file",
      name: path.split("/").at(-1),
      queryPermission: granted,
      requestPermission: granted,
      getFile: () => {
        const one = kept.get(path);
        return one ? Promise.resolve(new File([one.bytes], path, { lastModified: one.modified })) : missing();
      },
      createWritable: () => {
        let next = new Uint8Array();
        return Promise.resolve({
          write: (bytes: Uint8Array<ArrayBuffer>) => {
            next = bytes;
            return Promise.resolve();
          },
          close: () => {
            put(path, next);
            return Promise.resolve();
          },
        });
      },
    });
    const directory = (path: string): object => {
      const inside = () => new Set([...kept.keys()].filter((one) => one.startsWith(path)).map((one) => one.slice(path.length).split("/")[0] ?? ""));
      const isFolder = (child: string) => [...kept.keys()].some((one) => one.startsWith(`${path}${child}/`));
      const handle = (child: string) => (isFolder(child) ? directory(`${path}${child}/`) : file(path + child));
      return {
        kind: "directory",
        name: path === "" ? root : path.split("/").at(-2),
        queryPermission: granted,
        requestPermission: granted,
        getDirectoryHandle: (child: string, { create = false } = {}) => (create || isFolder(child) ? Promise.resolve(directory(`${path}${child}/`)) : missing()),
        getFileHandle: (child: string, { create = false } = {}) => (create || kept.has(path + child) ? Promise.resolve(file(path + child)) : missing()),
        removeEntry: (child: string) => Promise.resolve(kept.delete(path + child)),
        async *keys() { yield* await Promise.resolve(inside()); },
        async *values() { for (const child of await Promise.resolve(inside())) yield handle(child); },
      };
    };
    const folder = {
      names: () => [...kept.keys()],
      read: (path: string) => [...(kept.get(path)?.bytes ?? [])],
      write: (path: string, bytes: number[]) => { put(path, new Uint8Array(bytes)); },
    };
    Object.assign(window, { folder, showDirectoryPicker: () => Promise.resolve(directory("")), showOpenFilePicker: () => Promise.reject(new DOMException("", "AbortError")) });
  }, { root: name, texts: files });
}

interface Folder {
  names(): string[];
  read(path: string): number[];
  write(path: string, bytes: number[]): void;
}

export function names(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { folder: Folder }).folder.names());
}

export async function bytesIn(page: Page, path: string): Promise<Buffer> {
  return Buffer.from(await page.evaluate((at) => (window as unknown as { folder: Folder }).folder.read(at), path));
}

export async function textIn(page: Page, path: string): Promise<string> {
  return (await bytesIn(page, path)).toString("utf8");
}

/** Writes a file as another program would, and looks at the window again. */
export async function writeIn(page: Page, path: string, content: Buffer | string) {
  await page.evaluate(({ at, bytes }) => {
    (window as unknown as { folder: Folder }).folder.write(at, bytes);
    window.dispatchEvent(new Event("focus"));
  }, { at: path, bytes: [...Buffer.from(content)] });
}

const EDIT = `
import sys, zipfile
source, target, old, new, times = sys.argv[1:]
with zipfile.ZipFile(source) as docx, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
    for part in docx.infolist():
        text = docx.read(part)
        if part.filename == "word/document.xml":
            assert old.encode() in text, old
            text = text.replace(old.encode(), new.encode(), int(times))
        out.writestr(part, text)
`;

/** A DOCX in which these words stand in place of those, everywhere or so many times, as a word processor would leave it. */
export function edited(docx: Buffer, old: string, words: string, times = -1): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "nodin-"));
  const [source, target] = [join(folder, "a.docx"), join(folder, "b.docx")];
  writeFileSync(source, docx);
  execFileSync("python3", ["-c", EDIT, source, target, old, words, `${times}`]);
  return readFileSync(target);
}
