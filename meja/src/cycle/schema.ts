// The schema of the contract as fields of a form. There is no second definition of the data:
// kinds, order, words and explanations are the core's (`src/skema.rs`).

export interface TextField {
  kind: "text";
  /** `nama` sign by sign, `singkat` a paragraph, `panjang` several, `sandi` never shown around. */
  form: "nama" | "singkat" | "panjang" | "sandi";
  /** What a name is the name of. */
  of: "kl" | "pejabat" | "berkas" | null;
  pattern: RegExp | null;
  patternMessage: string | null;
}

export interface ChoiceField {
  kind: "choice";
  words: { word: string; explanation: string }[];
  /** What counts where nothing is chosen. */
  usual: string | null;
}

export interface GroupField {
  kind: "group";
  fields: NamedField[];
}

export type Field =
  | TextField
  | ChoiceField
  | GroupField
  | { kind: "date" | "deadline" | "time" | "number" | "yesno" }
  | { kind: "list"; item: Field }
  /** A word, or a group in its place: an official by role, or another person. */
  | { kind: "either"; choice: ChoiceField; group: GroupField }
  /** A group, or a list of such. */
  | { kind: "oneOrList"; group: GroupField };

export interface NamedField {
  name: string;
  title: string;
  explanation: string;
  required: boolean;
  example: string | null;
  field: Field;
}

export interface Section extends NamedField {
  field: Field;
  /** Steps of the SOP. */
  steps: number[];
  /** Where it is found on the desk, by the names that are read there. */
  place?: string;
}

interface Json {
  type?: string | string[];
  title?: string;
  description?: string;
  enum?: (string | number | null)[];
  markdownEnumDescriptions?: string[];
  default?: unknown;
  examples?: unknown[];
  pattern?: string;
  patternErrorMessage?: string;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  anyOf?: Json[];
  "x-nodin"?: { jenis?: string; isi?: string; urutan?: number; langkah?: number[] };
}

/** The sections of a cycle file, in their order; the version of the contract is nobody's to fill in. */
export function sections(schema: unknown): Section[] {
  const root = schema as Json;
  return entries(root)
    .filter(([name]) => name !== "versi")
    .map(([name, json]) => ({ ...named(name, json, root), steps: json["x-nodin"]?.langkah ?? [] }));
}

function entries(json: Json): [string, Json][] {
  const place = (one: Json) => one["x-nodin"]?.urutan ?? 0;
  return Object.entries(json.properties ?? {}).sort(([, one], [, other]) => place(one) - place(other));
}

function named(name: string, json: Json, holder: Json): NamedField {
  const example = json.examples?.[0];
  return {
    name,
    title: json.title ?? name,
    explanation: json.description ?? "",
    required: holder.required?.includes(name) ?? false,
    example: typeof example === "string" || typeof example === "number" ? String(example) : null,
    field: field(json),
  };
}

function field(json: Json): Field {
  if (json.anyOf) return alternatives(json.anyOf.filter((one) => one.type !== "null"));
  switch (json["x-nodin"]?.jenis) {
    case "tanggal":
      return { kind: "date" };
    case "tenggat":
      return { kind: "deadline" };
    case "jam":
      return { kind: "time" };
  }
  if (json.enum) return choice(json);
  if (json.properties) return group(json);
  if (json.items) return { kind: "list", item: field(json.items) };
  const [type] = typeof json.type === "string" ? [json.type] : (json.type ?? []);
  if (type === "boolean") return { kind: "yesno" };
  if (type === "integer") return { kind: "number" };
  return text(json);
}

function text(json: Json): TextField {
  const { jenis, isi } = json["x-nodin"] ?? {};
  const form = jenis === "singkat" || jenis === "panjang" || jenis === "sandi" ? jenis : "nama";
  const of = isi === "kl" || isi === "pejabat" || isi === "berkas" ? isi : null;
  const pattern = json.pattern === undefined ? null : new RegExp(json.pattern, "u");
  return { kind: "text", form, of, pattern, patternMessage: json.patternErrorMessage ?? null };
}

function choice(json: Json): ChoiceField {
  const words = (json.enum ?? []).map((word, at) => ({ word, explanation: json.markdownEnumDescriptions?.[at] ?? "" }));
  return {
    kind: "choice",
    words: words.filter((one): one is { word: string; explanation: string } => typeof one.word === "string"),
    usual: typeof json.default === "string" ? json.default : null,
  };
}

function group(json: Json): GroupField {
  return { kind: "group", fields: entries(json).map(([name, one]) => named(name, one, json)) };
}

function alternatives(all: Json[]): Field {
  const [first, second] = all;
  if (first?.enum && second?.properties) return { kind: "either", choice: choice(first), group: group(second) };
  if (first?.properties && second?.items) return { kind: "oneOrList", group: group(first) };
  return first ? field(first) : text({});
}

/** The field at a key, with the titles of all that it stands in. */
export function lookUp(all: Section[], path: (string | number)[]): { titles: string[]; named: NamedField | null } {
  const titles: string[] = [];
  let fields: NamedField[] = all;
  let named: NamedField | null = null;
  for (const part of path) {
    if (typeof part === "number") {
      titles.push(String(part + 1));
      continue;
    }
    named = fields.find((one) => one.name === part) ?? null;
    if (!named) break;
    titles.push(named.title);
    fields = fieldsOf(named.field);
  }
  return { titles, named };
}

/** What stands in a field, of each item of a list too. */
export function fieldsOf(field: Field): NamedField[] {
  switch (field.kind) {
    case "group":
      return field.fields;
    case "list":
      return fieldsOf(field.item);
    case "either":
    case "oneOrList":
      return field.group.fields;
    default:
      return [];
  }
}
