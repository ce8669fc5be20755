// No notation mistake can be made: whatever is typed or pasted, added, moved, removed and undone,
// the file is read without a finding of syntax or form, and says what was typed.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { browser, desk, found, source } from "./meja.ts";

let chromium: Browser;
beforeAll(async () => { chromium = await browser(); });
afterAll(() => chromium.close());

/** A small generator, so that a seed tells a run. */
function drawn(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

const SIGNS = ["- ", ": ", " #", "#", "'", '"', "*", "**", "&", "@", "%", "`", "!", "[", "]", "{", "}", "? ", "|", ">", "~", "null", "yes", "1_000", "0147", "2024-02-30", "\\", "\t", "…", "é", "„", "–", ",", "a. ", "1. ", "<b>", "&amp;", "${x}", "{{ x }}", "\u200B", "\uE000", "---", "...", "%YAML", "😀"];
const WORDS = ["Rapat", "Kementerian Luar Negeri", "butir", "dan", "268,8 km", "Pasal 1"];

function text(draw: (below: number) => number): string {
  const pieces = Array.from({ length: 1 + draw(5) }, () => (draw(2) === 0 ? (SIGNS[draw(SIGNS.length)] ?? "") : (WORDS[draw(WORDS.length)] ?? "")));
  return pieces.join(draw(2) === 0 ? " " : "");
}

/** Puts a text into a field as pasting does, and gives what the field then shows. */
async function paste(page: Page, key: string, typed: string): Promise<void> {
  const box = page.locator(`[data-kunci="${key}"]`);
  await box.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(typed);
}

const ALLOWED = new Set(["kunci-wajib"]);

it.each([11, 12, 13, 14])("seed %i", async (seed) => {
  const draw = drawn(seed);
  const at = await desk(chromium);
  const { page } = at;
  await page.getByRole("button", { name: /Siklus baru/ }).click();
  await page.locator("#baru-nomor").fill(`SK-${seed}/2026`);
  await page.locator("#baru-isu").fill(text(draw) || "Isu");
  await page.keyboard.press("Enter");
  await page.locator('[data-langkah="5"]').click();
  for (let change = 0; change < 25; change++) {
    const list = "notulensi.kesimpulan";
    const boxes = page.locator(`[data-kunci^="${list}["]`);
    const index = draw(await boxes.count());
    const key = `${list}[${index}]`;
    switch (draw(6)) {
      case 0:
        await page.locator(`[data-kunci="${key}"]`).focus();
        await page.keyboard.press("Enter");
        break;
      case 1:
        await page.locator(`[data-kunci="${key}"]`).focus();
        await page.keyboard.press("Alt+Shift+ArrowDown");
        break;
      case 2:
        await page.keyboard.press(draw(3) === 0 ? "Control+z" : "Escape");
        break;
      default:
        await paste(page, key, text(draw));
    }
    if (draw(4) === 0) await page.waitForTimeout(200);
  }
  await expect.poll(() => page.locator("[data-simpan]").getAttribute("data-simpan")).toBe("belum");
  await page.waitForTimeout(800);
  const shown = await page.locator('[data-kunci^="notulensi.kesimpulan["]').evaluateAll((boxes) => boxes.map((box) => (box instanceof HTMLTextAreaElement ? box.value : box.textContent)));
  const file = await source(page);
  const about = found(file).filter((code) => !ALLOWED.has(code));
  // What may have been meant otherwise is told; it is no mistake of notation.
  const notation = about.filter((code) => /yaml|sintaks|indentasi|tab|kunci-tidak-dikenal|jenis|tipe|kutip|dua-kali|bukan-utf/.test(code));
  expect(notation, file).toEqual([]);
  page.once("dialog", (dialog) => { void dialog.accept(); });
  await page.reload();
  await page.getByText("Siap.", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Pulihkan" }).click();
  await page.locator('[data-langkah="5"]').click();
  const again = await page.locator('[data-kunci^="notulensi.kesimpulan["]').evaluateAll((boxes) => boxes.map((box) => (box instanceof HTMLTextAreaElement ? box.value : box.textContent)));
  // A box that had the focus shows the marks of emphasis, where another shows the emphasis.
  const bare = (all: string[]) => all.map((one) => one.replace(/[\u200B*_\\]/g, "").trim().normalize("NFC"));
  expect(bare(again)).toEqual(bare(shown));
  expect(await source(page)).toBe(file);
  await at.close();
});
