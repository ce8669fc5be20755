// The core in its worker: one module, compiled once, and an instance that is thrown away when it
// has trapped.

import { decoded } from "./base64.ts";
import { read, written, type Message } from "./wire.ts";

export type ToWorker =
  | { kind: "start"; base64: string; office: Message | null }
  | { kind: "task"; id: number; message: Message };

export type FromWorker =
  | { kind: "ready" }
  | { kind: "done"; id: number; message: Message }
  | { kind: "trapped"; id: number; reason: string }
  | { kind: "unable"; reason: string };

interface Exports {
  memory: WebAssembly.Memory;
  ruang(length: number): number;
  jalankan(message: number, length: number): void;
  jawaban(): number;
  panjang(): number;
}

let module: WebAssembly.Module | undefined;
let instance: Exports | undefined;
/** The task that gives an instance the house of an office; it comes before all others. */
let office: Message | null = null;

async function compiled(base64: string): Promise<WebAssembly.Module> {
  const inflated = new Blob([decoded(base64)]).stream().pipeThrough(new DecompressionStream("gzip"));
  const response = new Response(inflated, { headers: { "content-type": "application/wasm" } });
  return WebAssembly.compileStreaming(response);
}

async function instantiated(): Promise<Exports> {
  if (!module) throw new Error("the core was not started");
  return (await WebAssembly.instantiate(module, {})).exports as unknown as Exports;
}

/** An instance with the office's house in it. */
async function furnished(): Promise<Exports> {
  const core = await instantiated();
  if (office && run(core, office).value.gagal !== undefined) throw new Error("the office's files were refused");
  return core;
}

function run(core: Exports, message: Message): Message {
  const bytes = written(message);
  const at = core.ruang(bytes.length);
  new Uint8Array(core.memory.buffer, at, bytes.length).set(bytes);
  core.jalankan(at, bytes.length);
  return read(said(core));
}

function said(core: Exports): Uint8Array {
  return new Uint8Array(core.memory.buffer, core.jawaban(), core.panjang()).slice();
}

function tell(message: FromWorker, transfer: Transferable[] = []) {
  self.postMessage(message, { transfer });
}

async function task(id: number, message: Message) {
  // An instance has one house: another office gets another instance.
  const isOffice = message.value.tugas === "kantor";
  let core: Exports | undefined;
  try {
    core = isOffice ? await instantiated() : (instance ??= await furnished());
    const answer = run(core, message);
    if (isOffice && answer.value.gagal === undefined) [office, instance] = [message, core];
    const buffers = answer.pieces.map((piece) => piece.buffer as ArrayBuffer);
    tell({ kind: "done", id, message: answer }, buffers);
  } catch (fault) {
    // What the panic said was left as the answer; the instance serves no more.
    let reason = String(fault);
    try {
      if (core) reason = new TextDecoder().decode(said(core)) || reason;
    } catch {
      // The reason stays the trap's own.
    }
    if (core && core === instance) instance = undefined;
    tell({ kind: "trapped", id, reason });
  }
}

let queue: Promise<unknown> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "start") {
    queue = compiled(data.base64)
      .then(async (compiledModule) => {
        module = compiledModule;
        office = data.office;
        instance = await furnished();
        tell({ kind: "ready" });
      })
      .catch((fault: unknown) => { tell({ kind: "unable", reason: String(fault) }); });
  } else {
    queue = queue.then(() => task(data.id, data.message));
  }
};
