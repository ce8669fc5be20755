"""Edits as data: where, what kind, what is put there; and random sets of them over a document.

A place is the number of a paragraph of the body, counted over tables and in the order of the file,
with the text that it has there. Each way of editing (by_word, by_python, office) knows every manner.
"""

import random
import re
import zipfile

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def w(name):
    return f"{{{W}}}{name}"


class Paragraph:
    """A paragraph of the made document."""

    def __init__(self, number, element):
        self.number = number
        self.element = element
        self.text = text_of(element)
        row = next((a for a in element.iterancestors() if a.tag == w("tr")), None)
        self.row = row
        self.table = next((a for a in element.iterancestors() if a.tag == w("tbl")), None)
        self.cell = next((a for a in element.iterancestors() if a.tag == w("tc")), None)
        names = [b.get(w("name")) for b in element.iter(w("bookmarkStart"))]
        self.marks = [name for name in names if name.startswith("_n")]
        number = element.find(f"{w('pPr')}/{w('numPr')}")
        self.list = None if number is None else tuple(child.get(w("val")) for child in number)


def text_of(element):
    parts = []
    for node in element.iter(w("t"), w("noBreakHyphen"), w("tab"), w("br")):
        if node.tag == w("t"):
            parts.append(node.text or "")
        else:
            parts.append({w("noBreakHyphen"): "-", w("tab"): "\t", w("br"): "\n"}[node.tag])
    return "".join(parts).replace("\u00a0", " ").replace("\u2011", "-")


def body_of(path):
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read("word/document.xml"))


def paragraphs(root):
    found = [p for p in root.iter(w("p")) if not any(a.tag == w("txbxContent") for a in p.iterancestors())]
    return [Paragraph(number, element) for number, element in enumerate(found)]


MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
DATE = re.compile(r"\d{1,2} (" + "|".join(MONTHS) + r") \d{4}")
WORDS = "koordinasi penguatan wilayah pelaksanaan anggaran perundingan nelayan bersama segera tertulis".split()


def sentence(rng):
    words = rng.choices(WORDS, k=rng.randint(4, 9))
    return f"Naskah {rng.randint(100, 999)} {' '.join(words)}."


def words_of(text):
    return [m for m in re.finditer(r"[A-Za-z]{4,}", text)]


# Every kind, with how often it is drawn.
KINDS = {
    "kata": 8, "kalimat": 4, "seluruh": 4, "tebal": 2, "miring": 2, "alinea_tambah": 3, "alinea_hapus": 3,
    "pisah": 2, "gabung": 2, "pindah": 2, "kedalaman": 1, "baris_tambah": 2, "baris_hapus": 2,
    "baris_pindah": 1, "sel_kosong": 2, "komentar": 1, "tempel": 1, "judul": 1, "kepala": 1, "kaki": 1,
    "nilai": 2, "isian": 1, "penanda_tangan": 1, "tembusan": 1, "kosong": 0.3,
}
# Kinds that are made as others are, in places of their own.
AS = {"nilai": "kata", "isian": "kata", "penanda_tangan": "seluruh", "tembusan": "alinea_tambah"}
BLANK = re.compile("…+")
NAMES = ["Raden Ajeng Kartini, S.H.", "Dr. Mohamad Natsir"]


def manner(edit):
    return AS.get(edit["jenis"], edit["jenis"])


