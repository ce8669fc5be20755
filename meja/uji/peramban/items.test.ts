// Items moved with the mouse, facts that are copied, emphasis in short texts.

import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { browser, desk, drop, sample, source, type Desk } from "./meja.ts";

const TEXT = sample("2024-natuna-utara");
const LIST = "notulensi.kesimpulan";

let chromium: Browser;
let at: Desk;
beforeAll(async () => { chromium = await browser(); });
afterAll(() => chromium.close());
beforeEach(async () => {
  at = await desk(chromium);
  await drop(at.page, "siklus.yaml", TEXT);
  await at.page.locator('[data-langkah="5"]').click();
  // A text that is still being read has another height.
  await expect.poll(() => at.page.locator("[data-dibaca]").count()).toBe(0);
});
afterEach(() => at.close());

const item = (page: Page, index: number) => page.locator(`[data-butir="${index}"]`).filter({ has: page.locator(`[data-kunci="${LIST}[${index}]"]`) }).last();
const box = (page: Page, index: number) => page.locator(`[data-kunci="${LIST}[${index}]"]`);

it("an item is dragged by its grip below another, and back by undoing", async () => {
  const { page } = at;
  const first = await box(page, 0).inputValue();
  await item(page, 0).hover();
  await item(page, 0).locator(".grip").dragTo(item(page, 2), { targetPosition: { x: 200, y: 36 } });
  await expect.poll(() => box(page, 2).inputValue()).toBe(first);
  await page.keyboard.press("Control+z");
  await expect.poll(() => box(page, 0).inputValue()).toBe(first);
  expect(await source(page)).toBe(TEXT);
});

it("those who take part are speakers with a click, and the card says whence", async () => {
  const { page } = at;
  const offers = page.locator(".offers").filter({ hasText: "Peserta" });
  await offers.locator("summary").click();
  await offers.locator("li", { hasText: "BAIS TNI" }).getByRole("button", { name: "Salin" }).click();
  const card = page.locator(".card").filter({ has: page.locator('[data-kunci="notulensi.pembahasan[17].kl"]') });
  await expect.poll(() => card.locator("header .from").textContent()).toMatch(/sama dengan Undangan › Peserta/);
  await card.locator('[data-kunci="notulensi.pembahasan[17].pembicara"]').fill("Orang lain");
  await expect.poll(() => card.locator("header .from").count()).toBe(0);
});

it("emphasis in a short text is made by its key, and shown as it will look", async () => {
  const { page } = at;
  await box(page, 0).click();
  await box(page, 0).evaluate((one: HTMLTextAreaElement) => { one.setSelectionRange(11, 21); });
  await page.keyboard.press("Control+i");
  await expect.poll(() => box(page, 0).locator("em").textContent()).toBe(TEXT.slice(TEXT.indexOf("kesimpulan:")).split("- ")[1]?.slice(11, 21));
  await page.keyboard.press("End");
  await page.keyboard.type(" Segera * itu.");
  await expect.poll(() => source(page)).toContain("Segera");
  const line = (await source(page)).split("\n").find((one) => one.includes("Segera")) ?? "";
  expect(line).toMatch(/\*[^*]+\*.*Segera \\?\* itu\./);
});

it("a word that is changed in a long text changes its line and no other", async () => {
  const { page } = at;
  const prose = page.locator('[data-kunci="notulensi.pembahasan[0].pokok[0]"]');
  await prose.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Segera.");
  await expect.poll(() => source(page)).toContain("Segera.");
  const lines = TEXT.split("\n");
  const changed = (await source(page)).split("\n").filter((line, index) => line !== lines[index]);
  expect(changed).toHaveLength(1);
  expect(changed[0]).toContain("Segera.");
});
