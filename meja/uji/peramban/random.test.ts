// No notation mistake can be made: whatever is typed or pasted into whatever field, in any order
// with adding, moving, removing and undoing, the file is read without a finding of syntax or form,
// and says what was typed.

import { errors, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { browser, desk, drop, findings, source } from "./meja.ts";

/** Changes in all; `.ci/dalam` asks for ten times as many. */
const CHANGES = Number(process.env.UJI_PERUBAHAN ?? 100);
const A_CYCLE = 25;
/** Another run for each seed that is named. */
const SEED = Number(process.env.UJI_BENIH ?? 1);

let chromium: Browser;
beforeAll(async () => { chromium = await browser(); });
afterAll(() => chromium.close());

/** A small generator, so that a seed tells a run. */
function drawn(seed: number) {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

const SIGNS = ["- ", ": ", " #", "#", "'", '"', "*", "**", "&", "@", "%", "`", "!", "[", "]", "{", "}", "? ", "|", ">", "~", "null", "yes", "1_000", "0147", "2024-02-30", "\\", "\t", "…", "é", "„", "–", ",", "a. ", "1. ", "<b>", "&amp;", "${x}", "{{ x }}", "\u200B", "\uE000", "\u0007", "---", "...", "%YAML", "😀", "\n", "\n\n- ", "| a | b |\n|---|---|\n| 1 | 2 |"];
const WORDS = ["Rapat", "Kementerian Luar Negeri", "butir", "dan", "268,8 km", "Pasal 1", "22 Februari 2024", "09.30"];

function text(draw: (below: number) => number): string {
  const pieces = Array.from({ length: 1 + draw(5) }, () => (draw(2) === 0 ? (SIGNS[draw(SIGNS.length)] ?? "") : (WORDS[draw(WORDS.length)] ?? "")));
  return pieces.join(draw(2) === 0 ? " " : "");
}

/** What a field that may be changed is, by its key. */
interface Field {
  key: string;
  kind: "text" | "prose" | "choice" | "tick" | "button";
}

function fields(page: Page): Promise<Field[]> {
  return page.locator(".form [data-kunci]:visible").evaluateAll((all) => all.map((one) => {
    const kind = one instanceof HTMLSelectElement ? "choice" : one instanceof HTMLButtonElement ? "button" : one instanceof HTMLInputElement && one.type === "checkbox" ? "tick" : one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? "text" : "prose";
    return { key: one.getAttribute("data-kunci") ?? "", kind } as const;
  }));
}

/** What every field of every step shows, in order. */
async function shown(page: Page): Promise<string[]> {
  const all: string[] = [];
  const steps = await page.locator("[data-langkah]").count();
  for (let step = 0; step < steps; step++) {
    await page.locator(`[data-langkah="${step}"]`).click();
    // Long texts stand there as soon as the core has read them, short ones with their emphasis.
    await expect.poll(() => page.locator(".form .prose-text:not([data-kunci])").count()).toBe(0);
    all.push(...await page.locator(".form [data-kunci]:visible").evaluateAll((boxes, at) => boxes.map((one) => {
      const says = one instanceof HTMLInputElement && one.type === "checkbox" ? String(one.checked) : one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement ? one.value : one instanceof HTMLButtonElement ? "" : (one as HTMLElement).innerText;
      return `${at} ${one.getAttribute("data-kunci") ?? ""}: ${says}`;
    }), step));
  }
  return all;
}

/** Blanks as YAML and a text of one line have them, without what cannot be seen, and without marks of emphasis: a short text shows them while it is typed, and then what they mean. */
const bare = (said: string) => said.replace(/[*_\\]/g, "").replace(/(?!\s)[\u200B\p{Cc}\p{Co}]/gu, "").replace(/\s+/g, " ").trim().normalize("NFC");

/** What is told of a value that is no date, time, choice or number, of what lacks, and of what may have been meant otherwise. */
const NOT_NOTATION = /^(kunci-wajib|kunci-wajib-kosong|pilihan-tidak-dikenal|tanggal-tidak-ada|bentuk-(tanggal|tenggat|jam|nip)|jam-tidak-ada|angka-di-luar-jangkauan|nip-.*|berkas-(tidak-ada|di-luar-folder))$/;
/** The findings of what is read: syntax, keys, kinds and characters. */
const NOTATION = /yaml|tanda-di-awal|lekukan|kurung|kutip|kode-karakter|titik-dua|butir-tanpa-strip|komentar|baris-tanpa|kunci|dokumen-kedua|direktif|koma-memotong|koma-memecah|jenis-isi|isi-tidak-sesuai|karakter|utf|bukan-berkas|terlalu|pembacaan/;

async function change(page: Page, draw: (below: number) => number, typed: Map<string, string>) {
  const all = await fields(page);
  const field = all[draw(all.length)];
  if (!field) return;
  const box = page.locator(`.form [data-kunci="${field.key}"]:visible`).first();
  const moved = () => { typed.clear(); };
  switch (field.kind) {
    case "choice": {
      const options = await box.locator("option").evaluateAll((every) => every.map((one) => (one as HTMLOptionElement).value));
      await box.selectOption(options[draw(options.length)] ?? "");
      moved();
      return;
    }
    case "tick":
      await box.click();
      return;
    case "button":
      await box.click();
      moved();
      return;
    default:
  }
  await box.click();
  const act = draw(9);
  const press = async (key: string) => {
    moved();
    await page.keyboard.press(key);
  };
  if (act === 0) await press("Enter");
  else if (act === 1) await press(draw(2) === 0 ? "Alt+Shift+ArrowDown" : "Alt+Shift+ArrowUp");
  else if (act === 2) await press(draw(3) === 0 ? "Control+y" : "Control+z");
  else if (act === 3) {
    const removers = page.locator('.form button[aria-label^="Hapus"]:visible');
    const count = await removers.count();
    if (count > 0) await removers.nth(draw(count)).click();
    moved();
  } else {
    const put = text(draw);
    await page.keyboard.press("Control+a");
    if (draw(3) === 0) await page.keyboard.type(put.replaceAll("\n", " ").replaceAll("\t", " "));
    else await page.keyboard.insertText(put);
    // A list makes items of lines; a date or a name from a list is shown as it is printed.
    const isPlain = await box.evaluate((one) => one instanceof HTMLTextAreaElement).catch(() => false);
    if (isPlain && !put.includes("\n")) typed.set(field.key, put);
    else typed.delete(field.key);
  }
}

const seeds = Array.from({ length: Math.ceil(CHANGES / A_CYCLE) }, (_, index) => SEED * 1000 + index);

it.each(seeds)("anything in any field, seed %i", async (seed) => {
  const draw = drawn(seed);
  const at = await desk(chromium);
  const { page } = at;
  page.setDefaultTimeout(5000);
  await page.getByRole("button", { name: /Siklus baru/ }).click();
  await page.locator("#baru-nomor").fill(`SK-${seed}/2026`);
  await page.locator("#baru-isu").fill(bare(text(draw)) || "Isu");
  await page.keyboard.press("Enter");
  await page.locator('[data-langkah="5"]').waitFor();
  const typed = new Map<string, string>();
  const steps = await page.locator("[data-langkah]").count();
  for (let count = 0; count < A_CYCLE; count++) {
    if (count % 5 === 0) await page.locator(`[data-langkah="${draw(steps)}"]`).click();
    // A field that is gone in the meantime takes no change.
    await change(page, draw, typed).catch((error: unknown) => {
      if (!(error instanceof errors.TimeoutError)) throw error;
    });
    if (draw(4) === 0) await page.waitForTimeout(200);
  }
  await page.keyboard.press("Escape");
  await page.waitForTimeout(1000);
  const says = await shown(page);
  const file = await source(page);
  const told = findings(file).filter(({ kode, pesan }) => NOTATION.test(kode) && !NOT_NOTATION.test(kode) && !pesan.includes("harus angka"));
  expect(told).toEqual([]);
  for (const [key, put] of typed) {
    const stands = says.map((one) => one.replace(/^\d+ /, "")).filter((one) => one.startsWith(`${key}: `)).map((one) => bare(one.slice(key.length + 2)));
    if (stands.length > 0) expect(stands, key).toContain(bare(put));
  }
  await at.close();
  const again = await desk(chromium);
  await drop(again.page, "siklus.yaml", file);
  // What is blank may be folded away.
  const filled = (all: string[]) => all.map(bare).filter((one) => !one.endsWith(":"));
  expect(filled(await shown(again.page))).toEqual(filled(says));
  await again.close();
});
