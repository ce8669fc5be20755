// Landing in a field: from the page, a finding, a new item.

import { effect } from "@preact/signals";
import { ofItem, parts, join } from "../cycle/key.ts";
import { wanted } from "./context.ts";

/** Frames in which a field that is wanted may still come to stand there. */
const PATIENCE = 30;

/** Gives the focus to the field of `wanted` whenever that is set. */
export function followWanted(): () => void {
  return effect(() => {
    const key = wanted.value;
    if (key !== null) attempt(key, PATIENCE);
  });
}

function attempt(key: string, left: number) {
  if (wanted.peek() !== key) return;
  const target = exactly(key) ?? (left === 0 ? nearest(key) : null);
  if (target) {
    wanted.value = null;
    land(target);
  } else if (left > 0) {
    requestAnimationFrame(() => { attempt(key, left - 1); });
  } else {
    wanted.value = null;
  }
}

/** The focus comes to it, and it into view, whatever stands over the page's ends. */
export function land(target: HTMLElement) {
  for (let at = target.parentElement; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center", behavior: "instant" });
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) {
    target.setSelectionRange(target.value.length, target.value.length);
  } else if (target.isContentEditable) {
    getSelection()?.selectAllChildren(target);
    getSelection()?.collapseToEnd();
  }
}

function all(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`main ${selector}`);
}

/** The field of a key; of a list or group the first field in it. */
function exactly(key: string): HTMLElement | null {
  const quoted = CSS.escape(key);
  const inside = all(`[data-kunci^="${quoted}."]`) ?? all(`[data-kunci^="${quoted}\\["]`);
  return inside ?? all(`[data-kunci="${quoted}"]`);
}

/** Where the key itself has no field: the list or group that it would stand in. */
function nearest(key: string): HTMLElement | null {
  for (let path = parts(key); path.length > 0; path = path.slice(0, -1)) {
    const found = exactly(join(path));
    if (found) return found;
  }
  return null;
}

/** The key of an item's neighbour. */
export function neighbour(key: string, by: number): string | null {
  const at = ofItem(key);
  return at && at.index + by >= 0 ? `${at.list}[${at.index + by}]` : null;
}
