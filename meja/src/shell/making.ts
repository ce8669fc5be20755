// Documents taken away: one as PDF or DOCX, all of them as a ZIP.

import type { Format, NotMade } from "../core/types.ts";
import type { Session } from "../cycle/session.ts";
import { download } from "../files/place.ts";

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

export async function makeAll(session: Session): Promise<Outcome> {
  await session.flush();
  const made = await session.core.zip(session.bytes, session.beside);
  if (!made.bytes || made.nama === undefined) return { not: why(made), ...key(made) };
  download(made.nama, made.bytes, "application/zip");
  return { done: `${made.nama} diunduh, berisi ${made.jumlah ?? 0} berkas.` };
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
