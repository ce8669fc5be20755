// The way back: documents edited in Word, other copies of the file, older versions.

import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accessible } from "./axe.ts";
import { bytesIn, edited, fakeFolder, names, textIn, writeIn } from "./folder.ts";
import { browser, desk, drop, found, sample, source, type Desk } from "./meja.ts";

const TEXT = sample("2024-natuna-utara");
const FILE = "SK-014-2024 Laut Natuna Utara.yaml";
const NOTA = "keluaran/SK-014-2024/9-nota-dinas.docx";

let chromium: Browser;
beforeAll(async () => { chromium = await browser(); });
afterAll(() => chromium.close());

const row = (page: Page, title: string) => page.locator(".differences tbody").filter({ hasText: title });

describe("a cycle's folder", () => {
  let at: Desk;

  beforeEach(async () => {
    at = await desk(chromium, { before: (page) => fakeFolder(page, "Natuna", { [FILE]: TEXT }) });
    await at.page.getByRole("button", { name: /Buka folder siklus/ }).click();
    await at.page.locator(".desk").waitFor();
  });
  afterEach(() => at.close());

  const make = async () => {
    await at.page.getByRole("button", { name: "Buat naskah" }).click();
    await at.page.getByRole("menuitem", { name: /Semua naskah ke folder/ }).click();
    await expect.poll(() => at.page.locator(".message").textContent(), { timeout: 60_000 }).toMatch(/berkas dalam keluaran/);
  };

  it("notices a document that was edited in Word, and takes in what is ticked", async () => {
    const { page } = at;
    await make();
    const made = await bytesIn(page, NOTA);
    await writeIn(page, NOTA, edited(edited(made, "asing yang terdeteksi", "asing yang tercatat"), "Patroli terlaksana", "Patroli laut terlaksana"));
    await page.getByRole("button", { name: "Lihat suntingannya" }).click();
    await page.locator(".differences").waitFor();
    await accessible(page, "edited document");
    expect(await page.locator(".differences ins").allTextContents()).toContain("tercatat ");
    await page.getByRole("button", { name: /Ambil yang dicentang/ }).click();
    await expect.poll(() => textIn(page, FILE)).toContain("asing yang tercatat");
    const file = await textIn(page, FILE);
    expect(file).toContain("Patroli laut terlaksana");
    expect(file.split("\n").length).toBe(TEXT.split("\n").length);
    expect(found(file)).toEqual([]);
    // Nothing would be lost with it now: the new one takes its place.
    await make();
    expect((await names(page)).filter((name) => name.includes("9-nota-dinas"))).toHaveLength(2);
  });

  it("leaves what is not ticked, and keeps the document that says more", async () => {
    const { page } = at;
    await make();
    const path = "keluaran/SK-014-2024/7-rekomendasi.docx";
    await writeIn(page, path, edited(await bytesIn(page, path), "Badan Keamanan Laut", "Bakamla RI"));
    await page.getByRole("button", { name: "Lihat suntingannya" }).click();
    const ticks = page.locator(".differences tbody input");
    await ticks.first().waitFor();
    const count = await ticks.count();
    expect(count).toBeGreaterThan(1);
    for (let index = 1; index < count; index++) await ticks.nth(index).uncheck();
    await page.getByRole("button", { name: "Ambil yang dicentang (1)" }).click();
    await expect.poll(() => textIn(page, FILE)).toContain("Bakamla RI");
    expect((await textIn(page, FILE)).split("Bakamla RI")).toHaveLength(2);
    await page.getByRole("button", { name: "Tutup tinjauan" }).click();
    await make();
    expect((await bytesIn(page, path)).length).toBeGreaterThan(0);
    expect((await names(page)).some((name) => name.includes("7-rekomendasi (2)"))).toBe(true);
  });

  it("names the other places of a text that is printed in several", async () => {
    const { page } = at;
    await make();
    const path = "keluaran/SK-014-2024/6-nota-dinas-pengantar.docx";
    await writeIn(page, path, edited(await bytesIn(page, path), "Koordinasi Asia Pasifik", "Kerja Sama Asia Pasifik", 1));
    await page.getByRole("button", { name: "Lihat suntingannya" }).click();
    await page.getByText("Ikut berubah: “Asisten Deputi Koordinasi Asia Pasifik dan Afrika").waitFor();
  });

  it("is there to come back to after a look at a field, with the ticks as they were", async () => {
    const { page } = at;
    await make();
    const path = "keluaran/SK-014-2024/7-rekomendasi.docx";
    await writeIn(page, path, edited(await bytesIn(page, path), "Badan Keamanan Laut", "Bakamla RI"));
    await page.getByRole("button", { name: "Lihat suntingannya" }).click();
    const ticks = page.locator(".differences tbody input");
    await ticks.first().waitFor();
    await ticks.first().uncheck();
    const count = await ticks.count();
    await page.getByRole("button", { name: "Lihat isiannya" }).last().click();
    await page.locator(".step-form").waitFor();
    await page.locator('[data-langkah="4"]').click();
    await page.locator('[data-kunci="rapat.tempat"]').fill("Ruang lain");
    await page.getByRole("button", { name: "Lanjutkan meninjau" }).click();
    await ticks.first().waitFor();
    expect(await ticks.count()).toBe(count);
    expect(await ticks.first().isChecked()).toBe(false);
    expect(await ticks.last().isChecked()).toBe(true);
    await page.locator('[data-langkah="4"]').click();
    await page.getByRole("button", { name: "Tutup tinjauan" }).click();
    expect(await page.locator(".notice").count()).toBe(0);
  });

  it("keeps older versions, and brings a field back from one", async () => {
    const { page } = at;
    await page.locator('[data-langkah="4"]').click();
    await page.locator('[data-kunci="rapat.tempat"]').fill("Ruang lain");
    await expect.poll(() => textIn(page, FILE)).toContain("Ruang lain");
    expect((await names(page)).filter((name) => name.startsWith(".riwayat/"))).toHaveLength(1);
    await page.getByRole("button", { name: "Berkas", exact: true }).click();
    await page.getByRole("menuitem", { name: "Versi sebelumnya" }).click();
    await page.locator(".versions button").click();
    await row(page, "Tempat").getByRole("checkbox").check();
    await page.getByRole("button", { name: "Kembalikan yang dicentang (1)" }).click();
    await expect.poll(() => textIn(page, FILE)).toBe(TEXT);
  });

  it("that somebody else changes is told at once, and merged field by field", async () => {
    const { page } = at;
    await page.locator('[data-langkah="4"]').click();
    await page.locator('[data-kunci="rapat.tempat"]').fill("Ruang kita");
    await expect.poll(() => textIn(page, FILE)).toContain("Ruang kita");
    await writeIn(page, FILE, `# dari mereka\n${(await textIn(page, FILE)).replace("isu: Perkembangan Situasi", "isu: Keadaan")}`);
    await page.getByRole("button", { name: "Lihat dan padukan" }).click();
    await page.getByRole("button", { name: "Padukan" }).click();
    await expect.poll(() => textIn(page, FILE)).toContain("isu: Keadaan");
    expect(await textIn(page, FILE)).toContain("Ruang kita");
    expect(await textIn(page, FILE)).toContain("# dari mereka");
  });
});

