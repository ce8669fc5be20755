// Every view at the sizes of office screens: nothing cut, nothing over another, one scroll bar at
// most for what is read, the main action in sight. `UJI_LAYAR=FOLDER` keeps a picture of each.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bytesIn, edited, fakeFolder, writeIn } from "./folder.ts";
import { browser, desk, drop, dropFile, sample, SAMPLES } from "./meja.ts";

const PICTURES = process.env.UJI_LAYAR;
const FILE = "SK-014-2024 Laut Natuna Utara.yaml";
const NOTA = "keluaran/SK-014-2024/9-nota-dinas.docx";
const LONG = "Koordinasi Percepatan Penyelesaian Permasalahan Batas Negara dan Pengelolaan Kawasan Perbatasan Negara di Wilayah Laut, Darat, dan Udara Tahun Anggaran 2026";

interface View {
  name: string;
  /** What opens it from the first view; the folder that the dialog gives holds `files`. */
  open: (page: Page) => Promise<void>;
  files?: Record<string, string>;
  /** What must be in sight without scrolling. */
  action: string;
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" }).first().click();
const step = (page: Page, number: number) => page.locator(`[data-langkah="${number}"]`).click();
const example = async (page: Page) => {
  await press(page, /Lihat contoh/);
  await page.locator("[data-langkah]").first().waitFor();
};
const begin = async (page: Page, isu: string) => {
  await press(page, /Siklus baru/);
  await page.locator("#baru-nomor").fill("SK-031/2026");
  await page.locator("#baru-isu").fill(isu);
  await page.keyboard.press("Enter");
  await page.locator("[data-langkah]").first().waitFor();
};
const menu = async (page: Page, button: string, item?: string | RegExp) => {
  await press(page, button);
  if (item !== undefined) await page.getByRole("menuitem", { name: item }).first().click();
};
const make = async (page: Page) => {
  await menu(page, "Buat naskah", /Semua naskah ke folder/);
  await expect.poll(() => page.locator(".message").textContent(), { timeout: 60_000 }).toMatch(/berkas dalam keluaran/);
};
const folder = async (page: Page) => {
  await press(page, /Buka folder siklus/);
  await page.locator(".desk").waitFor();
};

const elsewhere = async (page: Page) => {
  await step(page, 4);
  await page.locator('[data-kunci="rapat.tempat"]').fill("Ruang lain");
  await page.waitForTimeout(1500);
};

const MAIN = "Buat naskah";
const files = { [FILE]: sample("2024-natuna-utara") };

const VIEWS: View[] = [
  { name: "first view", open: () => Promise.resolve(), action: ".*Siklus baru" },
  { name: "new cycle", open: (page) => press(page, /Siklus baru/), action: "Mulai mengisi" },
  { name: "new cycle, nothing filled in", open: async (page) => { await press(page, /Siklus baru/); await page.keyboard.press("Enter"); }, action: "Mulai mengisi" },
  { name: "office", open: async (page) => { await press(page, "Jadikan halaman kantor…"); await page.getByLabel("Unit").waitFor(); }, action: "Simpan halaman kantor" },
  { name: "broken file", open: (page) => drop(page, "rusak.yaml", "siklus:\n  nomor: [\n  isu: Uji: dua\n"), action: "Simpan" },
  { name: "folder of cycles", open: async (page) => { await press(page, /Buka folder siklus/); await page.locator(".cycles tbody tr").first().waitFor(); }, files: Object.fromEntries(SAMPLES.map((name) => [`${name}/${name}.yaml`, sample(name)])), action: "SK-014/2024" },
  { name: "menu of the file", open: async (page) => { await example(page); await menu(page, "Berkas"); }, action: MAIN },
  { name: "menu of documents", open: async (page) => { await example(page); await menu(page, MAIN); }, action: MAIN },
  { name: "findings", open: async (page) => {
    await drop(page, "a.yaml", sample("2024-natuna-utara").replace(/tanggal: 2024-02-/g, "tanggal: 2024-13-").replace("B-021/", "21/"));
    await page.locator(".findings-button").click();
    await page.locator("#judul-temuan").waitFor();
  }, action: MAIN },
  { name: "file itself", open: async (page) => { await example(page); await menu(page, "Berkas", "Lihat berkasnya"); }, action: "Kembali ke formulir" },
  { name: "what has changed", open: async (page) => {
    await example(page);
    await elsewhere(page);
    await menu(page, "Berkas", "Apa yang berubah");
    await page.locator(".differences").waitFor();
  }, action: MAIN },
  { name: "date picked", open: async (page) => { await example(page); await step(page, 4); await page.locator('[data-kunci="rapat.tanggal"]').focus(); await page.keyboard.press("Alt+ArrowDown"); }, action: MAIN },
  { name: "names picked", open: async (page) => { await begin(page, "Uji"); await step(page, 4); await press(page, "Tambah peserta"); await page.keyboard.type("kem"); await page.locator(".choices li").first().waitFor(); }, action: MAIN },
  { name: "page enlarged", open: async (page) => { await example(page); await step(page, 6); await press(page, "Perbesar"); }, action: MAIN },
  { name: "page hidden", open: async (page) => { await example(page); await step(page, 6); await press(page, "Sembunyikan"); }, action: MAIN },
  { name: "message over the form", open: async (page) => { await example(page); await step(page, 4); await dropFile(page, "catatan.txt", "x"); await page.locator(".notice").waitFor(); }, action: MAIN },
  { name: "older versions", files, open: async (page) => {
    await folder(page);
    await elsewhere(page);
    await menu(page, "Berkas", "Versi sebelumnya");
    await page.locator(".versions").waitFor();
  }, action: MAIN },
  { name: "edited document", files, open: async (page) => {
    await folder(page);
    await make(page);
    await writeIn(page, NOTA, edited(edited(await bytesIn(page, NOTA), "asing yang terdeteksi", "asing yang tercatat"), "Patroli terlaksana", "Patroli laut terlaksana"));
    await press(page, "Lihat suntingannya");
    await page.locator(".differences").waitFor();
  }, action: "Ambil yang dicentang" },
];

/** Cycles of which every step is looked at. */
const CYCLES: [string, (page: Page) => Promise<void>][] = [
  ["a new cycle", (page) => begin(page, "Pelindungan Warga Negara Indonesia")],
  ["one of a long title", (page) => begin(page, LONG)],
  ...SAMPLES.map((name): [string, (page: Page) => Promise<void>] => [name, (page) => drop(page, `${name}.yaml`, sample(name))]),
];

/** What is wrong with a view as it stands. */
const faults = (page: Page) => page.evaluate(() => {
  const found: string[] = [];
  const named = (one: Element) => `${one.tagName.toLowerCase()}.${one.className} “${one.textContent.trim().slice(0, 40)}”`;
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) found.push(`scrolls sideways by ${root.scrollWidth - innerWidth}`);
  const all = [...document.querySelectorAll<HTMLElement>("body *")].filter((one) => one.checkVisibility() && one.offsetWidth > 0);
  const scrolls = (one: Element, axis: "X" | "Y") => {
    const style = getComputedStyle(one);
    const flow = axis === "X" ? style.overflowX : style.overflowY;
    const [whole, seen] = axis === "X" ? [one.scrollWidth, one.clientWidth] : [one.scrollHeight, one.clientHeight];
    return whole > seen + 1 && /auto|scroll/.test(flow);
  };
  if (root.scrollHeight > innerHeight + 1) {
    const inner = all.filter((one) => !(one instanceof HTMLTextAreaElement) && scrolls(one, "Y"));
    for (const one of inner) found.push(`scrolls within what scrolls: ${named(one)}`);
  }
  for (const one of all) {
    if (scrolls(one, "X") && !one.matches("pre, .pages, .scrolled, .tools")) found.push(`scrolls sideways: ${named(one)}`);
    const outer = one.parentElement?.closest("body *");
    for (let around = outer; around; around = around.parentElement) {
      if (scrolls(one, "Y") && scrolls(around, "Y") && around !== document.body && !(one instanceof HTMLTextAreaElement) && !one.matches(".choices, .menu")) found.push(`scrolls within what scrolls: ${named(one)}`);
    }
    const style = getComputedStyle(one);
    const isText = one.childElementCount === 0 && one.textContent.trim() !== "";
    const isCut = style.overflow !== "visible" && one.scrollWidth > one.clientWidth + 1 && !scrolls(one, "X");
    // A name that is cut says so, and is there in full for who asks.
    if (isText && isCut && !one.title && style.textOverflow !== "ellipsis" && !one.matches(".hidden-words")) found.push(`cut: ${named(one)}`);
    if (isText && one.getBoundingClientRect().right > innerWidth + 1) found.push(`beyond the edge: ${named(one)}`);
  }
  // Whatever takes a click takes it where it stands.
  for (const one of all.filter((each) => each.matches("button, select, input, a"))) {
    const { left, top, width, height } = one.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight || width < 2) continue;
    const hit = document.elementFromPoint(x, y);
    const isClipped = (() => { for (let around = one.parentElement; around; around = around.parentElement) { const box = around.getBoundingClientRect(); if (getComputedStyle(around).overflowY !== "visible" && (y < box.top || y > box.bottom)) return true; } return false; })();
    const isCovered = hit && !one.contains(hit) && !hit.contains(one) && !isClipped && one.closest("label")?.contains(hit) !== true;
    // A menu stands over the page on purpose.
    if (isCovered && !hit.closest("[role=menu], [role=dialog], [role=listbox], .calendar, .notices, .messages, .tools, .row")) found.push(`${named(one)} lies under ${named(hit)}`);
  }
  return [...new Set(found)];
});

describe.each([[1366, 650], [1920, 1080]])("at %i × %i", (width, height) => {
  let chromium: Browser;
  beforeAll(async () => { chromium = await browser(); });
  afterAll(() => chromium.close());

  const look = async (page: Page, name: string, action: string) => {
    await page.waitForTimeout(700);
    if (PICTURES !== undefined) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${width} ${name}.png`) });
    }
    expect(await faults(page), name).toEqual([]);
    const button = await page.getByRole("button", { name: new RegExp(`^${action}`) }).first().boundingBox();
    expect(button && button.y >= 0 && button.y + button.height <= height, action).toBe(true);
  };

  it.each(VIEWS)("a view: $name", async ({ name, open, files: beside, action }) => {
    const at = await desk(chromium, { width, height, before: async (page) => { if (beside) await fakeFolder(page, "Siklus", beside); } });
    await open(at.page);
    await look(at.page, name, action);
    await at.close();
  });

  it.each(CYCLES)("the steps of %s", async (name, open) => {
    const at = await desk(chromium, { width, height });
    await open(at.page);
    for (let number = 0; number < 10; number++) {
      await step(at.page, number);
      await look(at.page, `${name}, step ${number}`, MAIN);
    }
    await at.close();
  });
});
