// No key is lost and no click misses: nothing moves when the focus comes or goes, new items take
// what is typed at once, Enter makes the next item, what is undone is gone.

import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { browser, desk, drop, sample, source, type Desk } from "./meja.ts";

let chromium: Browser;
let at: Desk;
let page: Page;
beforeAll(async () => { chromium = await browser(); });
afterAll(() => chromium.close());
beforeEach(async () => {
  at = await desk(chromium);
  page = at.page;
  await at.context.grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterEach(() => at.close());

const field = (key: string) => page.locator(`.form [data-kunci="${key}"]`).last();
/** What stands in the fields of a list, in order. */
const shown = (list: string) => page.locator(`.form [data-kunci^="${list}["]`).evaluateAll((all) => all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : (one as HTMLElement).innerText).trim()));
const focus = () => page.evaluate(() => document.activeElement?.getAttribute("data-kunci"));
const add = (list: string) => page.locator(`.form .add[data-kunci="${list}"]`);

async function copied(text: string) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}

async function empty(step: number) {
  await page.getByRole("button", { name: /Siklus baru/ }).click();
  await page.locator("#baru-nomor").fill("SK-031/2026");
  await page.locator("#baru-isu").fill("Pelindungan WNI");
  await page.keyboard.press("Enter");
  await page.locator(`[data-langkah="${step}"]`).click();
}

async function full(step: number) {
  await drop(page, "siklus.yaml", sample("2024-natuna-utara"));
  await page.locator(`[data-langkah="${step}"]`).click();
  await expect.poll(() => page.locator("[data-dibaca]").count()).toBe(0);
}

const POKOK = "notulensi.pembahasan[0].pokok";

/** A card of the minutes with its points, the first of which has the focus. */
async function card() {
  await empty(5);
  await add("notulensi.pembahasan").click();
  await field(`${POKOK}[0]`).click();
}

