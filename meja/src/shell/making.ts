// Documents taken away: one as PDF or DOCX, all of them as a ZIP.

import { CoreError } from "../core/line.ts";
import type { Format, NotMade } from "../core/types.ts";
import type { Session } from "../cycle/session.ts";
import { Documents } from "../files/output.ts";
import { download, PlaceError } from "../files/place.ts";

const TYPES: Record<Format, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** What came of it, in a sentence. */
export type Outcome = { done: string } | { not: string; key?: string };

export async function makeOne(session: Session, document: string, format: Format): Promise<Outcome> {
  await session.flush();
  const made = await session.core.make(session.bytes, session.beside, document, format);
  if (!made.bytes || made.nama === undefined) return { not: why(made), ...key(made) };
  download(made.nama, made.bytes, TYPES[format]);
  return { done: `${made.nama} diunduh.` };
}

/** What a place refuses is told as it says it. */
export async function attempted(making: Promise<Outcome>): Promise<Outcome> {
  try {
    return await making;
  } catch (error) {
    if (error instanceof PlaceError || error instanceof CoreError) return { not: error.message };
    throw error;
  }
}

export async function makeAll(session: Session): Promise<Outcome> {
  await session.flush();
  const made = await session.core.zip(session.bytes, session.beside);
  if (!made.bytes || made.nama === undefined) return { not: why(made), ...key(made) };
  download(made.nama, made.bytes, "application/zip");
  return { done: `${made.nama} diunduh, berisi ${made.jumlah ?? 0} berkas.` };
}

/** Everything that is ready, into the cycle's folder, as the command line does it. */
export async function makeIntoFolder(session: Session): Promise<Outcome> {
  await session.flush();
  const answer = session.answer.value;
  const { place } = session;
  if (!answer?.folder) return { not: "Nomor siklus diperlukan; ia menjadi nama folder naskahnya.", key: "siklus.nomor" };
  if (!(await place.mayWrite())) return { not: "Peramban belum diizinkan menulis ke folder ini." };
  const folder = await place.output?.(answer.folder, true);
  if (!folder) return { not: "Folder siklus belum dibuka." };
  const documents = await Documents.open(folder, session);
  const told: string[] = [];
  let count = 0;
  for (const { nama } of answer.dokumen.filter((one) => one.keadaan === "siap")) {
    for (const format of ["pdf", "docx"] as const) {
      const made = await session.core.make(session.bytes, session.beside, nama, format);
      if (!made.bytes || made.nama === undefined) return { not: why(made), ...key(made) };
      const placed = await documents.place(made.nama, made.bytes);
      count += 1;
      if (placed.edited !== null) told.push(`${placed.edited} disunting orang dan dibiarkan; yang baru ${placed.name}`);
    }
  }
  const state = (name: string) => answer.dokumen.find((one) => one.nama === name);
  const draft = state("nota-dinas")?.keadaan === "siap" ? state("konsep") : undefined;
  const drafts = draft ? await documents.edited(`${draft.berkas}.docx`) : [];
  if (drafts.length > 0) told.push(`suntingan dalam ${drafts.join(", ")} belum ada dalam berkas siklus`);
  return { done: [`${count} berkas dalam keluaran/${answer.folder}.`, ...told.map((one) => `${one.charAt(0).toUpperCase()}${one.slice(1)}.`)].join(" ") };
}

function why(made: NotMade): string {
  const errors = made.gagal?.length ?? 0;
  if (errors > 0) return `Naskah belum dapat dibuat: ada ${errors} galat yang perlu dibetulkan.`;
  if (made.srikandi) return "Naskah ini dibuat di SRIKANDI.";
  return "Naskah ini masih menunggu isian.";
}

function key(made: NotMade): { key?: string } {
  const first = made.gagal?.[0]?.kunci ?? made.kurang?.[0];
  return first === undefined ? {} : { key: first };
}
