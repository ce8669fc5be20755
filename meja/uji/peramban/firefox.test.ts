// In Firefox, which has no dialogs for writing files: opened by its name, saved by a download, and
// the same bytes.

import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { button, dropIn, firefox, hasFirefox, makeEntries, savingOf, textOf } from "./firefox.ts";
import { commandLine, PAGE, sample, SAMPLES } from "./meja.ts";

describe.skipIf(!hasFirefox)("in Firefox", () => {
  it.each(SAMPLES)("every document of %s has the bytes of the command line", async (name) => {
    const at = await firefox();
    const { page } = at;
    await dropIn(page, `${name}.yaml`, sample(name));
    expect(await textOf(page, ".findings-button")).toMatch(/^(Tanpa temuan|Kurang \d+ isian)$/);
    const own = commandLine(resolve(PAGE, "../../samples", `${name}.yaml`));
    const steps = (await page.$$("[data-langkah]")).length;
    let compared = 0;
    for (let step = 1; step < steps; step++) {
      await page.click(`[data-langkah="${step}"]`);
      for (const entry of (await makeEntries(page)).filter((one) => /, (PDF|DOCX)/.test(one))) {
        if ((await page.$("[role=menuitem]")) === null) await makeEntries(page);
        const choose = async () => {
          const entries = await page.$$("[role=menuitem]");
          for (const one of entries) if ((await one.evaluate((node) => node.textContent)) === entry) await one.click();
        };
        // A document whose pictures lie beside the file is not made without them.
        const made = await at.downloaded(choose).catch(() => null);
        if (!made) {
          expect(sample(name)).toContain("gambar:");
          continue;
        }
        expect(made.bytes.equals(own(made.name)), made.name).toBe(true);
        compared += 1;
      }
      await page.keyboard.press("Escape");
    }
    expect(compared).toBeGreaterThan(5);
    await at.close();
  });

  it("a file is opened, edited, and saved as a download with the time in its name", async () => {
    const at = await firefox();
    const { page } = at;
    const text = sample("2024-natuna-utara");
    expect(await button(page, "Buka folder siklus")).toBeNull();
    await dropIn(page, "SK-014-2024 Laut.yaml", text);
    await page.click('[data-langkah="7"]');
    const key = '[data-kunci="rekomendasi.disposisi[0]"]';
    await page.click(key);
    await page.keyboard.press("End");
    await page.keyboard.type(" Segera.");
    await expect.poll(() => savingOf(page)).toBe("belum");
    const saved = await at.downloaded(async () => {
      await page.keyboard.down("Control");
      await page.keyboard.press("s");
      await page.keyboard.up("Control");
    });
    expect(saved.name).toMatch(/^SK-014-2024 Laut \(\d{1,2} \w{3} \d{2}\.\d{2}\)\.yaml$/);
    const lines = saved.bytes.toString().split("\n");
    const changed = lines.filter((line, index) => line !== text.split("\n")[index]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain("Segera.");
    await expect.poll(() => savingOf(page)).toBe("tersimpan");
    // What was saved is not asked about; what was typed since is.
    await page.click(key);
    await page.keyboard.type("x");
    await expect.poll(() => savingOf(page)).toBe("belum");
    const asked = new Promise<string>((done) => {
      page.once("dialog", (dialog) => {
        done(dialog.type());
        void dialog.accept();
      });
    });
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe("beforeunload");
    await at.close();
  });

  it("a click on the page lands in its field, and nothing is asked of the browser's storage for a rahasia", async () => {
    const at = await firefox();
    const { page } = at;
    await dropIn(page, "siklus.yaml", sample("2024-natuna-utara"));
    await page.click('[data-langkah="4"]');
    await page.waitForSelector('[data-tuju="rapat.tempat"]');
    await page.click('[data-tuju="rapat.tempat"]');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-kunci"))).toBe("rapat.tempat");
    await page.click('[data-langkah="0"]');
    await page.select('[data-kunci="siklus.klasifikasi"]', "rahasia");
    await expect.poll(() => savingOf(page)).toBe("belum");
    await page.click('[data-kunci="siklus.isu"]');
    await page.keyboard.type(" x");
    await new Promise((done) => setTimeout(done, 1200));
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await at.close();
  });
});
