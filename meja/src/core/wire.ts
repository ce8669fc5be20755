// What crosses to the core and back: four bytes of length, a value of JSON, pieces of bytes.
// `meja/inti/src/message.rs` is the other end.

export interface Message {
  value: Record<string, unknown>;
  pieces: Uint8Array[];
}

export function written({ value, pieces }: Message): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify({ ...value, potongan: pieces.map((piece) => piece.length) }));
  const bytes = new Uint8Array(4 + json.length + pieces.reduce((sum, piece) => sum + piece.length, 0));
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  let at = 4 + json.length;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

export function read(bytes: Uint8Array): Message {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const json = new TextDecoder().decode(bytes.subarray(4, 4 + length));
  const { potongan, ...value } = JSON.parse(json) as Record<string, unknown> & { potongan: number[] };
  let at = 4 + length;
  const pieces = potongan.map((size) => bytes.slice(at, (at += size)));
  return { value, pieces };
}