def draw(rng, kind, ps, free, owners):
    """An edit of a kind at a paragraph that is free, or nothing."""
    body = [p for p in ps if p.number in free and p.text.strip() and "\t" not in p.text and "\n" not in p.text]
    long = [p for p in body if len(words_of(p.text)) >= 6]
    flow = [p for p in long if p.cell is None]

    def edit(p, **more):
        return {"jenis": kind, "alinea": p.number, "teks": p.text, **more}

    if kind == "kata" and body:
        # Any text: a made sentence, a date, a name, hal, a label.
        p = rng.choice([p for p in body if words_of(p.text)] or body)
        word = rng.choice(words_of(p.text) or [re.search(r"\S+", p.text)])
        return edit(p, cari=word.group(), di=word.start(), ganti=rng.choice(["diubah", "penyesuaian", "Baru"]))
    if kind == "kalimat" and long:
        return edit(rng.choice(long), cari="", di=None, ganti=" " + sentence(rng))
    if kind == "seluruh" and body:
        return edit(rng.choice(body), ganti=sentence(rng))
    if kind in ("tebal", "miring") and long:
        p = rng.choice(long)
        word = rng.choice(words_of(p.text))
        return edit(p, cari=word.group(), di=word.start())
    if kind == "pisah" and flow:
        p = rng.choice(flow)
        word = words_of(p.text)[len(words_of(p.text)) // 2]
        return edit(p, di=word.start())
    if kind in ("alinea_tambah", "tempel", "judul") and flow:
        return edit(rng.choice(flow), ganti=sentence(rng))
    if kind == "alinea_hapus" and flow:
        return edit(rng.choice(flow))
    if kind in ("gabung", "pindah"):
        pairs = [(a, b) for a, b in zip(ps, ps[1:])
                 if a in flow and b in flow and a.list == b.list and a.element.getparent() is b.element.getparent()]
        if pairs:
            a, b = rng.choice(pairs)
            return edit(a, berikut=b.text)
    if kind == "kedalaman":
        items = [p for p in flow if p.list and p.list[0] == "0"]
        if items:
            return edit(rng.choice(items))
    if kind == "komentar" and long:
        return edit(rng.choice(long), ganti="Mohon dicek kembali.")
    if kind in ("kepala", "kaki"):
        return {"jenis": kind, "alinea": -1, "teks": "", "ganti": f"Tambahan di {kind}"}
    if kind == "kosong":
        return {"jenis": kind, "alinea": -1, "teks": ""}
    if kind == "nilai":
        # Another day of the month, as after a meeting that was put off.
        dated = [(p, date) for p in body for date in DATE.finditer(p.text)]
        if dated:
            p, date = rng.choice(dated)
            day, rest = date.group().split(" ", 1)
            return edit(p, cari=date.group(), di=date.start(), ganti=f"{int(day) % 27 + 1} {rest}")
    if kind == "isian":
        blanks = [(p, blank) for p in body for blank in BLANK.finditer(p.text)]
        if blanks:
            p, blank = rng.choice(blanks)
            is_date = "tanggal" in p.text.lower()
            return edit(p, cari=blank.group(), di=blank.start(), ganti="27 Februari" if is_date else "B-77/HN.00.01/02/2024")
    if kind in ("penanda_tangan", "tembusan"):
        key = re.compile(r"pejabat\.\w+\.nama" if kind == "penanda_tangan" else r".*\.tembusan\[\d+\]")
        own = [p for p in body if p.cell is None and key.fullmatch(owners.of(p) or "")]
        if own:
            return edit(own[-1], ganti=rng.choice(NAMES) if kind == "penanda_tangan" else "Kepala Badan Keamanan Laut")
    rows = [p for p in body if p.row is not None and p.marks and len(p.table.findall(w("tr"))) > 3]
    if kind in ("baris_tambah", "baris_hapus", "baris_pindah") and rows:
        p = rng.choice(rows)
        table = p.table.findall(w("tr"))
        place = table.index(p.row)
        cells = len(p.row.findall(w("tc")))
        if kind == "baris_pindah" and (place + 1 >= len(table) or len(table[place + 1].findall(w("tc"))) != cells):
            return None
        texts = [text_of(cell) for cell in p.row.findall(w("tc"))]
        return edit(p, baris=place, sel=texts, ganti=[sentence(rng) for _ in range(cells)])
    if kind == "sel_kosong" and rows:
        return edit(rng.choice(rows))
    return None


def like_its_fellow(old, new, number):
    """What a person types into a new row: a number under numbers, a date under dates."""
    text = old.replace("\u00a0", " ").strip()
    if re.fullmatch(r"\d+\.?", text):
        return re.sub(r"\d+", str(int(re.match(r"\d+", text)[0]) + 1), text)
    if DATE.fullmatch(text):
        return DATE.sub(lambda date: f"{number % 27 + 1} {date[1]} {text[-4:]}", text)
    return "" if text in ("", "–") else new


def touched(edit, ps):
    """The paragraphs that no other edit of the set may touch."""
    number = edit["alinea"]
    if number < 0:
        return set()
    if edit["jenis"].startswith("baris_") or edit["jenis"] == "sel_kosong":
        table = ps[number].table
        return {p.number for p in ps if p.table is table}
    return {number - 1, number, number + 1}


def random_set(seed, path, owners):
    """Edits of a document; `owners` says which of them the cycle file can say."""
    rng = random.Random(seed)
    ps = paragraphs(body_of(path))
    free = {p.number for p in ps}
    edits = []
    for _ in range(rng.randint(1, 8)):
        kind = rng.choices(list(KINDS), weights=KINDS.values())[0]
        edit = draw(rng, kind, ps, free, owners)
        if kind == "kosong":
            return [{**edit, "milik": False}]
        # A table from which rows come and go is edited in no other way.
        if edit is not None and not (edit["jenis"].startswith("baris_") and touched(edit, ps) - free):
            free -= touched(edit, ps)
            if kind == "baris_tambah":
                edit["ganti"] = [like_its_fellow(old, new, seed) for old, new in zip(edit["sel"], edit["ganti"])]
            edit["milik"] = edit["alinea"] >= 0 and owners.owns(edit, ps)
            edits.append(edit)
    # Of a key that is printed in two places two edits are a question.
    places = [owners.place(ps[edit["alinea"]]) if edit["alinea"] >= 0 else None for edit in edits]
    for edit, (key, place) in zip(edits, [place or (None, None) for place in places]):
        if any(other and other[0] == key and other[1] != place for other in places):
            edit["milik"] = False
    # From the end on, so that numbers of paragraphs hold.
    return sorted(edits, key=lambda edit: -edit["alinea"])
