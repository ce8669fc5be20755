import { describe, expect, it } from "vitest";
import { Documents, type Origin } from "../../src/files/output.ts";
import type { OutputFolder } from "../../src/files/place.ts";

class FakeFolder implements OutputFolder {
  readonly files = new Map<string, Uint8Array>();
  read = (name: string) => Promise.resolve(this.files.get(name) ?? null);
  stamp = (name: string) => Promise.resolve(this.files.has(name) ? { modified: 1, size: 1 } : null);
  names = () => Promise.resolve([...this.files.keys()]);
  write = (name: string, bytes: Uint8Array) => {
    this.files.set(name, bytes);
    return Promise.resolve();
  };
}

/** A core for which an edited document says something new. */
const origin = {
  core: { fate: (_: unknown, __: unknown, there: Uint8Array, next: Uint8Array, isOurs: boolean) => Promise.resolve(isOurs || String(there) === String(next) ? "ganti" : "samping") },
  bytes: new Uint8Array(),
  beside: { files: new Map(), present: null },
} as unknown as Origin;

const bytes = (text: string) => new TextEncoder().encode(text);

describe("documents in a folder", () => {
  it("replace nodin's own, stand beside what was edited, and remember both", async () => {
    const folder = new FakeFolder();
    let documents = await Documents.open(folder, origin);
    expect(await documents.place("9-nota-dinas.docx", bytes("satu"))).toEqual({ name: "9-nota-dinas.docx", edited: null });
    documents = await Documents.open(folder, origin);
    expect(await documents.place("9-nota-dinas.docx", bytes("dua"))).toEqual({ name: "9-nota-dinas.docx", edited: null });
    expect(await documents.edited("9-nota-dinas.docx")).toEqual([]);
    folder.files.set("9-nota-dinas.docx", bytes("disunting"));
    documents = await Documents.open(folder, origin);
    expect(await documents.edited("9-nota-dinas.docx")).toEqual(["9-nota-dinas.docx"]);
    expect(await documents.place("9-nota-dinas.docx", bytes("tiga"))).toEqual({ name: "9-nota-dinas (2).docx", edited: "9-nota-dinas.docx" });
    expect(await documents.place("9-nota-dinas.docx", bytes("empat"))).toEqual({ name: "9-nota-dinas (2).docx", edited: "9-nota-dinas.docx" });
    expect(new TextDecoder().decode(folder.files.get("9-nota-dinas.docx"))).toBe("disunting");
  });

  it("are not written while Word has them open", async () => {
    const folder = new FakeFolder();
    folder.files.set("~$nota-dinas.docx", bytes(""));
    const documents = await Documents.open(folder, origin);
    await expect(documents.place("9-nota-dinas.docx", bytes("satu"))).rejects.toThrow(/sedang dibuka/);
  });
});
