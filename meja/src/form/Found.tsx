// Findings at their field.

import { plain } from "../cycle/words.ts";
import type { Finding } from "../core/types.ts";
import { idOf, useFindings, useForm } from "./context.ts";
import { Icon } from "./icons.tsx";

export function Found({ at }: { at: string }) {
  const findings = useFindings(at).value;
  if (findings.length === 0) return null;
  return (
    <ul class="found" id={idOf(at, "temuan")}>
      {findings.map((finding) => <OneFound key={finding.kode + finding.pesan} finding={finding} />)}
    </ul>
  );
}

function OneFound({ finding }: { finding: Finding }) {
  const { sections } = useForm();
  return (
    <li class={finding.tingkat} data-temuan={finding.kode}>
      <Icon name={finding.tingkat === "galat" ? "error" : "warn"} />
      <span>
        <span class="sentence">{sentence(plain(sections, finding.pesan))}</span>
        {finding.saran !== "" && <span class="cure">{sentence(plain(sections, finding.saran))}</span>}
      </span>
    </li>
  );
}

/** With a capital at its beginning and a full stop at its end. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(begun) ? begun : `${begun}.`;
}
