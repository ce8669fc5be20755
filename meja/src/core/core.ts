// What the page asks of the core; `meja/inti/src/task.rs` is the other end.

import type { Block } from "../prose/blocks.ts";
import type { Office } from "../files/office.ts";
import { besideAs, CoreError, Line, type Beside } from "./line.ts";
import type { Answer, Change, Compared, Fate, Format, NotMade, OfficeFinding, OfficeProfile, PageAnswer, Profile, Standing } from "./types.ts";

/** What a document or another copy says, and the file that says what was chosen of it. */
export interface Absorbed {
  told: Compared;
  bytes: Uint8Array | undefined;
}

/** Texts whose blocks are remembered. */
const MOST_READ = 500;

export class Core {
  readonly line: Line;
  private readonly read = new Map<string, Block[] | null>();

  constructor(base64: Promise<string>, office: Office) {
    this.line = new Line(base64, office);
  }

  async open(source: Uint8Array, beside: Beside): Promise<Answer> {
    return (await this.line.task({ tugas: "buka" }, { source, beside })).value as unknown as Answer;
  }

  /** The file with these changes. */
  async change(source: Uint8Array, changes: Change[]): Promise<Uint8Array> {
    return first((await this.line.task({ tugas: "ubah", perubahan: changes }, { source })).pieces);
  }

  /** Pages of a document; the pictures are those of the pages that are `baru`, in order. */
  async pages(source: Uint8Array, beside: Beside, document: string, known: string[]): Promise<NotMade & { halaman?: PageAnswer[]; pictures: Uint8Array[] }> {
    const { value, pieces } = await this.line.task({ tugas: "halaman", dokumen: document, dikenal: known }, { source, beside });
    return { ...value, pictures: pieces };
  }

  async make(source: Uint8Array, beside: Beside, document: string, format: Format): Promise<NotMade & { nama?: string; bytes?: Uint8Array }> {
    const { value, pieces } = await this.line.task({ tugas: "buat", dokumen: document, bentuk: format }, { source, beside });
    return { ...value, ...(pieces[0] && { bytes: pieces[0] }) };
  }

  async zip(source: Uint8Array, beside: Beside): Promise<NotMade & { nama?: string; jumlah?: number; bytes?: Uint8Array }> {
    const { value, pieces } = await this.line.task({ tugas: "zip" }, { source, beside });
    return { ...value, ...(pieces[0] && { bytes: pieces[0] }) };
  }

  /** A cycle file to begin with; from an older one, where there is one. */
  async begin(wanted: { nomor: string; isu: string; tahun: number; hari_ini: string }, older?: { name: string; bytes: Uint8Array }): Promise<NotMade & { bytes?: Uint8Array }> {
    const { value, pieces } = await this.line.task({ tugas: "mulai", ...wanted, dari: older?.name ?? null }, older && { source: older.bytes });
    return { ...value, ...(pieces[0] && { bytes: pieces[0] }) };
  }

  /** What an edited document says that the file does not; of what is chosen by number, the file with it. */
  async absorb(source: Uint8Array, beside: Beside, document: Uint8Array, chosen: number[] | null = null): Promise<Absorbed> {
    const { value, pieces } = await this.line.task({ tugas: "serap", dipilih: chosen }, { source, beside, left: [document] });
    return { told: value as unknown as Compared, bytes: pieces[0] };
  }

  /** The same of another copy of the file; `base` is the version that both come from, where it is known. */
  async compare(source: Uint8Array, other: Uint8Array, base: Uint8Array | null, chosen: number[] | null = null): Promise<Absorbed> {
    const { value, pieces } = await this.line.task({ tugas: "banding", dipilih: chosen }, { source, left: base ? [other, base] : [other] });
    return { told: value as unknown as Compared, bytes: pieces[0] };
  }

  /** The number of the cycle that a document is of; null where it is none of nodin's. */
  async whose(document: Uint8Array): Promise<string | null> {
    return (await this.line.task({ tugas: "kenali" }, { left: [document] })).value.nomor as string | null;
  }

  /** The cycle file that a PDF carries. */
  async carried(pdf: Uint8Array): Promise<Uint8Array> {
    return first((await this.line.task({ tugas: "ekstrak" }, { left: [pdf] })).pieces);
  }

  /** What becomes of a document that stands where a new one is to go. */
  async fate(source: Uint8Array, beside: Beside, present: Uint8Array, next: Uint8Array, isOurs: boolean): Promise<Fate> {
    return (await this.line.task({ tugas: "nasib", milik: isOurs }, { source, beside, left: [present, next] })).value.nasib as Fate;
  }

  /** Where a cycle stands on a day; null for a file that cannot be read. */
  async standing(source: Uint8Array, name: string, day: string): Promise<Standing | null> {
    return (await this.line.task({ tugas: "keadaan", nama: name, per: day }, { source })).value.keadaan as Standing | null;
  }

  /** A long text as blocks for the editor; null where it holds what the editor cannot show. */
  async prose(text: string): Promise<Block[] | null> {
    const blocks = (await this.line.task({ tugas: "baca-teks", teks: text })).value.blok as Block[] | null;
    if (this.read.size > MOST_READ) this.read.clear();
    this.read.set(text, blocks);
    return blocks;
  }

  /** What a long text is, where that is known without asking: it stands there at once. */
  proseKnown(text: string): Block[] | null | undefined {
    return text === "" ? [] : this.read.get(text);
  }

  /** The text that these blocks are, where they stand for `old`; null where no text says them. */
  async proseText(old: string, blocks: Block[]): Promise<string | null> {
    return (await this.line.task({ tugas: "tulis-teks", lama: old, blok: blocks })).value.teks as string | null;
  }

  /** A short text as the paragraph that the editor shows. */
  async phrase(text: string): Promise<Block[]> {
    return (await this.line.task({ tugas: "baca-frasa", teks: text })).value.blok as Block[];
  }

  /** The short text that the editor's paragraph is; null where none says it. */
  async phraseText(blocks: Block[]): Promise<string | null> {
    return (await this.line.task({ tugas: "tulis-frasa", blok: blocks })).value.teks as string | null;
  }

  async schema(): Promise<unknown> {
    return (await this.line.task({ tugas: "skema" })).value.skema;
  }

  async profile(source: Uint8Array): Promise<Profile> {
    return (await this.line.task({ tugas: "profil" }, { source })).value as unknown as Profile;
  }

  /** From now on the house is made with these files of an office's own; what keeps it from that. */
  async furnish(office: Office): Promise<OfficeFinding[]> {
    const { value } = await this.line.task({ tugas: "kantor" }, { beside: besideAs(office) });
    return (value.gagal as OfficeFinding[] | undefined) ?? [];
  }

  /** What `nodin templat periksa` finds in such files. */
  async checkOffice(office: Office): Promise<OfficeFinding[]> {
    return (await this.line.task({ tugas: "periksa-kantor" }, { beside: besideAs(office) })).value.temuan as OfficeFinding[];
  }

  /** The institution's profile in force on a day. */
  async officeProfile(today: string): Promise<OfficeProfile> {
    return (await this.line.task({ tugas: "isi-kantor", hari_ini: today })).value as unknown as OfficeProfile;
  }

  /** A file of the house with these changes. */
  async changeOffice(name: string, changes: Change[]): Promise<Uint8Array> {
    const { pieces } = await this.line.task({ tugas: "ubah-kantor", nama: name, perubahan: changes });
    return first(pieces);
  }
}

function first(pieces: Uint8Array[]): Uint8Array {
  const [piece] = pieces;
  if (!piece) throw new CoreError("Inti tidak memberikan berkasnya.");
  return piece;
}
