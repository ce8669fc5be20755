// A PDF that carries its cycle file, as `nodin buat --sematkan-sumber` makes it, opens that cycle.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { browser, commandLine, desk, dropFile, PAGE, sample, source } from "./meja.ts";

const SAMPLE = "2024-natuna-utara";
const PDF = "9-nota-dinas.pdf";

let chromium: Browser;
beforeAll(async () => { chromium = await browser(); });
afterAll(() => chromium.close());

const made = (...more: string[]) => commandLine(resolve(PAGE, "../../samples", `${SAMPLE}.yaml`), more)(PDF);

it("that is dropped opens as a copy, byte for byte", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await dropFile(page, PDF, made("--sematkan-sumber"));
  await page.locator(".desk").waitFor();
  expect(await source(page)).toBe(sample(SAMPLE));
  expect(await page.locator("[data-simpan]").textContent()).toBe("Salinan, belum disimpan");
  await page.getByRole("button", { name: "Berkas", exact: true }).click();
  await page.getByRole("menuitem", { name: "Lihat berkasnya" }).click();
  expect(await page.locator("#judul-berkas").textContent()).toBe("SK-014-2024 Perkembangan Situasi di Laut Natuna Utara.yaml");
  await at.close();
});

it("that is chosen opens as well", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "pdf-")), PDF);
  writeFileSync(path, made("--sematkan-sumber"));
  const at = await desk(chromium, { before: async (page) => { await page.addInitScript(() => { delete (window as { showOpenFilePicker?: unknown }).showOpenFilePicker; }); } });
  const { page } = at;
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: /Buka berkas siklus/ }).click()]);
  await chooser.setFiles(path);
  await page.locator(".desk").waitFor();
  expect(await source(page)).toBe(sample(SAMPLE));
  await at.close();
});

it.each([
  ["that carries none", () => made(), /tidak membawa berkas siklus\. .*buka berkas siklusnya/i],
  ["that is damaged", () => made("--sematkan-sumber").subarray(0, 4000), /tidak dapat dibaca.*Ambil lagi PDF itu/],
])("%s is told of, with what to do", async (_, pdf, told) => {
  const at = await desk(chromium);
  const { page } = at;
  await dropFile(page, PDF, pdf());
  await expect.poll(() => page.getByRole("alert").textContent()).toMatch(told);
  await at.close();
});
