import { describe, expect, it } from "vitest";
import { fromIso, moved, iso, shown, typed, typedTime, weeks } from "../../src/form/dates.ts";

describe("dates", () => {
  it.each([
    ["22 Februari 2024", "2024-02-22"],
    ["22 feb 24", "2024-02-22"],
    ["Kamis, 22 Februari 2024", "2024-02-22"],
    ["22/2/2024", "2024-02-22"],
    ["22-02-24", "2024-02-22"],
    ["22.2.2024", "2024-02-22"],
    ["2024-02-22", "2024-02-22"],
    ["5 Agt 2024", "2024-08-05"],
    ["5 Nopember 2024", "2024-11-05"],
    ["29 Februari 2023", "29 Februari 2023"],
    ["31/4/2024", "31/4/2024"],
    ["triwulan II 2024", "triwulan II 2024"],
    ["  setiap bulan ", "setiap bulan"],
    ["", ""],
  ])("%s is %s in the file", (text, held) => {
    expect(typed(text)).toBe(held);
  });

  it.each([
    ["15 jan", "2026-01-15"],
    ["Jumat, 16 Januari", "2026-01-16"],
    ["15/1", "2026-01-15"],
    ["15/13", "15/13"],
    ["15 jan 2025", "2025-01-15"],
    ["30 Feb", "30 Feb"],
    ["15", "15"],
    ["akhir Januari", "akhir Januari"],
  ])("%s is %s in a cycle of 2026", (text, held) => {
    expect(typed(text, "2026")).toBe(held);
  });

  it("a date that is none is shown as it was typed", () => {
    expect(shown("2024-02-22")).toBe("22 Februari 2024");
    expect(shown("2024-02-30")).toBe("2024-02-30");
    expect(shown("besok")).toBe("besok");
  });

  it.each([["9", "09:00"], ["9.30", "09:30"], ["0930", "09:30"], ["930", "09:30"], ["24.00", "24.00"], ["pagi", "pagi"]])("%s is %s o'clock", (text, held) => {
    expect(typedTime(text)).toBe(held);
  });

  it("what is shown is read back", () => {
    for (let day = fromIso("2023-12-25"); day && iso(day) < "2024-03-05"; day = moved(day, 1)) expect(typed(shown(iso(day)))).toBe(iso(day));
  });

  it("a month begins on Monday", () => {
    const february = weeks(2024, 2);
    expect(february[0]?.map((day) => day?.day ?? 0)).toEqual([0, 0, 0, 1, 2, 3, 4]);
    expect(february.flat().filter(Boolean)).toHaveLength(29);
  });
});
