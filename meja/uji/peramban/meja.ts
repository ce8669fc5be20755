// The page in Chromium, from file://, with the network cut: any request, made or attempted, fails.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContext, type Download, type Page } from "playwright-core";
import { expect } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
export const PAGE = resolve(ROOT, "meja/nodin.html");
export const SAMPLES = ["2018-batas-darat-timor-leste", "2024-natuna-utara", "2025-diplomasi-kedaulatan", "2026-inventarisasi-amerika-eropa", "2026-pelindungan-wni"];
/** The command line, built from the same sources. */
export const NODIN = resolve(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "release/nodin");

export const sample = (name: string) => readFileSync(join(ROOT, "samples", `${name}.yaml`), "utf8");

export async function browser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}

export interface Desk {
  page: Page;
  context: BrowserContext;
  /** What went wrong on the page, and what it asked of the network. */
  faults: string[];
  close: () => Promise<void>;
}

interface Wanted {
  width?: number;
  height?: number;
  /** Pixels of the screen for one of the page's. */
  scale?: number;
  /** Colours are the system's. */
  forced?: boolean;
  /** The page's file. */
  url?: string;
  before?: (page: Page) => Promise<void>;
}

export async function desk(of: Browser, { width = 1366, height = 650, scale = 1, forced = false, url = PAGE, before = () => Promise.resolve() }: Wanted = {}): Promise<Desk> {
  const context = await of.newContext({ viewport: { width, height }, deviceScaleFactor: scale, forcedColors: forced ? "active" : "none", offline: true, locale: "id-ID" });
  const page = await context.newPage();
  const faults: string[] = [];
  const own = pathToFileURL(url).href;
  page.on("request", (request) => {
    if (request.url() !== own && !request.url().startsWith("blob:")) faults.push(`request: ${request.url()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  await before(page);
  await page.goto(own);
  await page.getByText("Siap.", { exact: true }).waitFor({ timeout: 60_000 });
  return {
    page,
    context,
    faults,
    close: async () => {
      await context.close();
      expect(faults).toEqual([]);
    },
  };
}

/** Drops a file on the page. */
export async function dropFile(page: Page, name: string, content: string | Buffer) {
  await page.evaluate(([fileName, base64]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }));
  }, [name, Buffer.from(content).toString("base64")] as const);
}

/** Drops a cycle file on the page, which opens it. */
export async function drop(page: Page, name: string, text: string) {
  await dropFile(page, name, text);
  await page.locator(".desk, .broken").first().waitFor();
}

export async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

/** What the page does with a click, downloaded. */
export async function downloaded(page: Page, click: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return download;
}

/** The cycle file as it stands on the desk. */
export async function source(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Berkas", exact: true }).click();
  await page.getByRole("menuitem", { name: "Lihat berkasnya" }).click();
  const text = (await page.locator(".file-view pre").textContent()) ?? "";
  await page.getByRole("button", { name: "Kembali ke formulir" }).click();
  return text;
}

/** The documents that the command line makes of a file, by name. */
export function commandLine(path: string, more: string[] = []): (name: string) => Buffer {
  const folder = mkdtempSync(join(tmpdir(), "nodin-"));
  execFileSync(NODIN, ["buat", path, "-o", folder, ...more], { stdio: "ignore" });
  const cycle = execFileSync("ls", [folder], { encoding: "utf8" }).trim();
  return (name) => readFileSync(join(folder, cycle, name));
}

export interface Told {
  kode: string;
  kunci: string;
  pesan: string;
}

/** The codes of what the command line finds in a text. */
export const found = (text: string) => findings(text).map((one) => one.kode);

/** What the command line finds in a text. */
export function findings(text: string): Told[] {
  const folder = mkdtempSync(join(tmpdir(), "nodin-"));
  const path = join(folder, "siklus.yaml");
  execFileSync("tee", [path], { input: text, stdio: ["pipe", "ignore", "inherit"] });
  let printed: string;
  try {
    printed = execFileSync(NODIN, ["periksa", path, "--json"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    printed = (error as { stdout: string }).stdout;
  }
  return (JSON.parse(printed) as { temuan: Told[] }).temuan;
}
