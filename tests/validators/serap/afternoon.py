"""The Sesdep's afternoon: two sentences and a row of a konsep edited, and the nota dinas made of it."""

import shutil
import subprocess

from edits import body_of, paragraphs, w

CYCLE = "2024-natuna-utara.yaml"
FOLDER = "SK-014-2024"


def edits_of(konsep):
    """Two sentences, one typed into and one behind, and a row below another."""
    ps = paragraphs(body_of(konsep))

    def at(start, **more):
        p = next(p for p in ps if p.text.startswith(start))
        return {"alinea": p.number, "teks": p.text, **more}

    word = "terdeteksi"
    first = at("Kapal ikan asing yang terdeteksi")
    row = at("Memadukan jadwal")
    table = ps[row["alinea"]].table.findall(w("tr"))
    edits = [
        {**first, "jenis": "kata", "cari": word, "di": first["teks"].index(word), "ganti": "tercatat"},
        at("Patroli terlaksana", jenis="kalimat", cari="", di=None, ganti=" Angkanya dihitung ulang."),
        {**row, "jenis": "baris_tambah", "baris": table.index(ps[row["alinea"]].row), "sel": [],
         "ganti": ["3.", "Membentuk satu pusat data bersama.", "Kesimpulan rapat.", "Badan Keamanan Laut"]},
    ]
    return sorted(edits, key=lambda edit: -edit["alinea"])


def afternoon(app, nodin, samples, edit, work):
    """The lines that the nota dinas has otherwise than the edited konsep; `edit` is a way of editing."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(samples, work)
    cycle = work / CYCLE

    def run(*command):
        subprocess.run([str(part) for part in (nodin, *command)], check=True, capture_output=True)

    def made(document, name, folder):
        run("buat", cycle, "--format", "docx", "--dokumen", document, "-o", work / folder)
        return work / folder / FOLDER / name

    def words(path):
        return {line for line, _ in app.lines(path) if any(sign.isalpha() for sign in line)}

    konsep = made("konsep", "8-konsep-nota-dinas.docx", "lama")
    before = words(made("nota-dinas", "9-nota-dinas.docx", "lama"))
    # What a konsep has that a nota dinas has not, and the other way round.
    apart = words(konsep) ^ before
    edited = work / "konsep dari Sesdep.docx"
    edit(app, konsep, edits_of(konsep), edited)
    run("serap", edited, "--tulis")
    after = words(made("nota-dinas", "9-nota-dinas.docx", "baru"))
    if after == before:
        return ["nothing of it came in"]
    return sorted((words(edited) ^ after) - apart)
