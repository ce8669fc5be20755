import { describe, expect, it } from "vitest";
import { page } from "../../halaman.mjs";
import { officeOf, officeText, olderPage, type Office } from "../../src/files/office.ts";

const office: Office = new Map([
  ["templat/instansi/a.yaml", new TextEncoder().encode("nama: </script>")],
  ["fon/000", new Uint8Array([0, 255, 128])],
  ["gambar/<logo>.png", new Uint8Array(70_000).fill(7)],
]);
const frame = { version: "1.2.3", policy: "default-src 'none'", style: "", script: "`<script id=\"kantor\" type=\"application/json\">x<\\/script>`", core: "AA==" };

it("the page is seen before its core is read, and an office's files stand before all scripts", () => {
  const text = page({ ...frame, office: officeText(office) });
  const order = ['id="meja"', 'id="kantor"', 'id="halaman"', 'id="inti"'].map((mark) => text.indexOf(mark));
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(order).not.toContain(-1);
});

describe("an office's files", () => {
  it("are read as they were written, whatever they hold and in whatever order they came", () => {
    const text = officeText(office);
    expect(text).not.toContain("<");
    expect(officeOf(text)).toEqual(office);
    expect(officeText(new Map([...office].reverse()))).toBe(text);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(["fon/000", "gambar/<logo>.png", "templat/instansi/a.yaml"]);
  });

  it("are found in an older page, and nothing is taken for them elsewhere", () => {
    const older = olderPage(page({ ...frame, office: officeText(office) }));
    expect(older).toEqual({ version: "1.2.3", office });
    expect(olderPage(page({ ...frame, office: "" }))).toBeNull();
    expect(olderPage("<!doctype html><p>lain")).toBeNull();
    expect(olderPage(page({ ...frame, office: "{" }))).toBeNull();
  });
});
