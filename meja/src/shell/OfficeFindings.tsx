// What is wrong with an office's files, each at its file.

import type { OfficeFinding } from "../core/types.ts";
import { sentence } from "../form/Found.tsx";
import { Icon } from "../form/icons.tsx";

export function OfficeFindings({ findings }: { findings: OfficeFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <section class="summary" aria-label="Temuan">
      <ul>
        {findings.map((one) => (
          <li key={`${one.berkas} ${one.baris} ${one.kode} ${one.pesan}`} class={one.tingkat} data-temuan={one.kode}>
            <Icon name={one.tingkat === "galat" ? "error" : "warn"} />
            <p>
              <span class="where">{one.berkas}, baris {one.baris}</span>
              <span>{sentence(one.pesan)}</span> {one.saran !== "" && <span class="cure">{sentence(one.saran)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
