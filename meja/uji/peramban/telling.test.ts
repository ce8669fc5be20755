// What is found is told where it stands, and when nobody is in the middle of something: nothing moves
// under the mouse, and what was answered is laid aside.

import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { accessible } from "./axe.ts";
import { browser, desk, drop, sample, source, type Desk } from "./meja.ts";

let chromium: Browser;
let at: Desk;
let page: Page;
beforeAll(async () => { chromium = await browser(); });
afterAll(() => chromium.close());
beforeEach(async () => {
  at = await desk(chromium);
  page = at.page;
});
afterEach(() => at.close());

const box = (key: string) => page.locator(`.form [data-kunci="${key}"]`).last();
const step = (number: number) => page.locator(`[data-langkah="${number}"]`).click();
const places = (keys: string[]) => Promise.all(keys.map(async (key) => {
  const { x, y } = (await box(key).boundingBox()) ?? { x: NaN, y: NaN };
  return { x, y };
}));

async function opened(text: string, number: number) {
  await drop(page, "siklus.yaml", text);
  await step(number);
  await expect.poll(() => page.locator("[data-dibaca]").count()).toBe(0);
}

it.each([
  [4, "rapat.tanggal", "3 Me", "rapat.tempat"],
  [4, "rapat.mulai", "1 p", "rapat.tempat"],
  [7, "rekomendasi.butir[0].tenggat", "30 Ju", "rekomendasi.butir[0].indikator"],
])("in step %i half of what is typed in %s (%s) is nothing wrong yet, and a click goes where it was aimed", async (number, key, half, below) => {
  await opened(sample("2024-natuna-utara"), number);
  await box(below).scrollIntoViewIfNeeded();
  await box(key).fill("");
  await page.keyboard.type(half);
  const [aim] = await places([below]);
  await page.waitForTimeout(700);
  expect(await places([below])).toEqual([aim]);
  await page.mouse.move((aim?.x ?? 0) + 20, (aim?.y ?? 0) + 12);
  await page.mouse.down();
  await page.waitForTimeout(300);
  expect(await places([below])).toEqual([aim]);
  await page.mouse.up();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Kata.");
  await page.locator(`.found [class=sentence]`, { hasText: half }).waitFor();
  await expect.poll(() => source(page)).toMatch(/ Kata\./);
  expect(await page.locator(".form").locator(`[data-kunci="${key}"]`).inputValue()).toBe(half);
});

it("what was found before stays while its field is typed in, and goes when it is mended", async () => {
  await opened(sample("2024-natuna-utara").replace(/(\nrapat:\n(?:.*\n)*? {2}tanggal: )\S+/, "$1besok"), 4);
  const found = page.locator(".found", { hasText: "bukan tanggal" });
  await found.first().waitFor();
  await box("rapat.tanggal").fill("3 Me");
  await page.waitForTimeout(500);
  await expect.poll(() => found.first().textContent()).toContain("“3 Me”");
  await box("rapat.tanggal").fill("3 Mei 2024");
  await expect.poll(() => page.locator(".found", { hasText: "3 Mei" }).count()).toBe(0);
});

it("of a card that was just added nothing blank is missed until the focus has left it", async () => {
  await opened(sample("2024-natuna-utara"), 5);
  await page.locator('.add[data-kunci="notulensi.pembahasan"]').click();
  const card = page.locator('[data-kartu="notulensi.pembahasan[17]"]');
  // The one above can go below it now.
  expect(await page.locator('[data-kartu="notulensi.pembahasan[16]"] > header').getByRole("button", { name: /^Turunkan/ }).isEnabled()).toBe(true);
  await box("notulensi.pembahasan[17].kl").fill("Kementerian Luar Negeri");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Direktur");
  await page.keyboard.press("Tab");
  await page.waitForTimeout(700);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-kunci"))).toBe("notulensi.pembahasan[17].pokok[0]");
  expect(await card.locator(".found").count()).toBe(0);
  await box("notulensi.kesimpulan[0]").click();
  await card.locator(".found").first().waitFor();
});

it("what is missed in several cards is missed in a new one only when the focus has left it, and Tab passes by", async () => {
  await opened(sample("2024-natuna-utara").replaceAll(/\n {6}indikator: .*/g, ""), 7);
  const list = "rekomendasi.butir";
  const count = await page.locator(`[data-kartu^="${list}["]`).count();
  await page.locator(`.add[data-kunci="${list}"]`).click();
  await page.keyboard.type("Mendukung percepatan ratifikasi");
  const fields: (string | null | undefined)[] = [];
  for (let tab = 0; tab < 5; tab++) {
    await page.waitForTimeout(500);
    await page.keyboard.press("Tab");
    fields.push(await page.evaluate(() => document.activeElement?.getAttribute("data-kunci")));
  }
  expect(fields.filter((key) => !key?.startsWith(`${list}[${count}]`))).toEqual([]);
  expect(await page.locator(`[data-kartu="${list}[${count}]"] .found`).count()).toBe(0);
});

