// The browser's dialogs and files over a real file on the disk: what a page has written there is
// there, whatever becomes of the browser.

import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** From now on the dialogs of the page give this file. As in Chromium, it is replaced when a writer is closed. */
export async function diskFile(page: Page, path: string) {
  await page.exposeFunction("ujiBaca", () => {
    try {
      return { text: readFileSync(path, "utf8"), modified: Math.round(statSync(path).mtimeMs) };
    } catch {
      return null;
    }
  });
  await page.exposeFunction("ujiTulis", (text: string) => {
    try {
      writeFileSync(`${path}.crswap`, text);
      renameSync(`${path}.crswap`, path);
      return null;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? "";
    }
  });
  await page.addInitScript((name: string) => {
    const disk = window as unknown as { ujiBaca: () => Promise<{ text: string; modified: number } | null>; ujiTulis: (text: string) => Promise<string | null> };
    const names: Record<string, string> = { ENOSPC: "QuotaExceededError", EACCES: "NoModificationAllowedError", EROFS: "NoModificationAllowedError", ENOENT: "NotFoundError" };
    const handle = {
      kind: "file",
      name,
      getFile: async () => {
        const found = await disk.ujiBaca();
        if (!found) throw new DOMException("", "NotFoundError");
        return new File([found.text], name, { lastModified: found.modified });
      },
      queryPermission: () => Promise.resolve("granted"),
      requestPermission: () => Promise.resolve("granted"),
      createWritable: () => {
        let next = "";
        return Promise.resolve({
          write: async (bytes: Uint8Array<ArrayBuffer>) => { next = await new Blob([bytes]).text(); },
          close: async () => {
            const fault = await disk.ujiTulis(next);
            if (fault !== null) throw new DOMException("", names[fault] ?? "UnknownError");
          },
        });
      },
    };
    Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]), showSaveFilePicker: () => Promise.resolve(handle) });
  }, path.replace(/^.*\//, ""));
}
