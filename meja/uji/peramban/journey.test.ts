// As people use it: from an empty page by the keyboard alone, from a click on the page to its
// field, a file with mistakes until it is a form.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { accessible } from "./axe.ts";
import { browser, desk, downloaded, drop, found, sample, source } from "./meja.ts";

let chromium: Browser;
beforeAll(async () => { chromium = await browser(); });
afterAll(() => chromium.close());

/** Tab by tab to what a selector names. */
async function tabTo(page: Page, selector: string) {
  for (let presses = 0; presses < 200; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

const field = (key: string) => `[data-kunci="${key}"]`;

it("from an empty page to a disposisi, by the keyboard alone", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await accessible(page, "first view");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.type("SK-030/2026");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Pelindungan Warga Negara Indonesia: “uji” #1");
  await accessible(page, "new cycle");
  await page.keyboard.press("Enter");
  await page.locator('[data-langkah="0"]').waitFor();
  await page.locator('[data-langkah="0"]').focus();
  await page.keyboard.press("Enter");
  await tabTo(page, field("siklus.nomor"));
  const fill = async (key: string, text: string) => {
    await tabTo(page, field(key));
    await page.keyboard.type(text);
  };
  // What a document lacks stands open.
  await fill("pejabat.deputi.nama", "Wiratama Adhi");
  await fill("pejabat.asdep.jabatan", "Asisten Deputi Koordinasi Asia");
  await page.locator('[data-langkah="1"]').focus();
  await page.keyboard.press("Enter");
  await fill("arahan.tanggal", "5 feb 2026");
  await fill("arahan.isi[0]", "Siapkan bahan: rapat #1");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- undang K/L");
  await page.locator('[data-halaman="1"]').waitFor();
  await expect.poll(() => page.locator('[data-langkah="1"]').getAttribute("data-keadaan")).toBe("selesai");
  await accessible(page, "step with pages");
  const text = await source(page);
  expect(text).toContain('- "Siapkan bahan: rapat #1"');
  expect(text).toContain("tanggal: 2026-02-05");
  expect(found(text).filter((code) => code !== "kunci-wajib")).toEqual([]);
  await at.close();
});

it("from an empty page to a laporan, by the keyboard alone, along what is still needed", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await tabTo(page, ".way.first");
  await page.keyboard.press("Enter");
  await page.keyboard.type("SK-031/2026");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Pelindungan Warga Negara Indonesia");
  await page.keyboard.press("Enter");
  await tabTo(page, '[data-langkah="6"]');
  await page.keyboard.press("Enter");
  const standing = () => page.locator('[data-langkah="6"]').getAttribute("data-keadaan");
  const filled: string[] = [];
  while ((await standing()) !== "selesai" && filled.length < 25) {
    await tabTo(page, '[data-langkah="6"]');
    await page.keyboard.press("Enter");
    await tabTo(page, ".lacks button");
    const need = (await page.evaluate(() => document.activeElement?.textContent)) ?? "";
    await page.keyboard.press("Enter");
    await page.waitForTimeout(400);
    const key = (await page.evaluate(() => document.activeElement?.getAttribute("data-kunci"))) ?? "";
    expect(key, `“${need}” leads to its field`).not.toBe("");
    await page.keyboard.type(/tanggal|sampai/.test(key) ? "5 feb 2026" : /mulai|selesai/.test(key) ? "9.30" : "Isian yang cukup panjang");
    await page.waitForTimeout(600);
    filled.push(key);
  }
  expect(await standing(), filled.join(", ")).toBe("selesai");
  await tabTo(page, '[data-langkah="6"]');
  await page.keyboard.press("Enter");
  await page.locator('[data-halaman="1"]').waitFor();
  await tabTo(page, '.top [aria-label="Buat naskah"]');
  const download = await downloaded(page, async () => {
    await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(200);
    await page.keyboard.press("Enter");
  });
  expect(download.suggestedFilename()).toBe("6-laporan.docx");
  await accessible(page, "laporan");
  await at.close();
});

it("a click on the page lands in the field, and a letter comes onto the page", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await page.getByRole("button", { name: /Lihat contoh/ }).click();
  await page.locator('[data-langkah="4"]').click();
  await page.locator('[data-tuju="rapat.tempat"]').first().click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-kunci"))).toBe("rapat.tempat");
  await page.locator(".spot.marked").first().waitFor();
  const hash = await page.locator('[data-halaman="1"]').getAttribute("data-sidik");
  await page.keyboard.type(" Pusat");
  await expect.poll(() => page.locator('[data-halaman="1"]').getAttribute("data-sidik")).not.toBe(hash);
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.locator('[data-kunci="rapat.tempat"]').inputValue()).not.toContain("Pusat");
  await expect.poll(() => page.locator('[data-halaman="1"]').getAttribute("data-sidik")).toBe(hash);
  await at.close();
});

it("every step of a full cycle is accessible, and nothing is wider than a narrow window", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await page.getByRole("button", { name: /Lihat contoh/ }).click();
  for (let step = 0; step <= 9; step++) {
    await page.locator(`[data-langkah="${step}"]`).click();
    await page.waitForTimeout(300);
    await accessible(page, `step ${step}`);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `step ${step}`).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1366, height: 650 });
  }
  await at.close();
});

it("a file with mistakes of syntax opens as text, and as a form once they are gone", async () => {
  const at = await desk(chromium);
  const { page } = at;
  const text = sample("2024-natuna-utara");
  await drop(page, "rusak.yaml", text.replace("  tahun: 2024", "  tahun: [2024"));
  await page.locator("#teks-berkas").waitFor();
  await accessible(page, "broken file");
  expect(await page.locator("[data-temuan]").count()).toBeGreaterThan(0);
  await page.locator("#teks-berkas").fill(text);
  await page.locator(".desk").waitFor();
  await at.close();
});

it("undo takes back everything, and the file is what it was", async () => {
  const at = await desk(chromium);
  const { page } = at;
  const text = sample("2026-inventarisasi-amerika-eropa");
  await drop(page, "siklus.yaml", text);
  await page.locator('[data-langkah="5"]').click();
  await page.locator('[data-kunci="notulensi.kesimpulan"]').click();
  await page.keyboard.type("Satu kesimpulan");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Dua");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  const isUndoable = () => page.getByRole("button", { name: "Urungkan" }).isEnabled();
  await expect.poll(isUndoable).toBe(true);
  expect(await source(page)).not.toBe(text);
  await page.locator('[data-kunci="notulensi.kesimpulan[0]"]').focus();
  await expect.poll(async () => {
    await page.keyboard.press("Control+z");
    return isUndoable();
  }).toBe(false);
  expect(await source(page)).toBe(text);
  await at.close();
});
