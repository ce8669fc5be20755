// Never loses a word: Chromium killed in mid-typing, two windows on one file, a file that is gone
// or on a full disk, a core that stops.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as playwright, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diskFile } from "./disk.ts";
import { browser, desk, sample, type Desk } from "./meja.ts";
import { beforeWorker } from "./worker.ts";

const TEXT = sample("2024-natuna-utara");
const KEY = "rekomendasi.disposisi[0]";
/** What may be lost when the browser is killed, milliseconds. */
const MOST = 1000;
const MOMENTS = Number(process.env.UJI_SAAT ?? 20);

const field = (page: Page) => page.locator(`[data-kunci="${KEY}"]`);
const saved = (page: Page) => page.locator("[data-simpan]").getAttribute("data-simpan");

const holds = (path: string, words: string) => existsSync(path) && readFileSync(path, "utf8").includes(words);

function cycleFile(folder = mkdtempSync(join(tmpdir(), "siklus-"))): string {
  const path = join(folder, "siklus.yaml");
  writeFileSync(path, TEXT);
  return path;
}

async function opened(of: Browser, path: string): Promise<Desk> {
  const at = await desk(of, { before: (page) => diskFile(page, path) });
  await at.page.getByRole("button", { name: /Buka berkas siklus/ }).click();
  await at.page.locator('[data-langkah="7"]').click();
  await field(at.page).click();
  await at.page.keyboard.press("Control+End");
  return at;
}

describe("a browser that is killed in mid-typing", () => {
  it.each(Array.from({ length: MOMENTS }, (_, index) => index))("at moment %i has lost no more than a second", async () => {
    const path = cycleFile();
    // A browser of its own, with a process that can be killed.
    const server = await playwright.launchServer({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
    const of = await playwright.connect(server.wsEndpoint());
    const { page } = await opened(of, path);
    const typed: { text: string; at: number }[] = [];
    const moment = Date.now() + 500 + Math.random() * 3500;
    let text = "";
    while (Date.now() < moment) {
      const word = ` k${typed.length}`;
      await page.keyboard.type(word, { delay: 20 + Math.random() * 60 });
      text += word;
      typed.push({ text, at: Date.now() });
      // As people do, with a pause now and then.
      if (Math.random() < 0.1) await page.waitForTimeout(Math.random() * 900);
    }
    const killed = Date.now();
    server.process().kill("SIGKILL");
    await of.close().catch(() => undefined);
    const file = readFileSync(path, "utf8");
    const due = typed.filter((one) => one.at < killed - MOST).at(-1);
    expect(file.split("\n").length).toBe(TEXT.split("\n").length);
    expect(file.includes(due?.text ?? ""), `${due?.text ?? ""} of ${text}`).toBe(true);
  });
});

describe("a file", () => {
  let chromium: Browser;
  beforeAll(async () => { chromium = await browser(); });
  afterAll(() => chromium.close());

  it("in two windows takes the words of both", async () => {
    const path = cycleFile();
    const one = await opened(chromium, path);
    const other = await opened(chromium, path);
    await one.page.keyboard.type(" dari jendela pertama");
    await expect.poll(() => holds(path, "dari jendela pertama")).toBe(true);
    await other.page.locator('[data-langkah="4"]').click();
    await other.page.locator('[data-kunci="rapat.tempat"]').fill("Ruang dari jendela kedua");
    await expect.poll(() => saved(other.page)).toBe("bentrok");
    await other.page.getByRole("button", { name: "Lihat dan padukan" }).click();
    await other.page.getByRole("button", { name: "Padukan" }).click();
    await expect.poll(() => holds(path, "Ruang dari jendela kedua")).toBe(true);
    expect(holds(path, "dari jendela pertama")).toBe(true);
    await other.close();
    await one.close();
  });

  it("that is removed meanwhile keeps its words, and has them again", async () => {
    const path = cycleFile();
    const at = await opened(chromium, path);
    await at.page.keyboard.type(" satu");
    await expect.poll(() => holds(path, " satu")).toBe(true);
    rmSync(path);
    await field(at.page).click();
    await at.page.keyboard.press("Control+End");
    await at.page.keyboard.type(" dua");
    await expect.poll(() => saved(at.page)).toBe("gagal");
    expect(await field(at.page).inputValue()).toContain(" satu dua");
    await at.page.getByRole("button", { name: "Berkas", exact: true }).click();
    writeFileSync(path, "");
    await at.page.getByRole("menuitem", { name: "Simpan sebagai berkas…" }).click();
    await expect.poll(() => holds(path, " satu dua")).toBe(true);
    await at.close();
  });

  it("on a full disk is told of, is whole, and is saved once there is room", async (context) => {
    const disk = mkdtempSync(join(tmpdir(), "penuh-"));
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], { stdio: "ignore" });
    } catch {
      context.skip("no tmpfs may be mounted here");
    }
    const path = cycleFile(disk);
    let at: Desk | undefined;
    try {
      at = await opened(chromium, path);
      try {
        writeFileSync(join(disk, "isi"), Buffer.alloc(300_000));
      } catch {
        // Now it is full.
      }
      await at.page.keyboard.type(" penuh");
      const { page } = at;
      await expect.poll(() => saved(page)).toBe("gagal");
      expect(await at.page.getByRole("alert").textContent()).toMatch(/penuh/);
      expect(readFileSync(path, "utf8")).toBe(TEXT);
      rmSync(join(disk, "isi"));
      rmSync(`${path}.crswap`, { force: true });
      await at.page.getByRole("button", { name: "Simpan lagi" }).click();
      await expect.poll(() => holds(path, " penuh")).toBe(true);
      await at.close();
    } finally {
      execFileSync("umount", ["-l", disk]);
    }
  });
});

describe("a core that stops", () => {
  let chromium: Browser;
  beforeAll(async () => { chromium = await browser(); });
  afterAll(() => chromium.close());

  /** Stops the core in some tasks, as it does when it traps. */
  const STOPS = `
    const instantiate = WebAssembly.instantiate;
    let calls = 0;
    WebAssembly.instantiate = async (...given) => {
      const { exports } = await instantiate(...given);
      return { exports: { ...exports, jalankan: (...message) => {
        if ([5, 12, 23, 40].includes(++calls)) throw new WebAssembly.RuntimeError("unreachable");
        exports.jalankan(...message);
      } } };
    };`;

  it("in mid-typing costs no letter, and none of the file", async () => {
    const path = cycleFile();
    const at = await desk(chromium, {
      before: async (page) => {
        await diskFile(page, path);
        await beforeWorker(page, STOPS);
      },
    });
    const { page } = at;
    await page.getByRole("button", { name: /Buka berkas siklus/ }).click();
    await page.locator('[data-langkah="7"]').click();
    await field(page).click();
    await page.keyboard.press("Control+End");
    const words = " satu dua tiga empat lima enam tujuh delapan";
    await page.keyboard.type(words, { delay: 60 });
    await expect.poll(() => holds(path, words)).toBe(true);
    expect(await field(page).inputValue()).toContain(words);
    await page.locator('[data-halaman="1"]').waitFor();
    await at.close();
  });
});
