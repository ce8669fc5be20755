// The browser's own dialogs for files and folders (Chromium, Edge), and its plain way to choose one.

/** The dialogs, where the browser has them. */
export interface Pickers {
  showOpenFilePicker(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker(options: object): Promise<FileSystemFileHandle>;
  showDirectoryPicker(options: object): Promise<FileSystemDirectoryHandle>;
}

export function pickers(): Pickers | null {
  return "showOpenFilePicker" in window ? (window as unknown as Pickers) : null;
}

export const YAML = [{ description: "Berkas siklus", accept: { "application/yaml": [".yaml", ".yml"] } }];

export const PDF = [{ description: "PDF yang membawa berkas siklusnya", accept: { "application/pdf": [".pdf"] } }];

/** None where the person closed the dialog. */
export async function chosen<T>(dialog: Promise<T>): Promise<T | null> {
  try {
    return await dialog;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** A file that is chosen in a browser without handles, or for reading alone; null where the person closed the dialog. */
export function chosenFile(accept: string): Promise<File | null> {
  return new Promise((done) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.onchange = () => { done(input.files?.[0] ?? null); };
    input.oncancel = () => { done(null); };
    input.click();
  });
}
