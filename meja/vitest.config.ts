import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["uji/satuan/*.test.ts"] } });
