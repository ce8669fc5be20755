import { describe, expect, it } from "vitest";
import type { Value } from "../../src/core/types.ts";
import { join, ofItem, parts, within } from "../../src/cycle/key.ts";
import { items, lines, oneLine } from "../../src/cycle/typed.ts";
import { changed, get } from "../../src/cycle/values.ts";

const VALUES: Value = { a: { b: "satu", c: ["x", "y", "z"] }, d: [{ e: "1" }, { e: "2" }] };

describe("keys", () => {
  it("are read as they are printed", () => {
    for (const key of ["a", "a.b_c[2][0].d", "d[1]"]) expect(join(parts(key))).toBe(key);
    expect(ofItem("a.b[1]")).toEqual({ list: "a.b", index: 1 });
    expect(ofItem("a[1].b")).toBeUndefined();
    expect(within("a.bc", "a.b")).toBe(false);
    expect(within("a.b[0]", "a.b")).toBe(true);
  });
});

describe("changes", () => {
  it("do what the core does", () => {
    expect(get(changed(VALUES, { jenis: "isi", kunci: "a.neu.n", teks: "t" }), "a.neu.n")).toBe("t");
    expect(get(changed(VALUES, { jenis: "isi", kunci: "a.b", teks: "  " }), "a.b")).toBeNull();
    expect(get(changed(VALUES, { jenis: "sisip", daftar: "a.c", ke: 1, butir: "n" }), "a.c")).toEqual(["x", "n", "y", "z"]);
    expect(get(changed(VALUES, { jenis: "hapus", kunci: "a.c[0]" }), "a.c")).toEqual(["y", "z"]);
    expect(get(changed(VALUES, { jenis: "pindah", kunci: "a.c[0]", ke: 2 }), "a.c")).toEqual(["y", "z", "x"]);
    expect(get(changed(VALUES, { jenis: "isi", kunci: "d[1].e", teks: "3" }), "d")).toEqual([{ e: "1" }, { e: "3" }]);
  });

  it("leave what they do not touch as the same object", () => {
    expect(get(changed(VALUES, { jenis: "isi", kunci: "a.b", teks: "t" }), "d")).toBe(get(VALUES, "d"));
  });
});

describe("what is typed", () => {
  it("loses what no cycle file holds, and nothing that is seen", () => {
    expect(lines("a\r\nb\u0007\uE000c\u202Ed\uD800")).toBe("a\nbcd");
    expect(lines("e\u0301".padEnd(20, "\u0301"))).toHaveLength(9);
    expect(oneLine(" a \n b\tc")).toBe(" a b c");
  });

  it("is items without their marks where it was a list", () => {
    expect(items("1. Satu\n2) Dua\n• Tiga\n- Empat\n\na. Lima\n2024 adalah tahun")).toEqual(["Satu", "Dua", "Tiga", "Empat", "Lima", "2024 adalah tahun"]);
  });
});
