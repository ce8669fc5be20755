// What every field of the form needs: the cycle that is open, the sections, where the focus is.

import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { placesOf, within } from "../cycle/key.ts";
import type { Section } from "../cycle/schema.ts";
import type { Session } from "../cycle/session.ts";
import { get } from "../cycle/values.ts";
import type { Answer, Finding, Value } from "../core/types.ts";

export interface Form {
  session: Session;
  sections: Section[];
  /** What the core says, as far as it is told by now; see `told.ts`. */
  told: ReadonlySignal<Answer | null>;
}

const FormContext = createContext<Form | null>(null);
export const FormProvider = FormContext.Provider;

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error("a field stands in a form");
  return form;
}

/** The value at a key; a component that reads it is drawn anew only when that changes. */
export function useValue(key: string): ReadonlySignal<Value> {
  const { session } = useForm();
  return useMemo(() => computed(() => get(session.values.value, key)), [session, key]);
}

/** What was found at a key itself, or, with `below`, at what stands in it too. */
export function useFindings(key: string, isBelow = false): ReadonlySignal<Finding[]> {
  const { told } = useForm();
  return useMemo(
    () =>
      computed(() => {
        const all = told.value?.temuan ?? [];
        return all.filter((found) => placesOf(found).some((at) => (isBelow ? within(at, key) : at === key)));
      }),
    [told, key, isBelow],
  );
}

/** The key whose field has the focus; its places are marked on the page. */
export const focused = signal<string | null>(null);

/** A key whose field is to take the focus as soon as it stands there. */
export interface Wanted {
  key: string;
  /** The caret at an end of its text, or so many letters before it; `blank` is the first field in it where nothing stands. */
  caret: "start" | "end" | "blank" | number;
}

export const wanted = signal<Wanted | null>(null);

export function focusOn(key: string, caret: Wanted["caret"] = "end") {
  wanted.value = { key, caret };
}

/** An id for the field of a key, for labels. */
export function idOf(key: string, part = "isian"): string {
  return `${part}-${key.replace(/[^a-z0-9]/gi, "-")}`;
}
