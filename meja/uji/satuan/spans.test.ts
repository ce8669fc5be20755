import { describe, expect, it } from "vitest";
import { daySpan, divided, timeSpan } from "../../src/form/spans.ts";

describe("a beginning and its end", () => {
  it.each([
    ["09.00 – 15.30 WIT", ["09:00", "15:30", "WIT"]],
    ["9-12", ["09:00", "12:00", ""]],
    ["pukul 09.00 WIB s.d. 15.30 WIB", ["09:00", "15:30", "WIB"]],
    ["13:00 sampai dengan 15:00 wita", ["13:00", "15:00", "WITA"]],
    ["09.00 WIB s.d. selesai", ["09:00", "", "WIB"]],
    ["09.00 WIT", ["09:00", "", "WIT"]],
  ])("%s are two times", (text, [from, to, zone]) => {
    expect(timeSpan(text)).toEqual({ from, to, zone });
  });

  it.each(["09.30", "9", "pagi", "25.00 – 26.00", "09.00 – siang", ""])("%s are not", (text) => {
    expect(timeSpan(text)).toBeNull();
  });

  it.each([
    ["18–19 Februari 2026", "2026-02-18", "2026-02-19"],
    ["Rabu–Kamis 18–19 Februari 2026", "2026-02-18", "2026-02-19"],
    ["Rabu, 18 s.d. Kamis, 19 Februari 2026", "2026-02-18", "2026-02-19"],
    ["28 Februari - 1 Maret 2026", "2026-02-28", "2026-03-01"],
    ["31 Desember 2025 – 2 Januari 2026", "2025-12-31", "2026-01-02"],
    ["18-19/2/2026", "2026-02-18", "2026-02-19"],
    ["2026-02-18 – 2026-02-19", "2026-02-18", "2026-02-19"],
  ])("%s are two days", (text, from, to) => {
    expect(daySpan(text)).toEqual({ from, to, zone: "" });
  });

  it.each(["18-2-2026", "18 Februari 2026", "19–18 Februari 2026", "akhir Februari 2026", "30–31 Februari 2026", ""])("%s are not", (text) => {
    expect(daySpan(text)).toBeNull();
  });

  it("are divided where the end has a field, and that says nothing else", () => {
    const isi = (kunci: string, teks: string) => ({ jenis: "isi", kunci, teks });
    expect(divided({}, "rapat.mulai", "09.00–15.30 WIT")).toEqual({ changes: [isi("rapat.mulai", "09:00"), isi("rapat.selesai", "15:30"), isi("rapat.zona", "WIT")], taken: [] });
    expect(divided({ rapat: { selesai: "16:00", zona: "WIT" } }, "rapat.mulai", "09.00–15.30 WIT")?.taken).toEqual(["rapat.selesai"]);
    expect(divided({ rapat: { sampai: "2026-02-19" } }, "rapat.tanggal", "18–19 Februari 2026")?.taken).toEqual([]);
    expect(divided({}, "laporan.tanggal", "18–19 Februari 2026")).toBeNull();
  });
});
