// Every document of every sample, byte for byte the command line's.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browser, bytesOf, commandLine, desk, downloaded, drop, PAGE, sample, SAMPLES, type Desk } from "./meja.ts";

let chromium: Browser;
beforeAll(async () => { chromium = await browser(); });
afterAll(() => chromium.close());

describe("the page", () => {
  it("says in its first lines that nothing leaves", () => {
    const first = readFileSync(PAGE, "utf8").split("\n").slice(0, 5).join("\n");
    for (const rule of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"]) expect(first).toContain(rule);
  });
});

describe.each(SAMPLES)("%s", (name) => {
  let at: Desk;
  beforeAll(async () => {
    at = await desk(chromium);
    await drop(at.page, `${name}.yaml`, sample(name));
  });
  afterAll(() => at.close());

  it("has the findings of the command line: none but of files that a page cannot see", async () => {
    await expect.poll(() => at.page.locator(".findings-button").textContent()).toMatch(/^(Tanpa temuan|Kurang \d+ isian)$/);
  });

  it("makes the bytes of the command line", async () => {
    const { page } = at;
    const own = commandLine(resolve(PAGE, "../../samples", `${name}.yaml`));
    const steps = await page.locator("[data-langkah]").count();
    let compared = 0;
    for (let step = 1; step < steps; step++) {
      await page.locator(`[data-langkah="${step}"]`).click();
      for (const format of ["PDF", "DOCX"]) {
        await page.getByRole("button", { name: "Buat naskah" }).click();
        const entry = page.getByRole("menuitem", { name: new RegExp(`, ${format}`) });
        if ((await entry.getAttribute("aria-disabled")) === "true") {
          await page.keyboard.press("Escape");
          continue;
        }
        // A document whose pictures lie beside the file is not made without them.
        const [download] = await Promise.all([page.waitForEvent("download", { timeout: 8000 }).catch(() => null), entry.click()]);
        if (!download) {
          expect(sample(name)).toContain("gambar:");
          continue;
        }
        const made = await bytesOf(download);
        expect(made.equals(own(download.suggestedFilename())), download.suggestedFilename()).toBe(true);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5);
  });

  it("makes one ZIP of all that is ready", async () => {
    const { page } = at;
    await page.getByRole("button", { name: "Buat naskah" }).click();
    if (sample(name).includes("gambar:")) return;
    const download = await downloaded(page, () => page.getByRole("menuitem", { name: /ZIP/ }).click());
    expect((await bytesOf(download)).subarray(0, 2).toString()).toBe("PK");
  });
});
