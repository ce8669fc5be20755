// The line to the core's worker: tasks go to it one after the other, and each has its answer.

import CoreWorker from "./worker.ts?worker&inline";
import type { FromWorker, ToWorker } from "./worker.ts";
import type { Office } from "../files/office.ts";
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

/** What a task is about, beside what it says itself. */
export interface Ground {
  source?: Uint8Array;
  beside?: Beside;
  /** Documents or other copies. */
  left?: Uint8Array[];
}

interface Waiting {
  done: (message: Message) => void;
  failed: (error: CoreError) => void;
}

export class Line {
  readonly ready: Promise<void>;
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(base64: Promise<string>, office: Office) {
    this.worker = new CoreWorker();
    this.ready = new Promise((ready, unable) => {
      this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === "ready") ready();
        else if (data.kind === "unable") unable(new CoreError(data.reason));
        else this.answered(data);
      };
      this.worker.onerror = (event) => { unable(new CoreError(event.message)); };
    });
    void base64.then((text) => {
      this.post({ kind: "start", base64: text, office: office.size === 0 ? null : written({ tugas: "kantor" }, { beside: besideAs(office) }) });
    });
  }

  /** A task keeps nothing, so that one that the core stopped in is asked again of a new instance. */
  async task(value: Record<string, unknown>, ground: Ground = {}): Promise<Message> {
    await this.ready;
    const task = written(value, ground);
    const answer = await this.asked(task).catch((error: unknown) => {
      if (error instanceof Stopped) return this.asked(task);
      throw error;
    });
    if (typeof answer.value.galat === "string") throw new CoreError(answer.value.galat);
    return answer;
  }

  private asked(message: Message): Promise<Message> {
    const id = ++this.last;
    return new Promise((done, failed) => {
      this.waiting.set(id, { done, failed });
      this.post({ kind: "task", id, message });
    });
  }

  private answered(data: Exclude<FromWorker, { kind: "ready" | "unable" }>) {
    const waiting = this.waiting.get(data.id);
    this.waiting.delete(data.id);
    if (data.kind === "done") waiting?.done(data.message);
    else waiting?.failed(new Stopped(`Inti nodin berhenti dan dimulai lagi; isian Anda tetap ada. (${data.reason})`));
  }

  private post(message: ToWorker) {
    this.worker.postMessage(message);
  }
}

/** An office's files cross as those beside a cycle file do. */
export function besideAs(files: Office): Beside {
  return { files, present: null };
}

function written(value: Record<string, unknown>, { source = new Uint8Array(), beside = NOTHING_BESIDE, left = [] }: Ground): Message {
  const berkas = [...beside.files.keys()];
  return { value: { ...value, berkas, ada: beside.present }, pieces: [source, ...beside.files.values(), ...left] };
}
