import { describe, expect, it } from "vitest";
import { apart } from "../../src/shell/sides.tsx";

const marked = (side: { text: string; differs: boolean }[]) => side.filter(({ text }) => text !== "").map(({ text, differs }) => (differs ? `[${text.trim()}]` : text.trim())).join(" ");

describe("two texts side by side", () => {
  it.each([
    ["rapat dibuka Menko", "rapat dibuka oleh Menko", "rapat dibuka Menko", "rapat dibuka [oleh] Menko"],
    ["satu dua tiga", "satu empat tiga", "satu [dua] tiga", "satu [empat] tiga"],
    ["", "baru sama sekali", "", "[baru sama sekali]"],
    ["sama", "sama", "sama", "sama"],
  ])("%s | %s", (old, now, before, after) => {
    expect(apart(old, now).map(marked)).toEqual([before, after]);
  });
});
