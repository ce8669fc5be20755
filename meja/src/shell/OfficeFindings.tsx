// What is wrong with an office's files: at its field, or at its file where the form has none.

import { useEffect, useRef } from "preact/hooks";
import type { OfficeFinding } from "../core/types.ts";
import { land } from "../form/focus.ts";
import { sentence } from "../form/Found.tsx";
import { Icon } from "../form/icons.tsx";
import { counted } from "./Findings.tsx";
import { labelOf, landIn } from "./OfficeForm.tsx";

/** `fieldOf` gives the field that a finding is about, if it has one. */
export function OfficeFindings({ findings, fieldOf }: { findings: OfficeFinding[]; fieldOf: (finding: OfficeFinding) => string | null }) {
  // They stand below a long form: they come into view by themselves.
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (section.current) land(section.current);
  }, [findings]);
  if (findings.length === 0) return null;
  const errors = findings.filter((one) => one.tingkat === "galat").length;
  return (
    <section class="summary" aria-labelledby="judul-temuan-kantor" ref={section} tabIndex={-1}>
      <h2 id="judul-temuan-kantor">{counted(errors, findings.length - errors)}</h2>
      <ul>
        {findings.map((one) => {
          const field = fieldOf(one);
          return (
            <li key={`${one.berkas} ${one.baris} ${one.kode} ${one.pesan}`} class={one.tingkat} data-temuan={one.kode}>
              <Icon name={one.tingkat === "galat" ? "error" : "warn"} />
              <div>
                {field === null
                  ? <p>{one.berkas}, baris {one.baris}</p>
                  : <button type="button" class="link" onClick={() => { landIn(field); }}><span class="where">{labelOf(field)}</span></button>}
                <p>{sentence(one.pesan)} {one.saran !== "" && <span class="cure">{sentence(one.saran)}</span>}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
