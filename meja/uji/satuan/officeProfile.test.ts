import { describe, expect, it } from "vitest";
import type { Value } from "../../src/core/types.ts";
import { changed } from "../../src/cycle/values.ts";
import { changesOf, fieldOf, filledOf, type Filled } from "../../src/files/officeProfile.ts";

const TODAY = "2026-11-30";
const PROFILE: Value = {
  kop: { baris: ["KEMENTERIAN", "REPUBLIK"], unit: "Deputi", alamat: ["JALAN"], logo: null },
  pejabat: [
    { peran: "deputi", berlaku: { sampai: "2025-12-31" }, pejabat: { jabatan: "Deputi", nama: "Yang Lama" } },
    { peran: "deputi", berlaku: { dari: "2026-01-01" }, pejabat: { jabatan: "Deputi", nama: "Yang Baru" } },
  ],
};

describe("what an office fills in", () => {
  const filled = filledOf(PROFILE, TODAY);
  const after = (change: (filled: Filled) => Filled) => {
    const next = changesOf(PROFILE, change(filled), TODAY).reduce(changed, PROFILE);
    return { next, again: filledOf(next, TODAY) };
  };

  it("is the profile's own of today, and unchanged changes nothing", () => {
    expect(filled.officials.deputi.nama).toBe("Yang Baru");
    expect(filled.baris).toBe("KEMENTERIAN\nREPUBLIK");
    expect(changesOf(PROFILE, filled, TODAY)).toEqual([]);
  });

  it("comes back as it was typed, without blanks around it", () => {
    const { next, again } = after((old) => ({
      ...old,
      baris: "KEMENTERIAN KOORDINATOR\n\n REPUBLIK \n",
      unit: "Deputi: \"Uji\" #1 ",
      officials: { ...old.officials, deputi: { ...old.officials.deputi, nama: "Ganti" }, sesdep: { ...old.officials.sesdep, nama: "Ratna", nip: "1" }, asdep: { ...old.officials.asdep, nama: "Adi" } },
    }));
    expect(again.baris).toBe("KEMENTERIAN KOORDINATOR\nREPUBLIK");
    expect(again.unit).toBe("Deputi: \"Uji\" #1");
    expect(again.officials.deputi.nama).toBe("Ganti");
    expect(again.officials.sesdep).toEqual({ jabatan: "", nama: "Ratna", pangkat: "", nip: "1" });
    expect(again.officials.asdep.nama).toBe("Adi");
    expect(JSON.stringify(next)).toContain("Yang Lama");
  });

  it("has a field for each key that it fills in, and none for others", () => {
    expect(fieldOf(PROFILE, "pejabat[1].pejabat.nip")).toBe("deputi-nip");
    expect(fieldOf(PROFILE, "kop.alamat[1]")).toBe("alamat");
    for (const key of ["pejabat[1].berlaku.dari", "pejabat[9].pejabat.nip", "kl[0]", ""]) expect(fieldOf(PROFILE, key)).toBeNull();
  });
});
