import { describe, expect, it } from "vitest";
import { matching, type Choice } from "../../src/form/Combo.tsx";
import { nameAndRest, pastedCards } from "../../src/form/pastedCards.ts";
import type { NamedField } from "../../src/cycle/schema.ts";

const KL: Choice[] = [
  { name: "Kementerian Koordinator Bidang Politik dan Keamanan", also: ["Kemenko Polkam"] },
  { name: "Kementerian Pertahanan", also: ["Kemhan", "Kemenhan"] },
  { name: "Kementerian Luar Negeri", also: ["Kemlu", "Kemenlu"] },
  { name: "Badan Nasional Pengelola Perbatasan", also: ["BNPP"] },
  { name: "Tentara Nasional Indonesia", also: ["TNI", "Mabes TNI"] },
];

describe("names at hand", () => {
  const names = (typed: string, value = typed) => matching(KL, typed, value).map((choice) => choice.name);

  it.each([
    ["BNPP", ["Badan Nasional Pengelola Perbatasan"]],
    ["bnp", ["Badan Nasional Pengelola Perbatasan"]],
    ["Kementerian Luar", ["Kementerian Luar Negeri"]],
    ["kemen", ["Kementerian Koordinator Bidang Politik dan Keamanan", "Kementerian Pertahanan", "Kementerian Luar Negeri"]],
    ["nasional", ["Badan Nasional Pengelola Perbatasan", "Tentara Nasional Indonesia"]],
    ["Bea Cukai", []],
  ])("%s narrows them", (typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });

  it("are all there where nothing was typed, but for the one that stands there", () => {
    expect(names("", "Kementerian Luar Negeri")).toHaveLength(KL.length - 1);
  });
});

describe("lines that are pasted", () => {
  const known = KL.flatMap((choice) => [choice.name, ...choice.also]);
  const text = (name: string, of: "kl" | null, form: "nama" | "panjang" = "nama"): NamedField =>
    ({ name, title: name, explanation: "", required: false, example: null, field: { kind: "text", form, of, pattern: null, patternMessage: null } });

  it.each([
    ["BNPP (Deputi Pengelolaan Potensi Kawasan Perbatasan)", ["BNPP", "Deputi Pengelolaan Potensi Kawasan Perbatasan"]],
    ["Kementerian Luar Negeri – Dit. Asia Pasifik (Pasifik)", ["Kementerian Luar Negeri", "Dit. Asia Pasifik (Pasifik)"]],
    ["kemlu: Direktur", ["kemlu", "Direktur"]],
    ["TNI - Kodam XVII", ["TNI", "Kodam XVII"]],
    ["TNI Angkatan Laut", ["TNI Angkatan Laut", ""]],
    ["TNI-AL", ["TNI-AL", ""]],
    ["Kemenhan", ["Kemenhan", ""]],
    ["Pemprov Papua (Kepala Badan Perbatasan)", ["Pemprov Papua (Kepala Badan Perbatasan)", ""]],
  ])("%s is a name and what follows it", (line, expected) => {
    expect(nameAndRest(line, known)).toEqual(expected);
  });

  it("are a card each, where a card begins with a line", () => {
    const pasted = "1. Kemlu\tDirektur\r\n\r\n2. Bea Cukai\r\n";
    expect(pastedCards(pasted, [text("kl", "kl"), text("jabatan", null)], known)).toEqual([{ kl: "Kemlu", jabatan: "Direktur" }, { kl: "Bea Cukai" }]);
    expect(pastedCards(pasted, [text("uraian", null, "panjang")], known)).toBeNull();
    expect(pastedCards("Kemlu", [text("kl", "kl")], known)).toBeNull();
  });
});
