// How fast the page is, medians of ten: printed, and no reason to fail.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { browser, desk, type Desk } from "./meja.ts";
import { beforeWorker } from "./worker.ts";

const TIMES = 10;
const EDITS = 1000;

let chromium: Browser;
beforeAll(async () => { chromium = await browser(); });
afterAll(() => chromium.close());

async function medianOf(measure: () => Promise<number>, times = TIMES): Promise<number> {
  const all: number[] = [];
  for (let time = 0; time < times; time++) all.push(await measure());
  return all.sort((one, other) => one - other)[Math.floor(times / 2)] ?? NaN;
}

const print = (what: string, value: number, goal: string) => { process.stdout.write(`${what.padEnd(52)} ${value.toFixed(0).padStart(6)}   goal ${goal}\n`); };

/** Milliseconds until a selector stands there, from an act in the page's own time. */
function until(page: Page, act: string, selector: string): Promise<number> {
  return page.evaluate(([wanted, clicked]) => new Promise<number>((done) => {
    const began = performance.now();
    const look = () => {
      if (!document.querySelector(wanted)) return;
      observer.disconnect();
      requestAnimationFrame(() => { done(performance.now() - began); });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    document.querySelector<HTMLElement>(clicked)?.click();
    look();
  }), [selector, act] as const);
}

const EXAMPLE = ".ways li:last-child button";

async function onStep(at: Desk, step: number, key: string) {
  await at.page.getByRole("button", { name: /Lihat contoh/ }).click();
  await at.page.locator(`[data-langkah="${step}"]`).click();
  await at.page.locator('[data-halaman="1"]').waitFor();
  await at.page.locator(`[data-kunci="${key}"]`).first().click();
  await at.page.keyboard.press("Control+End");
  await at.page.waitForTimeout(1500);
}

/** From a letter to the page that shows it, the wait for a pause in it. */
async function letterToPage(page: Page): Promise<number> {
  await page.evaluate(() => { Object.assign(window, { seen: new Promise<number>((done) => {
    let began = 0;
    addEventListener("input", () => { began = performance.now(); }, { once: true, capture: true });
    const observer = new MutationObserver((changes) => {
      if (began === 0 || !changes.some((one) => one.attributeName === "data-sidik" || [...one.addedNodes].some((node) => node instanceof Element && node.matches("[data-sidik]")))) return;
      observer.disconnect();
      requestAnimationFrame(() => { done(performance.now() - began); });
    });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  }) }); });
  await page.keyboard.type("a");
  const took = await page.evaluate(() => (window as unknown as { seen: Promise<number> }).seen);
  await page.waitForTimeout(700);
  return took;
}

it("opened, until something is seen and until somebody can type; a sample, until its first page is seen", async () => {
  print("opened → first view seen, ms", await medianOf(async () => {
    const at = await desk(chromium);
    const took = await at.page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN);
    await at.close();
    return took;
  }), "");
  print("opened → ready to type, ms", await medianOf(async () => {
    const at = await desk(chromium, {
      before: async (page) => { await page.addInitScript(() => {
        const look = new MutationObserver(() => {
          if (!document.querySelector("[role=status]")?.textContent.includes("Siap.")) return;
          look.disconnect();
          Object.assign(window, { siap: performance.now() });
        });
        look.observe(document, { childList: true, subtree: true, characterData: true });
      }); },
    });
    const took = await at.page.evaluate(() => (window as unknown as { siap: number }).siap);
    await at.close();
    return took;
  }), "1000");
  print("the 2024 sample opened → first page seen, ms", await medianOf(async () => {
    const at = await desk(chromium);
    const took = await until(at.page, EXAMPLE, '[data-halaman="1"]');
    await at.close();
    return took;
  }), "700");
});

it.each([["nota dinas", 9, "nota_dinas.hal", "80"], ["laporan of 13 pages", 6, "laporan.telaahan.persoalan", "150"]])("a letter in the %s", async (name, step, key, goal) => {
  const at = await desk(chromium);
  await onStep(at, step, key);
  const { page } = at;
  await page.evaluate(() => {
    const slow: number[] = [];
    new PerformanceObserver((list) => { for (const one of list.getEntries()) if (/^(keydown|keypress|input|beforeinput)$/.test(one.name)) slow.push(one.duration); }).observe({ type: "event", durationThreshold: 16, buffered: false } as PerformanceObserverInit);
    Object.assign(window, { slow });
  });
  print(`a letter → the page shows it (120 ms of them a pause), ${name}, ms`, await medianOf(() => letterToPage(page)), `${goal} + 120`);
  await page.keyboard.type("sepatah kata yang diketik terus saja tanpa berhenti", { delay: 40 });
  await page.waitForTimeout(500);
  const slowest = await page.evaluate(() => Math.max(0, ...(window as unknown as { slow: number[] }).slow));
  print(`the slowest letter → shown in its field, ${name}, ms`, slowest, "50");
  await at.close();
});

it("the core's memory after many edits", async () => {
  const at = await desk(chromium, {
    before: (page) => beforeWorker(page, `
      const instantiate = WebAssembly.instantiate;
      WebAssembly.instantiate = async (...given) => {
        const made = await instantiate(...given);
        self.memori = made.exports.memory;
        return made;
      };`),
  });
  await onStep(at, 9, "nota_dinas.hal");
  const { page } = at;
  const [worker] = page.workers();
  const memory = () => worker?.evaluate(() => (self as unknown as { memori: WebAssembly.Memory }).memori.buffer.byteLength / 1e6) ?? Promise.resolve(NaN);
  print("memory of the core, a document shown, MB", await memory(), "");
  for (let edit = 0; edit < EDITS; edit++) {
    await page.keyboard.type(edit % 40 === 39 ? "\b" : "x");
    const version = await page.locator('[data-halaman="1"]').getAttribute("data-sidik");
    // A page for each edit, as far as it comes in time.
    await page.waitForFunction((old) => document.querySelector('[data-halaman="1"]')?.getAttribute("data-sidik") !== old, version, { timeout: 700, polling: 20 }).catch(() => undefined);
    if (edit % 40 === 39) for (let back = 0; back < 38; back++) await page.keyboard.press("Backspace");
  }
  print(`memory of the core after ${EDITS} edits, MB`, await memory(), "150");
  expect(await memory()).toBeGreaterThan(0);
  await at.close();
}, 900_000);
