// Rounds of step 3: one, or several in order.

import { item } from "../cycle/key.ts";
import type { NamedField } from "../cycle/schema.ts";
import { get, isEmpty, isGroup } from "../cycle/values.ts";
import { Cards } from "./Cards.tsx";
import { focusOn, useForm, useValue } from "./context.ts";
import { Group } from "./Group.tsx";
import { Icon } from "./icons.tsx";
import { beginCard } from "./told.ts";

export function Rounds({ at, fields, title }: { at: string; fields: NamedField[]; title: string }) {
  const { session } = useForm();
  const value = useValue(at).value;
  if (Array.isArray(value)) return <Cards at={at} fields={fields} title="putaran" />;
  const next = async () => {
    // With the last letters that were typed.
    await session.flush();
    session.change(
      { jenis: "kosongkan", kunci: at },
      { jenis: "sisip", daftar: at, ke: 0, butir: get(session.values.value, at) },
      { jenis: "sisip", daftar: at, ke: 1, butir: {} },
    );
    beginCard(item(at, 1));
    focusOn(item(at, 1));
  };
  return (
    <div class="rounds" aria-label={title}>
      <Group at={at} fields={fields} />
      {isGroup(value) && !isEmpty(value) && (
        <button type="button" class="add" onClick={() => { void next(); }}><Icon name="add" /> Putaran penelitian berikutnya</button>
      )}
    </div>
  );
}
