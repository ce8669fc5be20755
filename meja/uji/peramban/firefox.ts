// The page in Debian's Firefox, over BiDi, from file:// and without a network.

import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer, { type Browser, type ElementHandle, type Page } from "puppeteer-core";
import { expect } from "vitest";
import { PAGE } from "./meja.ts";

const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
export const hasFirefox = existsSync(FIREFOX);

export interface FirefoxDesk {
  page: Page;
  /** What went wrong on the page, and what it asked of the network. */
  faults: string[];
  /** Waits for a file that the page gives away; its name and bytes. */
  downloaded: (act: () => Promise<unknown>) => Promise<{ name: string; bytes: Buffer }>;
  close: () => Promise<void>;
}

export async function firefox(): Promise<FirefoxDesk> {
  const downloads = mkdtempSync(join(tmpdir(), "unduhan-"));
  const browser: Browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: FIREFOX,
    headless: true,
    defaultViewport: { width: 1366, height: 650 },
    extraPrefsFirefox: {
      // Puppeteer lets pages of file:// read each other; people's browsers do not.
      "security.fileuri.strict_origin_policy": true,
      // Nowhere to go: the discard port.
      "network.proxy.type": 1,
      "network.proxy.socks": "127.0.0.1",
      "network.proxy.socks_port": 9,
      "network.proxy.socks_remote_dns": true,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
      "browser.download.always_ask_before_handling_new_types": false,
      "pdfjs.disabled": true,
      "intl.locale.requested": "id,en-US",
      "intl.accept_languages": "id,en",
    },
  });
  const page = await browser.newPage();
  const faults: string[] = [];
  const own = pathToFileURL(PAGE).href;
  page.on("request", (request) => {
    if (request.url() !== own && !/^(blob|data):/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${String(error)}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  await page.goto(own);
  await page.waitForFunction(() => document.querySelector("footer [role=status]")?.textContent === "Siap.", { timeout: 60_000 });
  const seen = new Set<string>();
  const downloaded = async (act: () => Promise<unknown>) => {
    await act();
    // Firefox first puts an empty file in its place, and writes beside it.
    const isWhole = (name: string) => !existsSync(join(downloads, `${name}.part`)) && statSync(join(downloads, name)).size > 0;
    const arrived = () => readdirSync(downloads).find((name) => !seen.has(name) && !name.endsWith(".part") && isWhole(name));
    await expect.poll(arrived, { timeout: 20_000 }).toBeDefined();
    const name = arrived() ?? "";
    seen.add(name);
    return { name, bytes: readFileSync(join(downloads, name)) };
  };
  return {
    page,
    faults,
    downloaded,
    close: async () => {
      await browser.close();
      expect(faults).toEqual([]);
    },
  };
}

/** A button by its words. Puppeteer's own search by words reads all scripts, the core among them. */
export async function button(page: Page, words: string): Promise<ElementHandle<HTMLButtonElement> | null> {
  for (const one of await page.$$("button")) if (await one.evaluate((node, wanted) => node.textContent.includes(wanted) || node.ariaLabel === wanted, words)) return one;
  return null;
}

/** Drops a file on the page. */
export async function dropIn(page: Page, name: string, text: string) {
  await page.evaluate((fileName, content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], fileName));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }));
  }, name, text);
  await page.waitForSelector(".desk, .broken");
}

/** The entries of the menu for making documents that can be chosen now, by their words. */
export async function makeEntries(page: Page): Promise<string[]> {
  await (await button(page, "Buat naskah"))?.click();
  await page.waitForSelector("[role=menuitem]");
  return page.$$eval("[role=menuitem]:not([aria-disabled=true])", (all) => all.map((one) => one.textContent));
}

export const textOf = (page: Page, selector: string) => page.$eval(selector, (one) => one.textContent);
export const savingOf = (page: Page) => page.$eval("[data-simpan]", (one) => one.getAttribute("data-simpan"));
