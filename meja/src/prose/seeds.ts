// What new items begin with: the words after the caret where an item was split, lines that were
// pasted. They stand in the new item at once, as if they had been typed there.

import type { Block } from "./blocks.ts";

const seeds = new Map<string, Block[]>();

export function sow(key: string, blocks: Block[]) {
  if (blocks.length > 0) seeds.set(key, blocks);
}

export function reap(key: string): Block[] | undefined {
  const blocks = seeds.get(key);
  seeds.delete(key);
  return blocks;
}
