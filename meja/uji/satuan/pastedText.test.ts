import { describe, expect, it } from "vitest";
import type { Block } from "../../src/prose/blocks.ts";
import { blocksOf } from "../../src/prose/pastedText.ts";

/** Blocks, a line each: lists by their marks, what stands within an item indented. */
function told(blocks: Block[], indent = ""): string[] {
  return blocks.flatMap((block) => {
    if (block.jenis === "alinea") return [indent + block.isi.map((piece) => piece.t).join("")];
    if (block.jenis === "tabel") return [];
    const mark = { angka: "1", huruf: "a", garis: "-" }[block.penanda];
    return block.butir.flatMap((item) => {
      const [first = "", ...rest] = told(item);
      return [`${indent}${mark} ${first}`, ...rest.map((line) => `${indent}  ${line}`)];
    });
  });
}

describe("lines that are pasted", () => {
  it.each([
    ["Satu\n\nDua", ["Satu", "Dua"]],
    ["Sebagai berikut:\n1. Satu\n2. Dua\nDemikian.", ["Sebagai berikut:", "1 Satu", "1 Dua", "Demikian."]],
    ["1) Satu\na. Anak\nb. Lagi\n2) Dua", ["1 Satu", "  a Anak", "  a Lagi", "1 Dua"]],
    ["a. Satu\n- anak\nb. Dua", ["a Satu", "  - anak", "a Dua"]],
    ["• Satu\n• Dua", ["- Satu", "- Dua"]],
    // What begins elsewhere, or is a number of something, is no list.
    ["3. Tiga\n4. Empat", ["3. Tiga", "4. Empat"]],
    ["12 orang\n13 kapal", ["12 orang", "13 kapal"]],
    ["s. d. Maret", ["s. d. Maret"]],
  ])("%j", (text, wanted) => {
    expect(told(blocksOf(text))).toEqual(wanted);
  });
});
