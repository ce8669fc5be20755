// Base64 by the browser's own means; an older one has only `atob` and `btoa`.

type Native = Uint8Array<ArrayBuffer> & { toBase64?: () => string };
const native = Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

export function decoded(text: string): Uint8Array<ArrayBuffer> {
  return native.fromBase64 ? native.fromBase64(text) : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

export function encoded(bytes: Uint8Array): string {
  const own = bytes as Native;
  if (own.toBase64) return own.toBase64();
  let letters = "";
  // More arguments than this at once are too many for a call.
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
}
