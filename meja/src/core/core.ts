// The core as the page calls it: tasks go to its worker one after the other.

import CoreWorker from "./worker.ts?worker&inline";
import type { Block } from "../prose/blocks.ts";
import type { FromWorker, ToWorker } from "./worker.ts";
import type { Office } from "../files/office.ts";
import type { Answer, Change, Format, NotMade, OfficeFinding, OfficeProfile, PageAnswer, Profile } from "./types.ts";
import type { Message } from "./wire.ts";

/** What the core refuses or could not do, in a sentence for people. */
export class CoreError extends Error {}

/** The core stopped in the middle of a task; a new instance takes the next one. */
class Stopped extends CoreError {}

/** Files beside a cycle file: what the core may see of its folder. */
export interface Beside {
  /** Bytes by path. */
  files: Map<string, Uint8Array>;
  /** All paths that are there; null where the folder cannot be seen. */
  present: string[] | null;
}

export const NOTHING_BESIDE: Beside = { files: new Map(), present: null };

interface Waiting {
  done: (message: Message) => void;
  failed: (error: CoreError) => void;
}

export class Core {
  readonly ready: Promise<void>;
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  /** Milliseconds that the last task took in the worker, by the task's name; for measuring. */
  readonly took = new Map<string, number>();

  constructor(base64: string, office: Office) {
    this.worker = new CoreWorker();
    this.ready = new Promise((ready, unable) => {
      this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === "ready") ready();
        else if (data.kind === "unable") unable(new CoreError(data.reason));
        else this.answered(data);
      };
      this.worker.onerror = (event) => { unable(new CoreError(event.message)); };
    });
    this.post({ kind: "start", base64, office: office.size === 0 ? null : message({ tugas: "kantor" }, NOTHING, besideAs(office)) });
  }

  async open(source: Uint8Array, beside: Beside): Promise<Answer> {
    return (await this.task({ tugas: "buka" }, source, beside)).value as unknown as Answer;
  }

  /** The file with these changes, and what there is to say of it. */
  async change(source: Uint8Array, beside: Beside, changes: Change[]): Promise<{ bytes: Uint8Array; answer: Answer }> {
    const { value, pieces } = await this.task({ tugas: "ubah", perubahan: changes }, source, beside);
    return { bytes: first(pieces), answer: value as unknown as Answer };
  }

  /** Pages of a document; the pictures are those of the pages that are `baru`, in order. */
  async pages(source: Uint8Array, beside: Beside, document: string, known: string[]): Promise<NotMade & { halaman?: PageAnswer[]; pictures: Uint8Array[] }> {
    const { value, pieces } = await this.task({ tugas: "halaman", dokumen: document, dikenal: known }, source, beside);
    return { ...value, pictures: pieces };
  }

  async make(source: Uint8Array, beside: Beside, document: string, format: Format): Promise<NotMade & { nama?: string; bytes?: Uint8Array }> {
    const { value, pieces } = await this.task({ tugas: "buat", dokumen: document, bentuk: format }, source, beside);
    return { ...value, ...(pieces[0] && { bytes: pieces[0] }) };
  }

  async zip(source: Uint8Array, beside: Beside): Promise<NotMade & { nama?: string; jumlah?: number; bytes?: Uint8Array }> {
    const { value, pieces } = await this.task({ tugas: "zip" }, source, beside);
    return { ...value, ...(pieces[0] && { bytes: pieces[0] }) };
  }

  /** A cycle file to begin with; from an older one, where there is one. */
  async begin(wanted: { nomor: string; isu: string; tahun: number; hari_ini: string }, older?: { name: string; bytes: Uint8Array }): Promise<NotMade & { bytes?: Uint8Array }> {
    const { value, pieces } = await this.task({ tugas: "mulai", ...wanted, dari: older?.name ?? null }, older?.bytes ?? new Uint8Array(), NOTHING_BESIDE);
    return { ...value, ...(pieces[0] && { bytes: pieces[0] }) };
  }

  /** A long text as blocks for the editor; null where it holds what the editor cannot show. */
  async prose(text: string): Promise<Block[] | null> {
    const { value } = await this.task({ tugas: "baca-teks", teks: text }, new Uint8Array(), NOTHING_BESIDE);
    return value.blok as Block[] | null;
  }

  /** The text that these blocks are, where they stand for `old`; null where no text says them. */
  async proseText(old: string, blocks: Block[]): Promise<string | null> {
    const { value } = await this.task({ tugas: "tulis-teks", lama: old, blok: blocks }, new Uint8Array(), NOTHING_BESIDE);
    return value.teks as string | null;
  }

  async schema(): Promise<unknown> {
    return (await this.task({ tugas: "skema" }, new Uint8Array(), NOTHING_BESIDE)).value.skema;
  }

  async profile(source: Uint8Array): Promise<Profile> {
    return (await this.task({ tugas: "profil" }, source, NOTHING_BESIDE)).value as unknown as Profile;
  }

  async explanations(): Promise<{ kode: string; tingkat: string; teks: string }[]> {
    const { value } = await this.task({ tugas: "penjelasan" }, new Uint8Array(), NOTHING_BESIDE);
    return value.penjelasan as { kode: string; tingkat: string; teks: string }[];
  }

  /** From now on the house is made with these files of an office's own; what keeps it from that. */
  async furnish(office: Office): Promise<OfficeFinding[]> {
    const { value } = await this.task({ tugas: "kantor" }, NOTHING, besideAs(office));
    return (value.gagal as OfficeFinding[] | undefined) ?? [];
  }

  /** What `nodin templat periksa` finds in such files. */
  async checkOffice(office: Office): Promise<OfficeFinding[]> {
    return (await this.task({ tugas: "periksa-kantor" }, NOTHING, besideAs(office))).value.temuan as OfficeFinding[];
  }

  /** The institution's profile in force on a day. */
  async officeProfile(today: string): Promise<OfficeProfile> {
    return (await this.task({ tugas: "isi-kantor", hari_ini: today }, NOTHING, NOTHING_BESIDE)).value as unknown as OfficeProfile;
  }

  /** A file of the house with these changes. */
  async changeOffice(name: string, changes: Change[]): Promise<Uint8Array> {
    const { pieces } = await this.task({ tugas: "ubah-kantor", nama: name, perubahan: changes }, NOTHING, NOTHING_BESIDE);
    return first(pieces);
  }

  /** A task keeps nothing, so that one that the core stopped in is asked again of a new instance. */
  private async task(value: Record<string, unknown>, source: Uint8Array, beside: Beside): Promise<Message> {
    await this.ready;
    const task = message(value, source, beside);
    const answer = await this.asked(task).catch((error: unknown) => {
      if (error instanceof Stopped) return this.asked(task);
      throw error;
    });
    if (typeof answer.value.galat === "string") throw new CoreError(answer.value.galat);
    return answer;
  }

  private asked(task: Message): Promise<Message> {
    const id = ++this.last;
    return new Promise((done, failed) => {
      this.waiting.set(id, { done, failed });
      this.post({ kind: "task", id, message: task });
    });
  }

  private answered(data: Exclude<FromWorker, { kind: "ready" | "unable" }>) {
    const waiting = this.waiting.get(data.id);
    this.waiting.delete(data.id);
    if (data.kind === "done") {
      this.took.set("last", data.took);
      waiting?.done(data.message);
    } else {
      waiting?.failed(new Stopped(`Inti nodin berhenti dan dimulai lagi; isian Anda tetap ada. (${data.reason})`));
    }
  }

  private post(message: ToWorker) {
    this.worker.postMessage(message);
  }
}

const NOTHING = new Uint8Array();

/** An office's files cross as those beside a cycle file do. */
function besideAs(files: Office): Beside {
  return { files, present: null };
}

function message(value: Record<string, unknown>, source: Uint8Array, beside: Beside): Message {
  const berkas = [...beside.files.keys()];
  return { value: { ...value, berkas, ada: beside.present }, pieces: [source, ...beside.files.values()] };
}

function first(pieces: Uint8Array[]): Uint8Array {
  const [piece] = pieces;
  if (!piece) throw new CoreError("Inti tidak memberikan berkasnya.");
  return piece;
}
