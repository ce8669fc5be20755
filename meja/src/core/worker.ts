// The core in its worker: one module, compiled once, and an instance that is thrown away when it
// has trapped.

import { read, written, type Message } from "./wire.ts";

export type ToWorker =
  | { kind: "start"; base64: string }
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

async function compiled(base64: string): Promise<WebAssembly.Module> {
  const fromBase64 = (Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;
  const packed = fromBase64 ? fromBase64(base64) : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const inflated = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const response = new Response(inflated, { headers: { "content-type": "application/wasm" } });
  return WebAssembly.compileStreaming(response);
}

async function instantiated(): Promise<Exports> {
  if (!module) throw new Error("the core was not started");
  return (await WebAssembly.instantiate(module, {})).exports as unknown as Exports;
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
  instance ??= await instantiated();
  try {
    const answer = run(instance, message);
    const buffers = answer.pieces.map((piece) => piece.buffer as ArrayBuffer);
    tell({ kind: "done", id, message: answer }, buffers);
  } catch (fault) {
    // What the panic said was left as the answer; the instance serves no more.
    let reason = String(fault);
    try {
      reason = new TextDecoder().decode(said(instance)) || reason;
    } catch {
      // The reason stays the trap's own.
    }
    instance = undefined;
    tell({ kind: "trapped", id, reason });
  }
}

let queue: Promise<unknown> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "start") {
    queue = compiled(data.base64)
      .then(async (compiledModule) => {
        module = compiledModule;
        instance = await instantiated();
        // The house is made with the first task; it is to be there before a person asks.
        run(instance, { value: { tugas: "profil" }, pieces: [new Uint8Array()] });
        tell({ kind: "ready" });
      })
      .catch((fault: unknown) => { tell({ kind: "unable", reason: String(fault) }); });
  } else {
    queue = queue.then(() => task(data.id, data.message));
  }
};
