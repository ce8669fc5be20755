// A cycle that is filled in from notes: names picked and pasted, facts copied, dates and times as
// notes have them.

import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { browser, desk, downloaded, source, type Desk } from "./meja.ts";

let chromium: Browser;
let at: Desk;
beforeAll(async () => { chromium = await browser(); });
afterAll(() => chromium.close());
beforeEach(async () => {
  at = await desk(chromium);
  const { page } = at;
  await page.getByRole("button", { name: /Siklus baru/ }).click();
  await page.locator("#baru-nomor").fill("SK-011/2026");
  await page.locator("#baru-isu").fill("Evaluasi Pos Lintas Batas Negara");
  await page.keyboard.press("Enter");
  await page.locator("[data-langkah]").first().waitFor();
});
afterEach(() => at.close());

const box = (page: Page, key: string) => page.locator(`[data-kunci="${key}"]`);
const step = (page: Page, number: number) => page.locator(`[data-langkah="${number}"]`).click();
const choices = (page: Page) => page.locator(".choices li");
const paste = async (page: Page, key: string, text: string) => {
  const isFree = await box(page, key).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    return field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  if (isFree) await page.keyboard.insertText(text);
};

it("what is typed narrows the names, Enter takes the marked one, Escape and leaving close them", async () => {
  const { page } = at;
  await step(page, 4);
  await page.getByRole("button", { name: "Tambah peserta" }).click();
  const field = box(page, "rapat.peserta[0].kl");
  await field.click();
  await page.keyboard.type("Kementerian Luar");
  await expect.poll(() => choices(page).count()).toBe(1);
  expect(await choices(page).first().textContent()).toMatch(/^Kementerian Luar Negeri/);
  await page.keyboard.press("Enter");
  await expect.poll(() => field.inputValue()).toBe("Kementerian Luar Negeri");
  expect(await choices(page).count()).toBe(0);
  await field.fill("");
  await page.keyboard.type("polri");
  await choices(page).first().waitFor();
  await page.keyboard.press("Escape");
  expect(await choices(page).count()).toBe(0);
  await field.fill("");
  await page.keyboard.type("Bea Cukai");
  expect(await choices(page).count()).toBe(0);
  await page.keyboard.press("Enter");
  expect(await field.inputValue()).toBe("Bea Cukai");
  await field.fill("");
  await page.keyboard.type("Kemlu");
  await choices(page).first().waitFor();
  await page.keyboard.press("Tab");
  expect(await choices(page).count()).toBe(0);
  expect(await field.inputValue()).toBe("Kemlu");
});

it("in a list of names Enter takes the marked one and goes on to the next", async () => {
  const { page } = at;
  await step(page, 7);
  await page.getByRole("button", { name: "Tambah butir" }).click();
  const list = "rekomendasi.butir[0].penanggung_jawab";
  await box(page, `${list}[0]`).click();
  for (const typed of ["Kemlu", "polri", "Bea Cukai"]) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(200);
  }
  const said = await Promise.all([0, 1, 2].map((index) => box(page, `${list}[${index}]`).inputValue()));
  expect(said).toEqual(["Kementerian Luar Negeri", "Kepolisian Negara Republik Indonesia", "Bea Cukai"]);
});