it("Tab goes from an item of a list to the next field", async () => {
  await opened(sample("2024-natuna-utara"), 5);
  await page.locator('.add[data-kunci="notulensi.tindak_lanjut"]').click();
  const key = await page.evaluate(() => document.activeElement?.getAttribute("data-kunci"));
  const card = key?.replace(/\.uraian$/, "") ?? "";
  await page.keyboard.type("Menyusun laporan");
  await page.keyboard.press("Tab");
  await page.keyboard.type("BSSN");
  await page.keyboard.press("Tab");
  await page.keyboard.type("24 November 2025");
  expect(await box(`${card}.tenggat`).inputValue()).toBe("24 November 2025");
});

it.each([["deputi", "Deputi Bidang Koordinasi Politik Luar Negeri"], ["sesdep", null]])("of the jabatan of %s it is said what stands for it where it is left blank", async (role, title) => {
  await page.getByRole("button", { name: /Siklus baru/ }).click();
  await page.locator("#baru-nomor").fill("SK-031/2026");
  await page.locator("#baru-isu").fill("Pelindungan WNI");
  await page.keyboard.press("Enter");
  await page.locator(".desk").waitFor();
  const help = page.locator(`#bantuan-pejabat-${role}-jabatan`);
  await expect.poll(async () => (await help.textContent())?.includes("tanpa isian") ?? false).toBe(title !== null);
  if (title !== null) expect(await help.textContent()).toContain(title);
});

it("a message moves no field beside another", async () => {
  await opened(sample("2024-natuna-utara"), 7);
  const columns = async () => {
    const [tenggat, prioritas, indikator] = await places(["tenggat", "prioritas", "indikator"].map((name) => `rekomendasi.butir[0].${name}`));
    return [tenggat?.x, prioritas?.x, Math.sign((prioritas?.y ?? 0) - (tenggat?.y ?? 0)), Math.sign((prioritas?.y ?? 0) - (indikator?.y ?? 0))];
  };
  const before = await columns();
  await box("rekomendasi.butir[0].tenggat").fill("besok");
  await page.keyboard.press("Tab");
  await page.locator(".found", { hasText: "besok" }).waitFor();
  expect(await columns()).toEqual(before);
});

it("a warning that is answered is laid aside, from the counts too, until its words change or it is asked for", async () => {
  await opened(sample("2024-natuna-utara"), 7);
  const warnings = async () => Number(/(\d+) peringatan/.exec((await page.locator(".findings-button").textContent()) ?? "")?.[1] ?? 0);
  await box("rekomendasi.disposisi[0]").fill("Segera mempengaruhi itu");
  await page.keyboard.press("Tab");
  const found = page.locator('.found [data-temuan="pilihan-kata"]');
  await found.waitFor();
  const before = await warnings();
  await accessible(page, "a warning with its button");
  await found.getByRole("button", { name: "Biarkan" }).click();
  await expect.poll(() => found.count()).toBe(0);
  expect(await warnings()).toBe(before - 1);
  expect(await source(page)).toContain("mempengaruhi");
  await page.locator(".findings-button").click();
  const summary = page.locator(".summary");
  expect(await summary.textContent()).toContain("1 peringatan dibiarkan · Tampilkan lagi");
  expect(await summary.textContent()).not.toContain("mempengaruhi");
  await summary.getByRole("button", { name: "Tampilkan lagi" }).click();
  await found.waitFor();
  expect(await warnings()).toBe(before);
  await found.getByRole("button", { name: "Biarkan" }).click();
  await box("rekomendasi.disposisi[0]").fill("Segera terdiri dari itu");
  await page.keyboard.press("Tab");
  await found.waitFor();
});

it("an error has no such button", async () => {
  await opened(sample("2024-natuna-utara"), 4);
  await box("rapat.tanggal").fill("besok");
  await page.keyboard.press("Tab");
  const found = page.locator(".found .galat", { hasText: "besok" });
  await found.waitFor();
  expect(await found.getByRole("button").count()).toBe(0);
});

it("a message that comes hides no field that has the focus, and goes by itself", async () => {
  await opened(sample("2024-natuna-utara"), 7);
  const form = page.locator("main.form");
  const field = box("rekomendasi.disposisi[0]");
  await field.focus();
  await field.evaluate((one) => { one.scrollIntoView({ block: "end" }); });
  await form.evaluate((one) => { one.scrollBy(0, -56); });
  await page.keyboard.press("Control+s");
  await page.locator(".message:not(:empty)").waitFor();
  await page.waitForTimeout(200);
  const ends = async () => {
    const [inner, outer] = [await field.boundingBox(), await form.boundingBox()];
    return ((outer?.y ?? 0) + (outer?.height ?? 0)) - ((inner?.y ?? 0) + (inner?.height ?? 0));
  };
  expect(await ends()).toBeGreaterThanOrEqual(0);
  await page.locator(".message:not(:empty)").waitFor({ state: "detached", timeout: 20_000 });
});
