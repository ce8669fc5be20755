// The core's worker, with something of a test's put before its script.

import type { Page } from "playwright-core";

/** From now on the worker's script begins with this. */
export async function beforeWorker(page: Page, script: string) {
  await page.addInitScript((prefix: string) => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (of: Blob | MediaSource) => create(of instanceof Blob && of.type.includes("javascript") ? new Blob([prefix, of], { type: of.type }) : of);
  }, `{ ${script} }\n`);
}
