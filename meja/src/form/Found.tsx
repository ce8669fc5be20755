// Findings at their field.

import { placesOf } from "../cycle/key.ts";
import { keyTitle, plain } from "../cycle/words.ts";
import type { Section } from "../cycle/schema.ts";
import { get, textOf } from "../cycle/values.ts";
import type { Finding } from "../core/types.ts";
import { focusOn, idOf, useFindings, useForm, useValue } from "./context.ts";
import { shown } from "./dates.ts";
import { Icon } from "./icons.tsx";
import { divided } from "./spans.ts";

/** `title` names the field, where what was found does not stand in it. */
export function Found({ at, title }: { at: string; title?: string }) {
  const { session, sections } = useForm();
  const findings = useFindings(at).value;
  const elsewhere = useElsewhere(at);
  if (findings.length === 0) return null;
  return (
    <ul class="found" id={idOf(at, "temuan")}>
      {findings.map((finding) => (
        <li key={finding.kode + finding.pesan} class={finding.tingkat} data-temuan={finding.kode}>
          <Icon name={finding.tingkat === "galat" ? "error" : "warn"} />
          <span>
            {title !== undefined && <strong>{title}: </strong>}
            <span class="sentence">{sentence(plain(sections, saidAt(sections, finding, at)))}</span>
            {finding.saran !== "" && <span class="cure">{elsewhere ?? sentence(plain(sections, finding.saran, finding.kunci))}</span>}
          </span>
          {finding.tingkat === "peringatan" && (
            // Not on the way of Tab from field to field; the list of all findings has it for the keyboard.
            <button type="button" class="plain" tabIndex={-1} title="Memang dimaksudkan begitu: tidak ditunjukkan lagi sampai halaman ini ditutup" onClick={() => {
              session.letBe.add(finding);
              focusOn(at);
            }}>Biarkan</button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where an end belongs that stands beside its beginning and could not be put there. */
function useElsewhere(at: string): string | null {
  const { session, sections } = useForm();
  const text = textOf(useValue(at).value);
  const [taken] = divided(session.values.value, at, text)?.taken ?? [];
  if (taken === undefined) return null;
  const said = shown(textOf(get(session.values.value, taken))).replace(":", ".");
  return `Di sini cukup awalnya. Selebihnya diisi dalam “${keyTitle(sections, taken)}”, yang sudah berisi ${said}.`;
}

/** What was found at several places, as it is said at one of them: the others are named. */
export function saidAt(sections: Section[], finding: Finding, at: string): string {
  const { pesan, kunci_lain } = finding;
  const others = placesOf(finding).filter((key) => key !== at);
  if (kunci_lain.length === 0) return pesan;
  const named = others.slice(0, MOST).map((key) => `“${keyTitle(sections, key)}”`);
  const more = others.length > MOST ? `, dan ${others.length - MOST} lagi` : "";
  return `${pesan.replace(/; begitu pula (?!\d+ kali)[^;]*$/, "")}; begitu pula ${named.join(", ")}${more}`;
}

/** So many other places are named. */
const MOST = 6;

/** With a capital at its beginning and a full stop at its end. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(begun) ? begun : `${begun}.`;
}