/** Every way to choose in a list that does not stand there yet; the last makes of a name another person. */
const WAYS: Record<string, (page: Page, key: string) => Promise<unknown>> = {
  typing: async (page, key) => {
    await box(page, key).focus();
    await page.keyboard.type("Ses");
    await page.keyboard.press("Enter");
  },
  arrows: async (page, key) => {
    await box(page, key).focus();
    for (let times = 0; times < 3; times++) await page.keyboard.press("ArrowDown");
  },
  mouse: (page, key) => box(page, key).selectOption("sesdep"),
  lain: async (page, key) => {
    await box(page, key).selectOption("@lain");
    await expect.poll(() => box(page, `${key}.nama`).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type("Budi");
  },
};
it.each([[1, "arahan.penerima"], [8, "nota_dinas.paraf"]].flatMap(([number, list]) => Object.keys(WAYS).map((way) => [number, list, way] as [number, string, string])))("in step %i the first of %s is chosen by %s, and more follow", async (number, list, way) => {
  const { page } = at;
  await step(page, number);
  await WAYS[way]?.(page, `${list}[0]`);
  const said = way === "lain" ? /- nama: Budi/ : /- sesdep/;
  await expect.poll(() => source(page)).toMatch(said);
  expect(await page.locator(".message").textContent()).toBe("");
  await page.locator(`.add[data-kunci="${list}"]`).click();
  await box(page, `${list}[${way === "typing" ? 2 : 1}]`).first().selectOption("asdep");
  await expect.poll(() => source(page)).toMatch(/- asdep/);
});

it("a list that is pasted where a card begins is a card each line, taken back at once", async () => {
  const { page } = at;
  await step(page, 4);
  await page.getByRole("button", { name: "Tambah peserta" }).click();
  await box(page, "rapat.peserta[0].kl").click();
  await paste(page, "rapat.peserta[0].kl", "1) Kemlu (Dit. Asia Pasifik)\n2) Kementerian Keuangan – Bea Cukai Jayapura\n3) Kementerian Pertahanan\n");
  await expect.poll(() => box(page, "rapat.peserta[2].kl").count()).toBe(1);
  const said = (name: string) => Promise.all([0, 1, 2].map((index) => box(page, `rapat.peserta[${index}].${name}`).inputValue()));
  expect(await said("kl")).toEqual(["Kemlu", "Kementerian Keuangan", "Kementerian Pertahanan"]);
  expect(await said("jabatan")).toEqual(["Dit. Asia Pasifik", "Bea Cukai Jayapura", ""]);
  expect(await source(page)).toContain("jabatan: Bea Cukai Jayapura");
  await page.keyboard.press("Control+z");
  await expect.poll(() => box(page, "rapat.peserta[1].kl").count()).toBe(0);
  expect(await box(page, "rapat.peserta[0].kl").inputValue()).toBe("");
});

it("facts are offered once, however many steps hold them, and tasks either way", async () => {
  const { page } = at;
  await step(page, 5);
  await box(page, "notulensi.kesimpulan[0]").click();
  await paste(page, "notulensi.kesimpulan[0]", "Satu kesimpulan.\nDua kesimpulan.\nTiga kesimpulan.");
  await step(page, 6);
  await page.locator("details.folding", { hasText: "Telaahan" }).evaluate((one: HTMLDetailsElement) => { one.open = true; });
  const field = page.locator(".field").filter({ has: page.locator('[data-kunci="laporan.telaahan.simpulan[0]"]') }).last();
  await field.locator("summary").click();
  await field.getByRole("button", { name: "Salin semuanya" }).click();
  await box(page, "laporan.telaahan.simpulan[2]").waitFor();
  await step(page, 8);
  const offered = page.locator(".offers").filter({ hasText: "Simpulan" });
  expect(await offered.locator("summary").textContent()).toMatch(/\(3\)$/);
  await step(page, 7);
  await page.getByRole("button", { name: "Tambah butir" }).click();
  await box(page, "rekomendasi.butir[0].uraian").click();
  await page.keyboard.insertText("Memasang listrik di Sota");
  await box(page, "rekomendasi.butir[0].penanggung_jawab[0]").fill("BNPP");
  await box(page, "rekomendasi.butir[0].tenggat").fill("30 Juni 2026");
  await step(page, 5);
  const tasks = page.locator(".offers").filter({ hasText: "Rekomendasi › Butir" });
  await tasks.locator("summary").click();
  await tasks.getByRole("button", { name: "Salin" }).click();
  await expect.poll(() => box(page, "notulensi.tindak_lanjut[0].penanggung_jawab[0]").inputValue()).toBe("BNPP");
  expect(await box(page, "notulensi.tindak_lanjut[0].tenggat").inputValue()).toBe("30 Juni 2026");
  expect(await box(page, "notulensi.tindak_lanjut[0].uraian").textContent()).toBe("Memasang listrik di Sota");
});

it("an end that stands beside its beginning goes into its own field; where that is full the message says so", async () => {
  const { page } = at;
  await step(page, 4);
  const said = (...keys: string[]) => Promise.all(keys.map((key) => box(page, `rapat.${key}`).inputValue()));
  await box(page, "rapat.mulai").click();
  await paste(page, "rapat.mulai", "09.00 – 15.30 WIT");
  await page.keyboard.press("Tab");
  await expect.poll(() => said("mulai", "selesai", "zona")).toEqual(["09.00", "15.30", "WIT"]);
  await box(page, "rapat.tanggal").fill("Rabu–Kamis 18–19 Februari 2026");
  await page.keyboard.press("Tab");
  await expect.poll(() => said("tanggal", "sampai")).toEqual(["18 Februari 2026", "19 Februari 2026"]);
  await box(page, "rapat.mulai").fill("10.00 – 16.00");
  await page.keyboard.press("Tab");
  const message = page.locator(".found", { hasText: "Mulai" });
  await message.waitFor();
  expect(await message.textContent()).toBe("Mulai: “10.00 – 16.00” bukan jam.Di sini cukup awalnya. Selebihnya diisi dalam “Undangan › Selesai”, yang sudah berisi 15.30.");
  const [row, narrow] = await Promise.all([message, page.locator(".field").filter({ has: box(page, "rapat.mulai") }).last()].map((one) => one.boundingBox()));
  expect(row?.width).toBeGreaterThan(2 * (narrow?.width ?? 0));
  const end = await box(page, "rapat.selesai").boundingBox();
  const begin = await box(page, "rapat.mulai").boundingBox();
  expect(end?.y).toBe(begin?.y);
});

it("no example in an empty field looks like a value, and none is cut", async () => {
  const { page } = at;
  for (let number = 0; number <= 9; number++) {
    await step(page, number);
    for (const add of await page.locator("button.add:not([hidden])").all()) await add.click();
    await page.locator("details.folding").evaluateAll((all: HTMLDetailsElement[]) => { for (const one of all) one.open = true; });
    await page.waitForTimeout(200);
    const all = await page.locator("main [placeholder]").evaluateAll((boxes: HTMLInputElement[]) => boxes.map((one) => {
      const style = getComputedStyle(one);
      const context = document.createElement("canvas").getContext("2d");
      if (context) context.font = `italic ${style.fontSize} ${style.fontFamily}`;
      const room = one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      const isCut = one.tagName === "INPUT" && (context?.measureText(one.placeholder).width ?? 0) > room;
      return { text: one.placeholder, isCut, key: one.dataset.kunci };
    }));
    expect(all.filter((one) => one.isCut || !one.text.startsWith("misalnya ")), `step ${number}`).toEqual([]);
  }
});

it("of an empty step it is said what it lacks, and not that nothing was found", async () => {
  const { page } = at;
  const button = page.locator(".findings-button");
  await step(page, 1);
  expect(await button.textContent()).toBe("Kurang 4 isian");
  await button.click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-kunci"))).toBe("pejabat.deputi.nama");
  await page.keyboard.type("Wiratama Adhi");
  await box(page, "pejabat.asdep.jabatan").fill("Asisten Deputi Koordinasi Asia");
  await step(page, 1);
  await box(page, "arahan.isi[0]").fill("Siapkan bahan");
  await expect.poll(() => button.textContent()).toBe("Kurang 1 isian");
  await box(page, "arahan.tanggal").fill("5 Februari 2026");
  await expect.poll(() => button.textContent()).toBe("Tanpa temuan");
});

it("of a file that is downloaded it is said once where it lies and how it is opened again", async () => {
  const { page } = at;
  await step(page, 1);
  await box(page, "arahan.nomor").fill("1");
  const first = await downloaded(page, () => page.keyboard.press("Control+s"));
  const message = page.locator(".message");
  await expect.poll(() => message.textContent()).toBe(`“${first.suggestedFilename()}” ada di folder unduhan. Buka lagi dengan “Buka berkas siklus”; yang terbaru yang berlaku.`);
  await box(page, "arahan.nomor").fill("12");
  await downloaded(page, () => page.keyboard.press("Control+s"));
  await expect.poll(() => message.textContent()).toMatch(/^“[^”]+” diunduh\.$/);
});

it("the button of the pages says what it does next", async () => {
  const { page } = at;
  await page.getByRole("button", { name: "Perbesar" }).click();
  await page.getByRole("button", { name: "Perkecil" }).click();
  await page.getByRole("button", { name: "Perbesar" }).waitFor();
});

it("a step is left and come back to where it was, and says which of two documents wants a field", async () => {
  const { page } = at;
  await step(page, 8);
  expect(await page.locator(".field", { has: box(page, "nota_dinas.nomor") }).locator(".lacking").textContent()).toBe("perlu diisi untuk nota dinas");
  expect(await page.locator(".field", { has: box(page, "nota_dinas.hal") }).locator(".lacking").textContent()).toBe("perlu diisi");
  const main = page.locator("main.form");
  await main.evaluate((one) => { one.scrollTo(0, 300); });
  await step(page, 5);
  expect(await main.evaluate((one) => one.scrollTop)).toBe(0);
  await step(page, 8);
  expect(await main.evaluate((one) => one.scrollTop)).toBe(300);
});