describe("the focus", () => {
  it("moves nothing when it comes or goes", async () => {
    await full(5);
    const places = () => page.locator(".form :is([data-kunci], button, label)").evaluateAll((all) => all.filter((one) => !one.closest(".tools")).map((one) => one.getBoundingClientRect().top + (one.closest("main")?.scrollTop ?? 0)));
    const before = await places();
    for (const key of ["notulensi.pembukaan", `${POKOK}[0]`, "notulensi.pembahasan[3].pokok[0]", "notulensi.kesimpulan[0]", "notulensi.penutup"]) {
      await field(key).click();
      expect(await focus()).toBe(key);
      const moved = (await places()).map((place, index) => Math.abs(place - (before[index] ?? 0)));
      expect(Math.max(...moved), key).toBeLessThan(1);
    }
  });

  it.each([[6, "laporan.telaahan.fakta[0]"], [5, "notulensi.penutup"], [5, "notulensi.kesimpulan[0]"]])("moves nothing in step %i where nothing stands in %s yet, which has the height of a line", async (step, key) => {
    await empty(step);
    await page.locator("details.folding").evaluateAll((all: HTMLDetailsElement[]) => { for (const one of all) one.open = true; });
    const height = async () => (await field(key).boundingBox())?.height ?? 0;
    const before = await height();
    expect(before).toBeGreaterThan(30);
    await field(key).click();
    expect(await focus()).toBe(key);
    expect(await height()).toBe(before);
  });

  it("comes where a long text is clicked, right after another was typed and pasted in", async () => {
    await full(5);
    await copied("Tempelan.");
    await field(`${POKOK}[1]`).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+v");
    await page.keyboard.type("Ketikan");
    const { x, y } = (await field(`${POKOK}[0]`).boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.click(x + 12, y + 16);
    await page.keyboard.type("Awal");
    await expect.poll(() => field(`${POKOK}[0]`).innerText()).toMatch(/^.?Awal/);
    expect(await field(`${POKOK}[1]`).innerText()).toContain("Tempelan.Ketikan");
    await expect.poll(() => source(page)).toContain("Awal");
    expect(await source(page)).toContain("Tempelan.Ketikan");
  });

  it("keeps the words of an item for it, wherever items come, go and are moved meanwhile", async () => {
    await card();
    for (const word of ["satu", "dua", "tiga"]) {
      await page.keyboard.type(word);
      if (word !== "tiga") await page.keyboard.press("Enter");
    }
    await page.keyboard.type(" lagi");
    await page.keyboard.press("Alt+Shift+ArrowUp");
    await page.keyboard.type(" dan");
    await page.locator(".form").getByRole("button", { name: "Hapus butir 1" }).click();
    await expect.poll(() => shown(POKOK)).toEqual(["tiga lagi dan", "dua"]);
    await expect.poll(() => source(page)).toMatch(/pokok:\s+- \|\s+tiga lagi dan\s+- \|\s+dua\n/);
  });
});

describe("a new item", () => {
  it.each(["mouse", "Enter", "Space"])("takes what is typed at once, by %s", async (by) => {
    await card();
    await page.keyboard.type("Butir satu");
    await add(POKOK).waitFor();
    if (by === "mouse") await add(POKOK).click();
    else {
      await add(POKOK).focus();
      await page.keyboard.press(by);
    }
    await page.keyboard.type("Anggaran tak terduga daerah terpakai.");
    await expect.poll(() => shown(POKOK)).toEqual(["Butir satu", "Anggaran tak terduga daerah terpakai."]);
    await expect.poll(() => source(page)).toContain("Anggaran tak terduga daerah terpakai.");
  });

  it("of several fields takes it in the first, a long text too", async () => {
    await empty(7);
    await add("rekomendasi.butir").click();
    await page.keyboard.type("Menyusun prosedur bersama");
    expect(await focus()).toBe("rekomendasi.butir[0].uraian");
    await expect.poll(() => field("rekomendasi.butir[0].uraian").innerText()).toBe("Menyusun prosedur bersama");
  });

  it("that is a card copied from elsewhere has the focus in its first blank field, in view", async () => {
    await full(5);
    const offers = page.locator(".offers").filter({ hasText: "Peserta" });
    await offers.locator("summary").click();
    await offers.locator("li button").first().click();
    await page.keyboard.type("Pokok yang baru");
    const key = "notulensi.pembahasan[17].pokok[0]";
    await expect.poll(() => field(key).innerText()).toBe("Pokok yang baru");
    const { y } = (await field(key).boundingBox()) ?? { y: -1 };
    expect(y).toBeGreaterThan(90);
    expect(y).toBeLessThan(600);
  });

  it.each([[6, "laporan.saran"], [6, "laporan.telaahan.fakta"], [8, "nota_dinas.isi"]])("copied from elsewhere leaves the offers where they are, in step %i %s", async (step, key) => {
    await full(step);
    const offers = page.locator(`.field:has([data-kunci^="${key}"]) > .offers`).last();
    await offers.locator("summary").evaluate((one) => { one.scrollIntoView({ block: "center" }); });
    await offers.locator("summary").click();
    for (let times = 0; times < 2; times++) {
      const top = (await offers.boundingBox())?.y ?? NaN;
      const count = await offers.locator("li").count();
      await offers.locator("li button").first().click();
      await expect.poll(() => offers.locator("li").count()).toBeLessThan(count);
      await page.waitForTimeout(500);
      expect(Math.abs(((await offers.boundingBox())?.y ?? NaN) - top)).toBeLessThan(2);
      expect(await page.evaluate(() => document.activeElement?.closest(".offers") !== null)).toBe(true);
    }
  });
});

describe("Enter", () => {
  it("makes the next item of long texts, which takes the words behind the caret; Ctrl+Enter a paragraph", async () => {
    await card();
    await page.keyboard.type("Satu dua");
    for (let times = 0; times < 3; times++) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect.poll(() => shown(POKOK)).toEqual(["Satu", "dua"]);
    await page.keyboard.type("awal ");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.type("Alinea");
    await expect.poll(() => field(`${POKOK}[1]`).locator("p").count()).toBe(2);
    await expect.poll(() => source(page)).toMatch(/- \|\n\s+Satu\n\s+- \|\n\s+awal dua\n\n\s+Alinea/);
  });

  it("in a list within an item makes its next item, and from an empty one the item after", async () => {
    await card();
    await page.keyboard.type("Hal:");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.type("a. satu");
    await page.keyboard.press("Enter");
    await page.keyboard.type("dua");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Butir");
    await expect.poll(() => shown(POKOK)).toHaveLength(2);
    expect(await field(`${POKOK}[0]`).locator("li").allInnerTexts()).toEqual(["satu", "dua"]);
    expect(await field(`${POKOK}[0]`).locator(":scope > p").count()).toBe(1);
    expect(await field(`${POKOK}[1]`).innerText()).toBe("Butir");
  });

  it("makes the next item of short texts in the same way", async () => {
    await empty(5);
    await field("notulensi.kesimpulan[0]").click();
    await page.keyboard.type("Satu dua");
    for (let times = 0; times < 3; times++) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.keyboard.type("awal ");
    await expect.poll(() => shown("notulensi.kesimpulan")).toEqual(["Satu", "awal dua"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => shown("notulensi.kesimpulan")).toEqual(["Satu", "dua"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => shown("notulensi.kesimpulan")).toEqual(["Satu dua"]);
  });

  it.each([POKOK, "notulensi.kesimpulan"])("after numbers that are typed gives each its item of %s, and no number twice", async (list) => {
    await card();
    await field(`${list}[0]`).click();
    await page.keyboard.type("1. Satu");
    await page.keyboard.press("Enter");
    await page.keyboard.type("2) Dua");
    await expect.poll(() => shown(list)).toEqual(["Satu", "Dua"]);
    expect(await field(`${list}[0]`).locator("ol").count()).toBe(0);
  });
});

describe("Backspace", () => {
  it.each([POKOK, "notulensi.kesimpulan"])("at the beginning of an item of %s takes its Enter back, and the caret stands between", async (list) => {
    await card();
    await field(`${list}[0]`).click();
    await page.keyboard.type("Satu dua");
    for (let times = 0; times < 3; times++) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect.poll(() => shown(list)).toEqual(["Satu", "dua"]);
    await page.keyboard.press("Backspace");
    await page.keyboard.type("lalu ");
    await expect.poll(() => shown(list)).toEqual(["Satu lalu dua"]);
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("!");
    await expect.poll(() => shown(list)).toEqual(["Satu lalu dua!"]);
    await expect.poll(() => source(page)).toContain("Satu lalu dua!");
  });
});

describe("several lines", () => {
  const LINES = "1) Jam buka diseragamkan\n2) Pas diuji coba\n3) Sota jadi prioritas";
  const ITEMS = ["Jam buka diseragamkan", "Pas diuji coba", "Sota jadi prioritas"];

  it.each([
    [POKOK, "Control+v"],
    ["notulensi.kesimpulan", "Control+v"],
    ["notulensi.kesimpulan", "insertText"],
  ])("in an item of %s by %s become items, and are gone when that is undone", async (list, by) => {
    await card();
    await field(`${list}[0]`).click();
    await page.keyboard.type("Sebelumnya");
    await page.waitForTimeout(600);
    await page.keyboard.press("Enter");
    await copied(LINES);
    await page.waitForTimeout(600);
    if (by === "insertText") await page.keyboard.insertText(LINES);
    else await page.keyboard.press(by);
    await expect.poll(() => shown(list)).toEqual(["Sebelumnya", ...ITEMS]);
    expect(await focus()).toBe(`${list}[3]`);
    await expect.poll(() => source(page)).toContain("Sota jadi prioritas");
    await page.keyboard.press("Control+z");
    await expect.poll(() => shown(list)).toEqual(["Sebelumnya", ""]);
    await page.keyboard.press("Control+y");
    await expect.poll(() => shown(list)).toEqual(["Sebelumnya", ...ITEMS]);
  });

  it("in a box that begins a list are gone with one undoing", async () => {
    await empty(5);
    await field("notulensi.kesimpulan[0]").click();
    await page.keyboard.insertText(LINES);
    await expect.poll(() => shown("notulensi.kesimpulan")).toEqual(ITEMS);
    await page.waitForTimeout(600);
    await page.keyboard.press("Control+z");
    await page.locator(".message").filter({ hasText: "Diurungkan" }).waitFor();
    expect(await shown("notulensi.kesimpulan")).toEqual([""]);
  });

  it("in a long text that is no item stay in it, and undoing leaves the caret in it", async () => {
    await empty(5);
    await field("notulensi.pembukaan").click();
    await page.keyboard.type("Awal. ");
    await page.waitForTimeout(600);
    await copied("Satu\nDua");
    await page.keyboard.press("Control+v");
    await expect.poll(() => field("notulensi.pembukaan").locator("p").count()).toBe(2);
    await page.waitForTimeout(600);
    await page.keyboard.press("Control+z");
    await page.locator(".message").filter({ hasText: "Diurungkan" }).waitFor();
    await page.keyboard.type("Lagi");
    await expect.poll(() => field("notulensi.pembukaan").innerText()).toMatch(/Lagi/);
  });

  it("with marks of a list are one in a long text, and so are paragraphs whose marks were typed", async () => {
    await empty(5);
    const long = field("notulensi.pembukaan");
    await long.click();
    await copied("Sebagai berikut:\n1. Satu\n2. Dua");
    await page.keyboard.press("Control+v");
    await expect.poll(() => long.locator("ol > li").allTextContents()).toEqual(["Satu", "Dua"]);
    await expect.poll(() => source(page)).toMatch(/Sebagai berikut:\s+1\. Satu\s+2\. Dua/);
    await long.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await page.keyboard.type("3. Tiga");
    await page.keyboard.press("Enter");
    await page.keyboard.type("4. Empat");
    await page.keyboard.press("Control+a");
    await page.getByRole("button", { name: "Daftar bernomor" }).click();
    await expect.poll(() => long.locator("ol > li").allTextContents()).toEqual(["Tiga", "Empat"]);
  });
});
