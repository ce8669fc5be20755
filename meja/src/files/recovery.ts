// What was typed and lies in no file yet, kept by the browser until it does. All pages from
// file:// can read it, so it is kept of cycles of class biasa alone.

const KEY = "nodin-pemulihan";

export interface Kept {
  name: string;
  text: string;
  /** When it was kept, milliseconds. */
  at: number;
}

/** Keeps a version that is saved nowhere; `isSecret` for class terbatas and above. */
export function keep(name: string, bytes: Uint8Array, isSecret: boolean) {
  if (isSecret) {
    forget();
    return;
  }
  try {
    const kept: Kept = { name, text: new TextDecoder().decode(bytes), at: Date.now() };
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A browser without room or leave to keep it: the page still says that it is not saved.
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is nothing to be forgotten where nothing can be kept.
  }
}

export function kept(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}
