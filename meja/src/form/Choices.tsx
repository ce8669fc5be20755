// Words of the schema: one of them, some of them, yes or no; an official by role or another.

import { useEffect, useState } from "preact/hooks";
import { Group } from "./Group.tsx";
import { below } from "../cycle/key.ts";
import type { ChoiceField, Field } from "../cycle/schema.ts";
import { isGroup, isVoid, textOf } from "../cycle/values.ts";
import { role, word } from "../cycle/words.ts";
import { focused, focusOn, useForm, useValue } from "./context.ts";
import type { BoxProps } from "./TextBox.tsx";

export function Select({ field, ...box }: BoxProps & { field: ChoiceField }) {
  const { session } = useForm();
  const value = textOf(useValue(box.at).value);
  const known = field.words.some((one) => one.word === value);
  const usual = field.usual === null ? "" : `${word(field.usual)} (bila tidak dipilih)`;
  return (
    <select id={box.id} class="box" value={value} data-kunci={box.at} aria-label={box.label} aria-describedby={box.describedBy} aria-invalid={box.invalid}
      onFocus={() => { focused.value = box.at; }}
      onChange={({ currentTarget }) => { session.change({ jenis: "isi", kunci: box.at, teks: currentTarget.value }); }}>
      <option value="">{usual}</option>
      {value !== "" && !known && <option value={value}>{value}</option>}
      {field.words.map((one) => (
        <option key={one.word} value={one.word} title={one.explanation}>{shownWord(one.word)}</option>
      ))}
    </select>
  );
}

export function YesNo(box: BoxProps) {
  const words = [{ word: "ya", explanation: "" }, { word: "tidak", explanation: "" }];
  const { session } = useForm();
  const value = textOf(useValue(box.at).value).toLowerCase();
  const shown = { true: "ya", yes: "ya", ya: "ya", false: "tidak", no: "tidak", tidak: "tidak" }[value] ?? "";
  return (
    <select id={box.id} class="box" value={shown} data-kunci={box.at} aria-describedby={box.describedBy} aria-invalid={box.invalid}
      onFocus={() => { focused.value = box.at; }}
      onChange={({ currentTarget }) => {
        const teks = { ya: "true", tidak: "false" }[currentTarget.value] ?? "";
        session.change({ jenis: "isi", kunci: box.at, teks });
      }}>
      <option value=""></option>
      {words.map((one) => <option key={one.word} value={one.word}>{word(one.word)}</option>)}
    </select>
  );
}

/** A list of words, each at most once: boxes to tick, in the order in which they were ticked. */
export function Ticks({ at, field, describedBy, labelledBy }: { at: string; field: ChoiceField; describedBy: string | undefined; labelledBy: string }) {
  const { session } = useForm();
  const value = useValue(at).value;
  const ticked = Array.isArray(value) ? value.map((one) => textOf(one)) : [];
  return (
    <div class="ticks" role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {field.words.map((one) => (
        <label key={one.word}>
          <input type="checkbox" checked={ticked.includes(one.word)} data-kunci={at} onFocus={() => { focused.value = at; }}
            onChange={({ currentTarget }) => {
              const index = ticked.indexOf(one.word);
              if (currentTarget.checked) session.change({ jenis: "sisip", daftar: at, ke: ticked.length, butir: one.word });
              else if (index >= 0) session.change({ jenis: "hapus", kunci: `${at}[${index}]` });
            }} />
          {one.explanation.replace(/\.$/, "") || word(one.word)}
        </label>
      ))}
    </div>
  );
}

const OTHER = "@lain";

/** An official by role, or what stands in the place of one. */
export function Either({ field, ...box }: BoxProps & { field: Extract<Field, { kind: "either" }> }) {
  const { session } = useForm();
  const value = useValue(box.at).value;
  const profile = session.profile.value;
  /** Somebody else was asked for, of whom nothing is filled in yet. */
  const [isAsked, setAsked] = useState(false);
  const isOther = isGroup(value) || (isAsked && isVoid(value));
  const [first] = field.group.fields;
  useEffect(() => {
    if (isAsked && first) focusOn(below(box.at, first.name));
  }, [isAsked]);
  const isByRole = field.group.fields.some((one) => one.name === "peran");
  const put = (chosen: string) => {
    const clear = isVoid(value) ? [] : [{ jenis: "kosongkan" as const, kunci: box.at }];
    setAsked(chosen === OTHER);
    if (chosen !== OTHER) session.change(...(isGroup(value) ? clear : []), { jenis: "isi", kunci: box.at, teks: chosen });
    else if (first && isByRole) session.change(...clear, { jenis: "isi", kunci: below(box.at, first.name), teks: textOf(value) || "deputi" });
    else session.change(...clear);
  };
  return (
    <div class="either">
      <select id={box.id} class="box" value={isOther ? OTHER : textOf(value)} data-kunci={box.at} aria-label={box.label} aria-describedby={box.describedBy} aria-invalid={box.invalid}
        onFocus={() => { focused.value = box.at; }}
        onKeyDown={box.onKeyDown}
        onChange={({ currentTarget }) => { put(currentTarget.value); }}>
        <option value=""></option>
        {field.choice.words.map(({ word }) => {
          const name = profile.pejabat[word]?.nama;
          return <option key={word} value={word}>{role(word)}{name ? ` (${name})` : ""}</option>;
        })}
        <option value={OTHER}>{isByRole ? "Atas nama pejabat lain…" : "Orang lain…"}</option>
      </select>
      {isOther && <Group at={box.at} fields={field.group.fields} />}
    </div>
  );
}

function shownWord(one: string): string {
  return /^[A-Z]/.test(one) ? one : word(one);
}
