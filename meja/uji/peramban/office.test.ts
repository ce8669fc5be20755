// An office's own page: made in the page, or by the command line; its letterhead is on the page,
// and the bytes are those of the command line with the same files.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { olderPage } from "../../src/files/office.ts";
import { accessible } from "./axe.ts";
import { browser, bytesOf, commandLine, desk, downloaded, dropFile, NODIN, PAGE, sample } from "./meja.ts";

const SAMPLE = "2026-pelindungan-wni";

let chromium: Browser;
let html: string;

/** The files of a page as `--templat` takes them. */
function folderOf(page: string): string {
  const folder = mkdtempSync(join(tmpdir(), "kantor-"));
  for (const [name, bytes] of olderPage(page)?.office ?? []) {
    const path = join(folder, name.replace(/^(templat|gambar)\//, ""));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return folder;
}

async function save(page: Page): Promise<string> {
  // All templates are tried out before.
  page.setDefaultTimeout(120_000);
  const download = await downloaded(page, () => page.getByRole("button", { name: "Simpan halaman kantor" }).click());
  expect(download.suggestedFilename()).toBe("nodin-kantor.html");
  return (await bytesOf(download)).toString();
}

beforeAll(async () => {
  chromium = await browser();
  const at = await desk(chromium);
  const { page } = at;
  await page.getByRole("button", { name: "Jadikan halaman kantor…" }).click();
  await page.getByLabel("Unit").fill("Deputi Bidang Uji: “kop” #1");
  await page.getByLabel("Nama kementerian").fill("KEMENTERIAN KOORDINATOR\nBIDANG UJI COBA\nREPUBLIK INDONESIA");
  await page.locator("#kantor-asdep-nama").fill("Adi Nugraha, S.IP., M.Si.");
  await page.locator("#kantor-sesdep-jabatan").fill("Sekretaris Deputi Bidang Uji");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Pilih logo…" }).click()]);
  await chooser.setFiles(resolve(PAGE, "../../tests/kasus/logo.png"));
  await page.locator("img.logo").waitFor();
  await accessible(page, "office");
  html = await save(page);
  await page.getByText("nodin-kantor.html diunduh").waitFor();
  await at.close();
}, 240_000);
afterAll(() => chromium.close());

it("the page that an office saved is the one that the command line makes of the same files", () => {
  const made = join(mkdtempSync(join(tmpdir(), "kantor-")), "kantor.html");
  execFileSync(NODIN, ["meja", PAGE, "--templat", folderOf(html), "-o", made], { stdio: ["ignore", "ignore", "inherit"] });
  expect(readFileSync(made, "utf8") === html).toBe(true);
});

it("its letterhead is on the page, with the bytes of the command line", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "kantor-")), "kantor.html");
  writeFileSync(path, html);
  const at = await desk(chromium, { url: path });
  const { page } = at;
  await page.getByText("Kop, pejabat, dan templat kantor ada dalam halaman ini.").waitFor();
  await dropFile(page, `${SAMPLE}.yaml`, sample(SAMPLE));
  await page.locator('[data-langkah="6"]').click();
  await page.locator('[data-halaman="1"]').waitFor();
  const own = commandLine(resolve(PAGE, "../../samples", `${SAMPLE}.yaml`), ["--templat", folderOf(html)]);
  for (const format of ["PDF", "DOCX"]) {
    await page.getByRole("button", { name: "Buat naskah" }).click();
    const download = await downloaded(page, () => page.getByRole("menuitem", { name: new RegExp(`^Laporan, ${format}`) }).click());
    const made = await bytesOf(download);
    expect(made.equals(own(download.suggestedFilename())), format).toBe(true);
    const shipped = commandLine(resolve(PAGE, "../../samples", `${SAMPLE}.yaml`));
    expect(made.equals(shipped(download.suggestedFilename())), "the letterhead counts").toBe(false);
  }
  await at.close();
});

it("dropped on a page that has nothing, it passes its files on, and what was filled in stands there", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await dropFile(page, "kantor lama.html", html);
  await page.getByText("diambil dari “kantor lama.html”").waitFor({ timeout: 120_000 });
  expect(await page.getByLabel("Unit").inputValue()).toBe("Deputi Bidang Uji: “kop” #1");
  expect(await page.locator("#kantor-asdep-nama").inputValue()).toBe("Adi Nugraha, S.IP., M.Si.");
  await page.locator("img.logo").waitFor();
  expect((await save(page)) === html).toBe(true);
  await at.close();
});

it("what is wrong is told at its file, and no page is saved", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await page.getByRole("button", { name: "Jadikan halaman kantor…" }).click();
  await page.locator("#kantor-deputi-nip").fill("bukan NIP");
  await page.getByRole("button", { name: "Simpan halaman kantor" }).click();
  expect(await page.getByRole("progressbar").isVisible()).toBe(true);
  await page.getByText("Belum disimpan: ada isian yang perlu dibetulkan.").waitFor({ timeout: 120_000 });
  // Below a long form, they have come into view.
  await expect.poll(() => page.locator("[data-temuan]").first().evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && one.contains(document.elementFromPoint(innerWidth / 2, (top + bottom) / 2));
  })).toBe(true);
  await page.locator("[data-temuan]").getByRole("button", { name: "NIP, Deputi" }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("kantor-deputi-nip");
  await accessible(page, "office with findings");
  await at.close();
});

it("a letterhead without a name is told at its field, and no page is saved", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await page.getByRole("button", { name: "Jadikan halaman kantor…" }).click();
  await page.getByLabel("Nama kementerian").fill(" ");
  await page.locator("#kantor-asdep-nip").scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: "Simpan halaman kantor" }).click();
  await page.getByText("Nama kementerian diperlukan").waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("kantor-baris");
  await expect.poll(() => page.getByRole("status").textContent()).toContain("Belum disimpan");
  await at.close();
});

it("what was typed is told to be unsaved, and asked for before anything takes its place", async () => {
  const at = await desk(chromium);
  const { page } = at;
  await page.getByRole("button", { name: "Jadikan halaman kantor…" }).click();
  await page.getByRole("button", { name: "Kembali" }).click();
  await page.getByRole("button", { name: "Jadikan halaman kantor…" }).click();
  await page.getByLabel("Unit").fill("Deputi Bidang Uji");
  await page.getByText("Belum disimpan", { exact: true }).waitFor();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("button", { name: "Kembali" }).click();
  await dropFile(page, "siklus.yaml", sample(SAMPLE));
  await dropFile(page, "kantor lama.html", html);
  await expect.poll(() => asked.length).toBe(3);
  expect(new Set(asked)).toEqual(new Set(["Isian halaman kantor belum disimpan. Tinggalkan juga?"]));
  expect(await page.getByLabel("Unit").inputValue()).toBe("Deputi Bidang Uji");
  await at.close();
});
