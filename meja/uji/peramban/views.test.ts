// Every view for everybody: judged by axe, at twice the size, in forced colours, on paper.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { accessible } from "./axe.ts";
import { browser, desk, downloaded, drop, dropFile, sample } from "./meja.ts";

let chromium: Browser;
beforeAll(async () => { chromium = await browser(); });
afterAll(() => chromium.close());

const menu = async (page: Page, name: string) => {
  await page.getByRole("button", { name, exact: true }).click();
  await page.locator("[role=menu]").waitFor();
};
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Views beside the steps' forms (`journey.test.ts`), each with the way to it from a sample on the desk. */
const VIEWS: [string, (page: Page) => Promise<void>][] = [
  ["the menu of the file", (page) => menu(page, "Berkas")],
  ["the menu of documents", (page) => menu(page, "Buat naskah")],
  ["the findings", async (page) => {
    await page.locator('[data-langkah="4"]').click();
    await page.locator('[data-kunci="rapat.tanggal"]').fill("besok");
    await page.locator(".findings-button.galat").click();
    await page.locator("#judul-temuan").waitFor();
  }],
  ["the file itself", async (page) => {
    await menu(page, "Berkas");
    await page.getByRole("menuitem", { name: "Lihat berkasnya" }).click();
  }],
  ["what has changed", async (page) => {
    await page.locator('[data-langkah="4"]').click();
    await page.locator('[data-kunci="rapat.tempat"]').fill("Ruang lain");
    await page.waitForTimeout(1000);
    await menu(page, "Berkas");
    await page.getByRole("menuitem", { name: "Apa yang berubah" }).click();
  }],
  ["a date being picked", async (page) => {
    await page.locator('[data-langkah="4"]').click();
    await page.locator('[data-kunci="rapat.tanggal"]').focus();
    await page.keyboard.press("Alt+ArrowDown");
    await page.waitForTimeout(300);
  }],
  ["a long text being edited", async (page) => {
    await page.locator('[data-langkah="6"]').click();
    await page.locator(".prose-text").first().click();
    await page.waitForTimeout(500);
  }],
];

it.each(VIEWS)("%s is accessible, also at twice the size and in forced colours", async (view, open) => {
  const at = await desk(chromium, { width: 683, height: 325, scale: 2, forced: true });
  const { page } = at;
  await page.getByRole("button", { name: /Lihat contoh/ }).click();
  await page.locator("[data-langkah]").first().waitFor();
  await open(page);
  await accessible(page, view);
  expect(await sideways(page), view).toBeLessThanOrEqual(0);
  await at.close();
});

it("at an office's screen no choice is cut, and every step has its name", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await page.getByRole("button", { name: /Siklus baru/ }).click();
  await page.locator("#baru-nomor").fill("SK-031/2026");
  await page.locator("#baru-isu").fill("Pelindungan Warga Negara Indonesia");
  await page.keyboard.press("Enter");
  await page.locator("[data-langkah]").first().waitFor();
  const cut = async () => {
    const all: string[] = [];
    for (let step = 0; step <= 9; step++) {
      await page.locator(`[data-langkah="${step}"]`).click();
      await page.waitForTimeout(200);
      all.push(...await page.evaluate(() => {
        const narrow = [...document.querySelectorAll<HTMLSelectElement>(".form select")].filter((one) => {
          if (!one.checkVisibility()) return false;
          const copy = one.cloneNode(true) as HTMLSelectElement;
          copy.style.width = "max-content";
          one.after(copy);
          const wanted = copy.offsetWidth;
          copy.remove();
          return wanted > one.offsetWidth;
        });
        const nav = document.querySelector<HTMLElement>(".steps");
        const right = nav?.getBoundingClientRect().right ?? 0;
        const steps = [...document.querySelectorAll<HTMLElement>(".step-name, .step-state .icon")].filter((one) => one.getBoundingClientRect().right > right || one.offsetWidth < 5 && one.offsetWidth > 0);
        return [...narrow.map((one) => one.dataset.kunci ?? ""), ...steps.map((one) => one.textContent)];
      }));
    }
    return all;
  };
  expect(await cut()).toEqual([]);
  page.once("dialog", (dialog) => { void dialog.accept(); });
  await drop(page, "siklus.yaml", sample("2025-diplomasi-kedaulatan"));
  await expect.poll(() => page.locator(".title strong").textContent()).not.toBe("SK-031/2026");
  expect(await cut()).toEqual([]);
  await at.close();
});

it("a message and what is to be answered stand side by side, over nothing", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await page.getByRole("button", { name: /Lihat contoh/ }).click();
  await page.locator('[data-langkah="4"]').click();
  await dropFile(page, "catatan.txt", "x");
  await page.locator(".notice").waitFor();
  await menu(page, "Buat naskah");
  await downloaded(page, () => page.getByRole("menuitem", { name: /DOCX/ }).first().click());
  await expect.poll(() => page.locator(".message").textContent()).toContain("diunduh");
  const [message, notice, form] = await page.evaluate(() => [".message", ".notice", ".form"].map((one) => document.querySelector(one)?.getBoundingClientRect().toJSON() as DOMRect));
  expect(form?.bottom).toBeLessThanOrEqual(message?.top ?? 0);
  expect(message?.bottom).toBeLessThanOrEqual(notice?.top ?? 0);
  expect(notice?.bottom).toBeLessThanOrEqual(650);
  await at.close();
});

it("the first view stands there before the core is read", async () => {
  const at = await desk(chromium, {
    before: async (page) => { await page.addInitScript(() => {
      const look = new MutationObserver(() => {
        if (!document.querySelector(".start h1")) return;
        look.disconnect();
        Object.assign(window, { readCore: document.getElementById("inti") !== null });
      });
      look.observe(document, { childList: true, subtree: true });
    }); },
  });
  expect(await at.page.evaluate(() => (window as unknown as { readCore: boolean }).readCore)).toBe(false);
  await at.close();
});

it("the first view at twice the size and in forced colours has all its ways", async () => {
  const at = await desk(chromium, { width: 683, height: 325, scale: 2, forced: true });
  await accessible(at.page, "first view");
  expect(await sideways(at.page)).toBeLessThanOrEqual(0);
  await at.close();
});

it("what was left unsaved is offered accessibly", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await drop(page, "siklus.yaml", sample("2024-natuna-utara"));
  await page.locator('[data-langkah="4"]').click();
  await page.locator('[data-kunci="rapat.tempat"]').fill("Ruang lain");
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
  page.once("dialog", (dialog) => { void dialog.accept(); });
  await page.reload();
  await page.getByRole("button", { name: "Pulihkan" }).waitFor();
  await accessible(page, "recovery");
  await page.getByRole("button", { name: "Hapus" }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await at.close();
});

it("paper gets the document that is shown, page by page, and never the form", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await page.getByRole("button", { name: /Lihat contoh/ }).click();
  await page.locator('[data-langkah="6"]').click();
  await page.locator('[data-halaman="1"]').waitFor();
  await expect.poll(() => page.locator("[data-halaman]").count()).toBeGreaterThan(5);
  const pages = await page.locator("[data-halaman]").count();
  await page.emulateMedia({ media: "print" });
  for (const hidden of [".top", ".steps", ".form"]) expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  await page.emulateMedia({ media: null });
  const paper = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
  expect(paper).toMatch(/MediaBox\s*\[\s*0 0 59[45]\.?\d* 84[12]/);
  await at.close();
});
