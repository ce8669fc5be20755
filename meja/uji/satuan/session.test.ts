import { beforeEach, describe, expect, it } from "vitest";
import type { Core } from "../../src/core/core.ts";
import type { Answer, Change, Value } from "../../src/core/types.ts";
import { Session } from "../../src/cycle/session.ts";
import { changed, get } from "../../src/cycle/values.ts";
import { Loose } from "../../src/files/place.ts";

const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** A core whose files are JSON. */
class FakeCore {
  async open(bytes: Uint8Array) {
    await later(4);
    return Promise.resolve({ isi: JSON.parse(new TextDecoder().decode(bytes)) as Value, temuan: [] } as unknown as Answer);
  }

  async change(bytes: Uint8Array, changes: Change[]) {
    const { isi } = await this.open(bytes);
    return new TextEncoder().encode(JSON.stringify(changes.reduce(changed, isi)));
  }

  profile() {
    return Promise.resolve({ kl: [], pejabat: {} });
  }
}

describe("a session", () => {
  let session: Session;

  beforeEach(async () => {
    session = new Session(new FakeCore() as unknown as Core, new Loose("a.yaml", new TextEncoder().encode("{}")));
    await session.open();
  });

  const said = () => JSON.parse(new TextDecoder().decode(session.bytes)) as Value;

  it("shows a letter before the core has written it, and writes it", async () => {
    session.type("a.b", "x");
    expect(get(session.values.value, "a.b")).toBe("x");
    expect(said()).toEqual({});
    await session.flush();
    expect(said()).toEqual({ a: { b: "x" } });
  });

  it("takes letters typed in one go back at once, the first box of a list too", async () => {
    session.change({ jenis: "sisip", daftar: "l", ke: 0, butir: "k" });
    for (const text of ["ke", "kem", "kemlu"]) session.type("l[0]", text);
    await session.flush();
    expect(said()).toEqual({ l: ["kemlu"] });
    expect(await session.undo()).toBe("l[0]");
    expect(said()).toEqual({});
    expect(await session.redo()).toBe("l[0]");
    expect(said()).toEqual({ l: ["kemlu"] });
  });

  it.each([false, true])("keeps what is typed while an undo is on its way, written at once: %s", async (isWritten) => {
    session.type("a.b", "x");
    await session.flush();
    const undone = session.undo();
    await later(1);
    session.type("c", "y");
    if (isWritten) void session.flush();
    await undone;
    expect(get(session.values.value, "c")).toBe("y");
    await session.flush();
    expect(said()).toEqual({ c: "y" });
    expect(session.values.value).toEqual({ c: "y" });
  });

  it.each<[string, Change[], Value]>([
    ["chosen", [{ jenis: "isi", kunci: "l[0]", teks: "sesdep" }], { l: ["sesdep"] }],
    ["filled in, deep in it,", [{ jenis: "kosongkan", kunci: "l[0]" }, { jenis: "isi", kunci: "l[0].m[0].nama", teks: "…" }], { l: [{ m: [{ nama: "…" }] }] }],
    ["left blank", [{ jenis: "isi", kunci: "l[0]", teks: "" }], {}],
  ])("begins a list with what is %s in the box that stands there before", async (_, changes, expected) => {
    session.change(...changes);
    await session.flush();
    expect(said()).toEqual(expected);
    expect(session.values.value).toEqual(expected);
  });

  it("keeps changes in their order, whatever is under way", async () => {
    session.type("a", "1");
    session.change({ jenis: "sisip", daftar: "l", ke: 0, butir: "x" });
    session.type("a", "12");
    session.change({ jenis: "sisip", daftar: "l", ke: 0, butir: "y" }, { jenis: "hapus", kunci: "l[1]" });
    await session.flush();
    expect(said()).toEqual({ a: "12", l: ["y"] });
    expect(session.values.value).toEqual(said());
  });

  it("takes back a change without what was typed right before it, and nothing where nothing changed", async () => {
    session.change({ jenis: "sisip", daftar: "l", ke: 0, butir: "satu" });
    session.type("l[0]", "satu");
    await session.flush();
    session.type("l[0]", "satu dua");
    session.change({ jenis: "sisip", daftar: "l", ke: 1, butir: null });
    await session.flush();
    await session.undo();
    expect(said()).toEqual({ l: ["satu dua"] });
    await session.undo();
    expect(said()).toEqual({ l: ["satu"] });
    await session.undo();
    expect(said()).toEqual({});
  });

  it("goes on writing after a write whose file beside it could not be read", async () => {
    session.place.beside = () => Promise.reject(new Error("NotReadableError"));
    session.type("bahan.berkas", "foto.png");
    await expect(session.flush()).rejects.toThrow("NotReadableError");
    session.type("a", "1");
    await session.flush();
    expect(said()).toEqual({ bahan: { berkas: "foto.png" }, a: "1" });
  });
});
