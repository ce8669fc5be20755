// The browser's dialogs and files, in the page's own memory, and made to fail where a test asks.

import type { Page } from "playwright-core";

export interface Fakes {
  /** Text of the file that is opened. */
  text: string;
  name: string;
  /** Whether leave to write is given. */
  allows: boolean;
}

/** From now on the dialogs of the page give this file; `window.uji` tells of it. */
export async function fakeFile(page: Page, fakes: Fakes) {
  await page.addInitScript(({ text, name, allows }: Fakes) => {
    const uji = { text, modified: 1, writes: 0, fail: null as string | null, allows, asked: 0 };
    const content = () => new File([uji.text], name, { lastModified: uji.modified });
    const handle = {
      kind: "file",
      name,
      getFile: () => (uji.fail === "NotFoundError" ? Promise.reject(new DOMException("", "NotFoundError")) : Promise.resolve(content())),
      queryPermission: () => Promise.resolve(uji.allows ? "granted" : "prompt"),
      requestPermission: () => {
        uji.asked += 1;
        return Promise.resolve(uji.allows ? "granted" : "denied");
      },
      createWritable: () => {
        if (uji.fail !== null) return Promise.reject(new DOMException("", uji.fail));
        let next = "";
        return Promise.resolve({
          write: async (bytes: Uint8Array<ArrayBuffer>) => { next = await new Blob([bytes]).text(); },
          close: () => {
            uji.text = next;
            uji.modified += 1;
            uji.writes += 1;
            return Promise.resolve();
          },
        });
      },
    };
    Object.assign(window, { uji, showOpenFilePicker: () => Promise.resolve([handle]), showSaveFilePicker: () => Promise.resolve(handle) });
  }, fakes);
}

interface State {
  text: string;
  modified: number;
  writes: number;
  fail: string | null;
  allows: boolean;
  asked: number;
}

export function state(page: Page): Promise<State> {
  return page.evaluate(() => (window as unknown as { uji: State }).uji);
}

export function set(page: Page, change: Partial<State>): Promise<void> {
  return page.evaluate((values) => { Object.assign((window as unknown as { uji: State }).uji, values); }, change);
}
