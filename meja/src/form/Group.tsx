// Fields side by side, as the schema has them; a group within folds.

import { useComputed } from "@preact/signals";
import { useRef } from "preact/hooks";
import { below, section, within } from "../cycle/key.ts";
import type { Field, NamedField } from "../cycle/schema.ts";
import { get, isEmpty, textOf } from "../cycle/values.ts";
import { documentTitle, help } from "../cycle/words.ts";
import { idOf, useFindings, useForm, useValue } from "./context.ts";
import { Control } from "./Control.tsx";
import { Found } from "./Found.tsx";
import { Offers } from "./Offers.tsx";
import { Origin } from "./Origin.tsx";

/** `onPasted` is asked first what becomes of a text that is pasted into the first field. */
export function Group({ at, fields, onPasted }: { at: string; fields: NamedField[]; onPasted?: (text: string) => boolean }) {
  return (
    <div class="fields">
      {runs(fields).map((run) => {
        const rows = run.map((named) => {
          const key = below(at, named.name);
          if (named.field.kind === "group") return <Folding key={named.name} at={key} named={named} />;
          return <FieldRow key={named.name} at={key} named={named} {...(named === fields[0] && onPasted && { onPasted })} />;
        });
        const [first] = run;
        return first && isNarrow(first) ? <div key={first.name} class="beside">{rows}</div> : rows;
      })}
    </div>
  );
}

const isNarrow = ({ field }: NamedField) => width(field) !== "full";

/** Narrow fields that follow each other, and each of the others by itself. */
function runs(fields: NamedField[]): NamedField[][] {
  const all: NamedField[][] = [];
  for (const named of fields) {
    const last = all.at(-1);
    if (last?.[0] && isNarrow(named) && isNarrow(last[0])) last.push(named);
    else all.push([named]);
  }
  return all;
}

/** The jabatan that the profile gives an official where none is filled in: null where it gives none. */
function useProfileTitle(at: string): string | null | undefined {
  const { session } = useForm();
  const title = useComputed(() => {
    const role = /^pejabat\.(\w+)\.jabatan$/.exec(at)?.[1];
    if (role === undefined || textOf(get(session.values.value, at)) !== "") return undefined;
    return session.profile.value.pejabat[role]?.jabatan ?? null;
  }).value;
  // It stays while the field is filled in.
  const last = useRef(title);
  if (title !== undefined) last.current = title;
  return last.current;
}

/** A label, what is to be filled in, what helps, and what was found. Help stands below, so that labels
 * and boxes of a row are level; what was found below a narrow field has the width of the row. */
function FieldRow({ at, named, onPasted }: { at: string; named: NamedField; onPasted?: (text: string) => boolean }) {
  const { sections } = useForm();
  const findings = useFindings(at).value;
  const lacking = useLacking(at);
  // Also when it was filled in meanwhile: what helps does not change under the person's hands.
  const wasLacking = useRef(false);
  wasLacking.current ||= lacking !== null;
  const standIn = useProfileTitle(at);
  const explanation = standIn ? named.explanation.replace("menurut profil instansi", standIn) : named.explanation;
  const explained = help(sections, explanation, named.title, wasLacking.current || standIn === null);
  const [id, helpId, labelId] = [idOf(at), idOf(at, "bantuan"), idOf(at, "label")];
  const describedBy = [explained ? helpId : "", findings.length > 0 ? idOf(at, "temuan") : ""].filter(Boolean).join(" ");
  const isErroneous = findings.some((finding) => finding.tingkat === "galat");
  const size = width(named.field);
  return (
    <>
      <div class={`field ${size}${isErroneous ? " erroneous" : ""}`}>
        <label id={labelId} for={id}>
          {named.title}
          {lacking !== null && <span class="lacking">{lacking}</span>}
        </label>
        <Control
          at={at}
          named={named}
          box={{ at, id, describedBy: describedBy === "" ? undefined : describedBy, invalid: isErroneous, ...(onPasted && { onPasted }), ...(named.example !== null && { placeholder: `misalnya ${named.example}` }) }}
          labelledBy={labelId}
        />
        {explained && <p class="help" id={helpId}>{explained}</p>}
        {size === "full" && <Found at={at} />}
        <Offers at={at} />
        {named.field.kind === "text" && <Origin target={at} at={at} />}
        {named.field.kind === "text" && named.field.of === "berkas" && <Unseen at={at} />}
      </div>
      {size !== "full" && <Found at={at} title={named.title} />}
    </>
  );
}

/** A lone file's neighbours cannot be seen. */
function Unseen({ at }: { at: string }) {
  const { session } = useForm();
  const isNamed = !isEmpty(useValue(at).value);
  const isUnseen = session.version.value > 0 && session.beside.present === null;
  return isNamed && isUnseen ? <p class="help">Belum dapat diperiksa: buka folder siklusnya.</p> : null;
}

/** A group within another: open where something stands in it, lacks in it or was found in it. */
function Folding({ at, named }: { at: string; named: NamedField }) {
  const { sections } = useForm();
  const value = useValue(at).value;
  const findings = useFindings(at, true).value;
  const lacking = useLacking(at, true);
  // Decided when it is first shown; from then on it is the person's.
  const opens = useRef(!isEmpty(value) || findings.length > 0 || lacking !== null);
  const explained = help(sections, named.explanation, named.title);
  if (named.field.kind !== "group") return null;
  return (
    <details class="folding" open={opens.current}>
      <summary>
        <span>{named.title}</span>
        {lacking !== null && <span class="lacking">{lacking}</span>}
      </summary>
      {explained && <p class="help">{explained}</p>}
      <Found at={at} />
      <Group at={at} fields={named.field.fields} />
    </details>
  );
}

/** That a document wants this key, and which one, where that of its own step can do without. */
function useLacking(at: string, isBelow = false): string | null {
  const { session, sections } = useForm();
  const steps = session.answer.value?.keadaan?.langkah ?? [];
  const wanting = steps.filter((step) => step.kurang.some((key) => key === at || (isBelow && within(key, at))));
  const [first] = wanting;
  if (!first) return null;
  const own = sections.find((one) => one.name === section(at))?.steps ?? [];
  const isElsewhere = own.length > 0 && own[0] !== first.langkah;
  return isElsewhere ? `perlu diisi untuk ${documentTitle(first.dokumen).toLowerCase()}` : "perlu diisi";
}

/** Short facts stand side by side, texts and lists over the whole width, names where there is room for them. */
function width(field: Field): "short" | "day" | "half" | "names" | "full" {
  switch (field.kind) {
    case "date":
      return "day";
    case "time":
    case "number":
    case "yesno":
      return "short";
    case "text":
      if (field.form === "singkat" || field.form === "panjang") return "full";
      return field.of === "kl" || field.of === "pejabat" ? "names" : "half";
    case "either":
      return "names";
    case "choice":
    case "deadline":
      return "half";
    default:
      return "full";
  }
}
