// Accessibility of what is shown, as axe judges it.

import AxeSource from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** No violation in what is shown. */
export async function accessible(page: Page, view: string) {
  await page.evaluate(AxeSource.source);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const result = await axe.run({ resultTypes: ["violations"] });
    return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(" | ")}`);
  });
  expect(violations, view).toEqual([]);
}
