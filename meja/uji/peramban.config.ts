import { defineConfig } from "vitest/config";

// Journeys in a real Chromium; `CHROMIUM` names it where it is not Debian's.
export default defineConfig({
  test: { include: ["uji/peramban/*.test.ts"], testTimeout: 240_000, hookTimeout: 120_000, fileParallelism: false, expect: { poll: { timeout: 20_000 } } },
});
