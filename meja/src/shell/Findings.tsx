// All findings, each with the way to its field.

import { keyTitle, plain } from "../cycle/words.ts";
import { useForm } from "../form/context.ts";
import { sentence } from "../form/Found.tsx";
import { Icon } from "../form/icons.tsx";

export function Findings({ goTo, close }: { goTo: (key: string) => void; close: () => void }) {
  const { session, sections } = useForm();
  const findings = session.findings.value;
  const letBe = (session.answer.value?.temuan.length ?? 0) - findings.length;
  const errors = findings.filter((finding) => finding.tingkat === "galat").length;
  return (
    <section class="summary" aria-labelledby="judul-temuan">
      <header>
        <h2 id="judul-temuan">{findings.length === 0 ? "Tidak ada temuan" : counted(errors, findings.length - errors)}</h2>
        <button type="button" class="icon-button" aria-label="Tutup daftar temuan" onClick={close}><Icon name="remove" /></button>
      </header>
      {errors > 0 && <p class="help">Naskah dapat dibuat setelah galat dibetulkan. Peringatan boleh dibiarkan bila memang dimaksudkan begitu.</p>}
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.kode} ${finding.kunci} ${finding.pesan}`} class={finding.tingkat}>
            <Icon name={finding.tingkat === "galat" ? "error" : "warn"} />
            <button type="button" class="link" onClick={() => { goTo(finding.kunci); }}>
              <span class="where">{finding.kunci === "" ? "Berkas siklus" : keyTitle(sections, finding.kunci)}</span>
              <span>{sentence(plain(sections, finding.pesan))}</span>
            </button>
            {finding.tingkat === "peringatan" && <button type="button" class="plain" onClick={() => { session.letBe.add(finding); }}>Biarkan</button>}
          </li>
        ))}
      </ul>
      {letBe > 0 && <p class="help">{letBe} peringatan dibiarkan · <button type="button" class="link" onClick={() => { session.letBe.clear(); }}>Tampilkan lagi</button></p>}
    </section>
  );
}

export function counted(errors: number, warnings: number): string {
  const parts = [errors > 0 ? `${errors} galat` : "", warnings > 0 ? `${warnings} peringatan` : ""];
  return parts.filter(Boolean).join(", ");
}
