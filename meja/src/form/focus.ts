// Landing in a field: from the page, a finding, a new item.

import { effect } from "@preact/signals";
import { item, join, ofItem, parts } from "../cycle/key.ts";
import { wanted, type Wanted } from "./context.ts";

/** Frames in which a field that is wanted may still come to stand there. */
const PATIENCE = 30;
/** Above and below a field that is wholly in view, pixels; the tools stand above. */
const ROOM = 44;

/** Gives the focus to the field of `wanted` whenever that is set. */
export function followWanted(): () => void {
  return effect(() => {
    const one = wanted.value;
    // As soon as what was changed is drawn, before another key can be pressed.
    if (one !== null) queueMicrotask(() => { attempt(one, PATIENCE); });
  });
}

function attempt(one: Wanted, left: number) {
  if (wanted.peek() !== one) return;
  const isToCome = isUnread(one.key);
  const target = isToCome ? null : (exactly(one) ?? (left === 0 || isGone(one.key) ? nearest(one) : null));
  if (target) {
    wanted.value = null;
    land(target, one.caret);
  } else if (left > 0) {
    requestAnimationFrame(() => { attempt(one, isToCome ? left : left - 1); });
  } else {
    wanted.value = null;
  }
}

/** The focus comes to it, and it into view, whatever stands over the page's ends. */
export function land(target: HTMLElement, caret: Wanted["caret"] = "end") {
  for (let at = target.parentElement; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  target.focus({ preventScroll: true });
  // A long text has its editor in its place now.
  const { activeElement } = document;
  const landed = activeElement instanceof HTMLElement && activeElement.dataset.kunci === target.dataset.kunci ? activeElement : target;
  landed.scrollIntoView({ block: isInView(landed) ? "nearest" : "center", behavior: "instant" });
  const isBox = landed instanceof HTMLTextAreaElement || (landed instanceof HTMLInputElement && landed.type !== "checkbox");
  if (isBox) {
    const at = caret === "start" ? 0 : landed.value.length - (typeof caret === "number" ? caret : 0);
    landed.setSelectionRange(at, at);
  } else if (landed.isContentEditable) {
    getSelection()?.selectAllChildren(landed);
    if (caret === "start") getSelection()?.collapseToStart();
    else getSelection()?.collapseToEnd();
  }
}

/** Whether it stands whole between the ends of the form, with some room around it. */
function isInView(target: HTMLElement): boolean {
  const { top, bottom } = target.getBoundingClientRect();
  const form = target.closest("main")?.getBoundingClientRect();
  return top > Math.max(form?.top ?? 0, 0) + ROOM && bottom < Math.min(form?.bottom ?? innerHeight, innerHeight) - ROOM;
}

/** What comes to stand below the form does not hide the field that has the focus. */
export function keepInView(form: HTMLElement): () => void {
  let before = form.getBoundingClientRect().bottom;
  const observer = new ResizeObserver(() => {
    const field = form.contains(document.activeElement) ? document.activeElement : null;
    const end = field?.getBoundingClientRect().bottom ?? 0;
    const { bottom } = form.getBoundingClientRect();
    if (end <= before && end > bottom) field?.scrollIntoView({ block: "nearest", behavior: "instant" });
    before = bottom;
  });
  observer.observe(form);
  return () => { observer.disconnect(); };
}

function all(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`main ${selector}`)];
}

/** What a field of a key, or of what stands in it, says of itself by an attribute. */
function inside(key: string, attribute: string): string {
  const quoted = CSS.escape(key);
  return `:is([${attribute}^="${quoted}."], [${attribute}^="${quoted}\\["])`;
}

/** The field of a key; of a list or group the first field in it. */
function exactly({ key, caret }: Pick<Wanted, "key" | "caret">): HTMLElement | null {
  const fields = all(inside(key, "data-kunci"));
  const blank = caret === "blank" ? fields.find((field) => field.matches("input, textarea, [role=textbox]") && isBlank(field)) : undefined;
  return blank ?? fields[0] ?? all(`[data-kunci="${CSS.escape(key)}"]`)[0] ?? null;
}

function isBlank(field: HTMLElement): boolean {
  return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : field.textContent).trim() === "";
}

/** Whether the core is still reading the text that comes first there. */
function isUnread(key: string): boolean {
  const [first] = all(`:is(${inside(key, "data-kunci")}, ${inside(key, "data-dibaca")}, [data-dibaca="${CSS.escape(key)}"])`);
  return first?.dataset.dibaca !== undefined;
}

/** An item that its list, which stands there, no longer has. */
function isGone(key: string): boolean {
  const list = ofItem(key)?.list;
  return list !== undefined && exactly({ key: list, caret: "end" }) !== null;
}

/** Where the key itself has no field: the item before it, or the list or group that it would stand in. */
function nearest({ key, caret }: Wanted): HTMLElement | null {
  const at = ofItem(key);
  const before = at && at.index > 0 ? exactly({ key: item(at.list, at.index - 1), caret }) : null;
  if (before) return before;
  for (let path = parts(key); path.length > 0; path = path.slice(0, -1)) {
    const found = exactly({ key: join(path), caret });
    if (found) return found;
  }
  return null;
}
