// What has changed since the file was opened, field by field.

import { useEffect, useState } from "preact/hooks";
import type { Change, Value } from "../core/types.ts";
import { section } from "../cycle/key.ts";
import { difference } from "../cycle/merge.ts";
import { get, isGroup } from "../cycle/values.ts";
import { keyTitle } from "../cycle/words.ts";
import { useForm } from "../form/context.ts";
import { keyOf } from "../cycle/session.ts";

export function Changes({ goTo, close }: { goTo: (key: string) => void; close: () => void }) {
  const { session, sections } = useForm();
  const [opening, setOpening] = useState<Value | undefined>(undefined);
  useEffect(() => {
    void session.core.open(session.saving.opening, session.beside).then((answer) => { setOpening(answer.isi); });
  }, [session]);
  const values = session.values.value;
  const names = sections.map((one) => one.name);
  const changes = opening === undefined ? [] : names.flatMap((name) => difference(name, get(opening, name), get(values, name)));
  return (
    <section class="file-view" aria-labelledby="judul-perubahan">
      <header>
        <h2 id="judul-perubahan">Yang berubah sejak dibuka</h2>
        <button type="button" class="secondary" onClick={close}>Kembali ke formulir</button>
      </header>
      {opening !== undefined && changes.length === 0 && <p class="quiet">Tidak ada yang berubah.</p>}
      <ul class="changes">
        {changes.map((change, index) => {
          const key = keyOf(change);
          const [before, after] = sides(change, opening ?? null);
          return (
            <li key={`${key} ${index}`}>
              <button type="button" class="link" onClick={() => { goTo(section(key) === key ? key : keyOf(change)); }}>{keyTitle(sections, key)}</button>
              {before !== "" && <del>{before}</del>}
              {after !== "" && <ins>{after}</ins>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What stood there, and what stands there now. */
function sides(change: Change, opening: Value): [string, string] {
  switch (change.jenis) {
    case "isi":
      return [said(get(opening, change.kunci)), change.teks];
    case "sisip":
      return ["", said(change.butir)];
    case "hapus":
    case "kosongkan":
      return [said(get(opening, change.kunci)), ""];
    case "pindah":
      return ["", ""];
  }
}

/** All texts of a value in one line. */
function said(value: Value): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(said).filter(Boolean).join("; ");
  return isGroup(value) ? Object.values(value).map(said).filter(Boolean).join(", ") : "";
}
