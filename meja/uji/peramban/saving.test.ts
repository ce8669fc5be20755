// Never loses a word: saving at every pause, and whatever keeps a file from being written.

import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fakeFile, set, state } from "./handles.ts";
import { browser, desk, downloaded, drop, sample, type Desk } from "./meja.ts";

const TEXT = sample("2024-natuna-utara");

let chromium: Browser;
beforeAll(async () => { chromium = await browser(); });
afterAll(() => chromium.close());

describe("a file that was opened", () => {
  let at: Desk;

  beforeEach(async () => {
    at = await desk(chromium, { before: (page) => fakeFile(page, { text: TEXT, name: "siklus.yaml", allows: true }) });
    await at.page.getByRole("button", { name: /Buka berkas siklus/ }).click();
    await at.page.locator('[data-langkah="7"]').click();
  });
  afterEach(() => at.close());

  const saved = () => at.page.locator("[data-simpan]").getAttribute("data-simpan");
  const type = async (words: string) => {
    await at.page.locator('[data-kunci="rekomendasi.disposisi[0]"]').click();
    await at.page.keyboard.press("Control+End");
    await at.page.keyboard.type(words);
  };
  const written = async () => (await state(at.page)).text;

  it("is only looked at until somebody types, then saved at a pause, and nothing else in it changes", async () => {
    await expect.poll(saved).toBe("lihat");
    expect((await state(at.page)).writes).toBe(0);
    await type(" Segera.");
    await expect.poll(written).toContain("Segera.");
    await expect.poll(saved).toBe("tersimpan");
    const now = await state(at.page);
    const changed = now.text.split("\n").filter((line, index) => line !== TEXT.split("\n")[index]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain("Segera.");
  });

  it("keeps the top's buttons in their places while it is saved, and a second click on Simpan does nothing", async () => {
    const { page } = at;
    const simpan = page.getByRole("button", { name: "Simpan", exact: true });
    const places = () => Promise.all(["Berkas", "Urungkan", "Ulangi", "Simpan", "Buat naskah"].map((name) => page.getByRole("button", { name, exact: true }).boundingBox()));
    const before = await places();
    await set(page, { allows: false });
    await type(" Satu.");
    await expect.poll(saved).toBe("gagal");
    expect(await places()).toEqual(before);
    await set(page, { allows: true });
    const { x, y } = (await simpan.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.click(x + 10, y + 10);
    await expect.poll(saved).toBe("tersimpan");
    await page.mouse.click(x + 10, y + 10);
    expect(await places()).toEqual(before);
    await page.waitForTimeout(300);
    expect(await written()).toContain("Satu.");
    expect((await state(page)).writes).toBe(1);
  });

  it("that may not be written is told of, until it may", async () => {
    await set(at.page, { allows: false });
    await type(" x");
    await expect.poll(saved).toBe("gagal");
    await at.page.getByRole("alert").waitFor();
    await set(at.page, { allows: true });
    await at.page.getByRole("button", { name: "Simpan lagi" }).click();
    await expect.poll(saved).toBe("tersimpan");
  });

  it.each([["QuotaExceededError", /penuh/], ["NoModificationAllowedError", /dibuka program lain/], ["NotFoundError", /tidak ditemukan/]])("keeps the words where writing fails with %s", async (fail, told) => {
    await set(at.page, { fail });
    await type(" tetap");
    await expect.poll(saved).toBe("gagal");
    expect(await at.page.getByRole("alert").textContent()).toMatch(told);
    expect(await at.page.locator('[data-kunci="rekomendasi.disposisi[0]"]').inputValue()).toContain("tetap");
    await set(at.page, { fail: null });
    await at.page.getByRole("button", { name: "Simpan lagi" }).click();
    await expect.poll(saved).toBe("tersimpan");
    expect((await state(at.page)).text).toContain("tetap");
  });

  it("that somebody else changed meanwhile takes both sides' changes", async () => {
    await type(" kita");
    await expect.poll(written).toContain("kita");
    await expect.poll(saved).toBe("tersimpan");
    const theirs = (await state(at.page)).text.replace("isu: Perkembangan Situasi", "isu: Keadaan Terakhir");
    await set(at.page, { text: theirs, modified: 99 });
    await type(" lagi");
    await expect.poll(saved).toBe("bentrok");
    await at.page.getByRole("button", { name: "Lihat dan padukan" }).click();
    await at.page.getByRole("button", { name: "Padukan" }).click();
    await expect.poll(written).toContain("kita lagi");
    expect(await written()).toContain("Keadaan Terakhir");
  });

  it("asks before it is left unsaved", async () => {
    await set(at.page, { fail: "QuotaExceededError" });
    await type(" x");
    await expect.poll(saved).toBe("gagal");
    const asked = new Promise<string>((done) => { at.page.once("dialog", (dialog) => { done(dialog.type()); void dialog.accept(); }); });
    await at.page.close({ runBeforeUnload: true });
    expect(await asked).toBe("beforeunload");
  });
});

describe("what lies in no file", () => {
  const stored = (at: Desk) => at.page.evaluate(() => JSON.stringify(Object.fromEntries(Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)]))));

  it("and was just begun is called so, and asked for before it is closed", async () => {
    const at = await desk(chromium);
    const { page } = at;
    await page.getByRole("button", { name: /Siklus baru/ }).click();
    await page.locator("#baru-nomor").fill("SK-031/2026");
    await page.locator("#baru-isu").fill("Pelindungan Warga Negara Indonesia");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("[data-simpan]").textContent()).toBe("Siklus baru, belum disimpan");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.getByRole("button", { name: "Berkas", exact: true }).click();
    await page.getByRole("menuitem", { name: "Tutup siklus" }).click();
    expect(asked).toHaveLength(1);
    await downloaded(page, () => page.keyboard.press("Control+s"));
    await expect.poll(() => page.locator("[data-simpan]").getAttribute("data-simpan")).toBe("tersimpan");
    await page.getByRole("button", { name: "Berkas", exact: true }).click();
    await page.getByRole("menuitem", { name: "Tutup siklus" }).click();
    await page.locator(".start").waitFor();
    expect(asked).toHaveLength(1);
    await at.close();
  });

  it("is kept by the browser while its class is biasa, and offered again; nothing of it is left once it is saved", async () => {
    const at = await desk(chromium);
    const { page } = at;
    await drop(page, "siklus.yaml", TEXT);
    await page.locator('[data-langkah="7"]').click();
    await page.locator('[data-kunci="rekomendasi.disposisi[0]"]').click();
    await page.keyboard.type(" pulih");
    await expect.poll(() => stored(at)).toContain("pulih");
    page.once("dialog", (dialog) => { void dialog.accept(); });
    await page.reload();
    await page.getByRole("button", { name: "Pulihkan" }).click();
    await page.locator('[data-langkah="7"]').click();
    await expect.poll(() => page.locator('[data-kunci="rekomendasi.disposisi[0]"]').inputValue()).toContain("pulih");
    await page.locator('[data-kunci="rekomendasi.disposisi[0]"]').click();
    await page.keyboard.type("!");
    await expect.poll(() => page.locator("[data-simpan]").getAttribute("data-simpan")).toBe("belum");
    await downloaded(page, () => page.keyboard.press("Control+s"));
    await expect.poll(() => page.locator("[data-simpan]").getAttribute("data-simpan")).toBe("tersimpan");
    expect(await stored(at)).toBe("{}");
    await at.close();
  });

  it("is not kept of class terbatas, and no longer once the class is raised", async () => {
    const at = await desk(chromium);
    const { page } = at;
    await drop(page, "siklus.yaml", TEXT);
    await page.locator('[data-langkah="0"]').click();
    await page.locator('[data-kunci="siklus.isu"]').click();
    await page.keyboard.type(" x");
    await expect.poll(() => stored(at)).not.toBe("{}");
    await page.locator('[data-kunci="siklus.klasifikasi"]').selectOption("rahasia");
    await expect.poll(() => stored(at)).toBe("{}");
    await page.locator('[data-kunci="siklus.isu"]').click();
    await page.keyboard.type("y");
    await page.waitForTimeout(1500);
    expect(await stored(at)).toBe("{}");
    expect(await page.locator("form").getAttribute("spellcheck")).toBe("false");
    await at.close();
  });
});