it("a second copy that is dropped is merged field by field", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await drop(page, "a.yaml", TEXT.replace("  tempat: ", "  tempat: # "));
  await drop(page, "b.yaml", TEXT.replace("Rapat dibuka oleh", "Rapat koordinasi dibuka oleh"));
  await page.locator(".differences").waitFor();
  await accessible(page, "second copy");
  // What was blank is ticked; what differs is asked for.
  expect(await row(page, "Tempat").getByRole("checkbox").isChecked()).toBe(true);
  expect(await row(page, "Pembukaan").getByRole("checkbox").isChecked()).toBe(false);
  await row(page, "Pembukaan").getByRole("checkbox").check();
  await page.getByRole("button", { name: "Ambil yang dicentang (2)" }).click();
  await page.locator(".step-form").waitFor();
  const text = await source(page);
  expect(text).toContain("Rapat koordinasi dibuka oleh");
  expect(found(text)).toEqual([]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => source(page)).toContain("Rapat dibuka oleh");
  await at.close();
});

it("a folder of cycles is a table as of status", async () => {
  const other = TEXT.replaceAll("SK-014/2024", "SK-015/2024");
  const at = await desk(chromium, { before: (page) => fakeFolder(page, "2024", { [`a/${FILE}`]: TEXT, "b/lain.yaml": other, "c/rusak.yaml": "siklus:\n  nomor: [" }) });
  const { page } = at;
  await page.getByRole("button", { name: /Buka folder siklus/ }).click();
  await expect.poll(() => page.locator(".cycles tbody tr").count()).toBe(3);
  await accessible(page, "folder of cycles");
  expect(await page.locator(".cycles tbody tr").first().textContent()).toContain("9 dari 9");
  await page.getByRole("button", { name: "SK-015/2024" }).click();
  await expect.poll(() => page.locator(".title strong").textContent()).toBe("SK-015/2024");
  await at.close();
});
