// When what the core says of the cycle is told in the form: nothing moves under a pointer that is
// down, and of what is still being typed nothing new is said.

import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import type { Answer } from "../core/types.ts";
import { placesOf, within } from "../cycle/key.ts";
import type { Session } from "../cycle/session.ts";
import { get, isEmpty } from "../cycle/values.ts";

/** A card that was just added, while the focus is in it. */
const begun = signal<string | null>(null);

/** Of what is blank in this card nothing is said until the focus has left it. */
export function beginCard(key: string) {
  begun.value = key;
}

interface Telling {
  answer: ReadonlySignal<Answer | null>;
  stop: () => void;
}

export function telling(session: Session): Telling {
  const isPointing = signal(false);
  const isTyping = signal(false);
  const answer = signal(session.answer.peek());
  let heard: Answer | null = null;
  const stopTelling = effect(() => {
    const next = session.answer.value;
    const [card, isHeld] = [begun.value, isTyping.value];
    const before = answer.peek();
    if (isPointing.value || (isHeld && next === heard)) return;
    heard = next;
    if (!next || !before || (card === null && !isHeld)) {
      answer.value = next;
      return;
    }
    const isNew = (kode: string, key: string) => !before.temuan.some((one) => kode === one.kode && placesOf(one).includes(key));
    const isOfBlank = (key: string) => card !== null && within(key, card) && (key === card || isEmpty(get(next.isi, key)));
    // One finding may be of many places, and new at some of them.
    const temuan = next.temuan.flatMap((one) => {
      const [kunci, ...kunci_lain] = placesOf(one).filter((key) => !isNew(one.kode, key) || !(isHeld || isOfBlank(key)));
      return kunci === undefined ? [] : [{ ...one, kunci, kunci_lain }];
    });
    // What is lacking stands above the form and is as high as it is long.
    answer.value = { ...next, temuan, keadaan: isHeld ? before.keadaan : next.keadaan };
  });
  const stopWatching = watch({ isPointing, isTyping });
  return {
    answer: computed(() => {
      const told = answer.value;
      return told && { ...told, temuan: told.temuan.filter((one) => !session.letBe.has(one)) };
    }),
    stop: () => {
      stopTelling();
      stopWatching();
    },
  };
}

function isInCard(target: EventTarget | null): boolean {
  const card = begun.peek();
  return card !== null && target instanceof Element && target.closest(`[data-kartu="${CSS.escape(card)}"]`) !== null;
}

/** Follows the pointer, and whether the field with the focus was typed in since the focus came to it. */
function watch({ isPointing, isTyping }: Record<"isPointing" | "isTyping", { value: boolean }>): () => void {
  const stopping = new AbortController();
  // After the field itself: one that is drawn before it has taken a letter loses it.
  const on = (type: string, heard: (event: Event) => void) => { window.addEventListener(type, heard, { signal: stopping.signal }); };
  on("pointerdown", () => { isPointing.value = true; });
  // The click comes right after.
  const release = () => setTimeout(() => { isPointing.value = false; });
  for (const type of ["pointerup", "pointercancel", "dragend"]) on(type, release);
  on("blur", ({ target }) => { if (target === window) release(); });
  on("input", ({ target }) => {
    if (target instanceof HTMLElement && target.matches("main :is(input:not([type=checkbox]), textarea, [contenteditable])")) isTyping.value = true;
  });
  on("focusout", (event) => {
    // Who looks into another window comes back to what was being typed.
    if (!document.hasFocus()) return;
    isTyping.value = false;
    if (isInCard(event.target) && !isInCard((event as FocusEvent).relatedTarget)) begun.value = null;
  });
  return () => { stopping.abort(); };
}
