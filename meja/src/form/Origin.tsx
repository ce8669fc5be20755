// Where a text was copied from, as long as both are alike.

import { useComputed } from "@preact/signals";
import { get } from "../cycle/values.ts";
import { keyTitle } from "../cycle/words.ts";
import { useForm } from "./context.ts";
import { origins, wants } from "./offers.ts";

/** Of what stands at `at`, which is the target of offers itself or an item of it. */
export function Origin({ target, at }: { target: string; at: string }) {
  return wants(target) ? <Known target={target} at={at} /> : null;
}

function Known({ target, at }: { target: string; at: string }) {
  const { session, sections } = useForm();
  const from = useComputed(() => origins(session.values.value, target, get(session.values.value, at)).map((key) => keyTitle(sections, key)).join("; ")).value;
  return from === "" ? null : <span class="from">sama dengan {from}</span>;
}
