import { expect, it } from "vitest";
import { pastName, pastTime } from "../../src/files/past.ts";

it("an older version is known by its name, and nothing else is", () => {
  const at = new Date("2024-02-28T07:02:11Z");
  expect(pastName("SK-014-2024 Laut.yaml", at)).toBe("SK-014-2024 Laut 2024-02-28 07.02.11.yaml");
  expect(pastTime("SK-014-2024 Laut.yaml", pastName("SK-014-2024 Laut.yaml", at))).toEqual(at);
  for (const other of ["SK-014-2024 Laut.yaml", "SK-014-2024 Laut Natuna 2024-02-28 07.02.11.yaml", "SK-014-2024 Laut catatan.yaml"]) {
    expect(pastTime("SK-014-2024 Laut.yaml", other)).toBeNull();
  }
});
