// The kind of field for each kind of value.

import type { Field, NamedField } from "../cycle/schema.ts";
import { section } from "../cycle/key.ts";
import { get, textOf } from "../cycle/values.ts";
import { Either, Select, Ticks, YesNo } from "./Choices.tsx";
import { Combo, type Choice } from "./Combo.tsx";
import { useForm } from "./context.ts";
import { DateBox } from "./DateBox.tsx";
import { Group } from "./Group.tsx";
import { Cards } from "./Cards.tsx";
import { Items } from "./Items.tsx";
import { institutions, officials, speakers } from "./names.ts";
import { NumberBox } from "./NumberBox.tsx";
import { Phrase } from "../prose/Phrase.tsx";
import { Prose } from "../prose/Prose.tsx";
import { Rounds } from "./Rounds.tsx";
import { TextBox, type BoxProps } from "./TextBox.tsx";

interface Props {
  at: string;
  named: NamedField;
  box: BoxProps;
  labelledBy: string;
}

export function Control({ at, named, box, labelledBy }: Props) {
  const { field } = named;
  switch (field.kind) {
    case "list":
      if (field.item.kind === "choice") return <Ticks at={at} field={field.item} describedBy={box.describedBy} labelledBy={labelledBy} />;
      if (field.item.kind === "group") return <Cards at={at} fields={field.item.fields} title={named.title} />;
      return <Items at={at} item={field.item} title={named.title} box={box} />;
    case "oneOrList":
      return <Rounds at={at} fields={field.group.fields} title={named.title} />;
    case "group":
      return <Group at={at} fields={field.fields} />;
    default:
      return <One field={field} box={box} />;
  }
}

/** A field of one value. */
export function One({ field, box }: { field: Field; box: BoxProps }) {
  const choices = useChoices(field, box.at);
  switch (field.kind) {
    case "date":
    case "deadline":
    case "time":
      return <DateBox kind={field.kind} {...box} />;
    case "choice":
      return <Select field={field} {...box} />;
    case "yesno":
      return <YesNo {...box} />;
    case "either":
      return <Either field={field} {...box} />;
    case "number":
      return <NumberBox {...box} />;
    case "text":
      if (choices) return <Combo choices={choices} {...box} />;
      if (field.form === "panjang") return <Prose {...box} />;
      if (field.form === "singkat") return <Phrase {...box} />;
      return <TextBox multiline={false} secret={field.form === "sandi"} {...box} />;
    default:
      return <TextBox multiline={false} {...box} />;
  }
}

function useChoices(field: Field, at: string): (() => Choice[]) | null {
  const { session } = useForm();
  if (field.kind !== "text") return null;
  if (field.of === "kl") return () => institutions(session.profile.value, session.values.value, at);
  if (field.of !== "pejabat") return null;
  if (section(at) === "notulensi") {
    return () => speakers(session.values.value, textOf(get(session.values.value, at.replace(/[^.]+$/, "kl"))));
  }
  return () => officials(session.profile.value, session.values.value);
}
