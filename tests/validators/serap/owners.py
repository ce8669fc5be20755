"""Whose an edit is by the law of the way back: what a key of the cycle file says can go back into it.

Found without nodin: our bookmarks are named after the SHA-256 of a key, so the keys of the cycle file
and of the contract tell whose a stretch of a page is. What has no owner may only be told: words that
the template sets, names of the profile, counts and numbers, made sentences that are taken away, a line
broken where its key holds one line, bold where its key holds none, and order that no list of the file has.
"""

import hashlib
import json
import pathlib
import re

import yaml

from edits import DATE, manner, w

SCHEMA = pathlib.Path(__file__).parents[3] / "samples" / "siklus.schema.json"


# What no document can be made without: its subject, and words of a picture for those who do not see it.
NEEDED = re.compile(r"\.hal$|\bgambar\b.*\.keterangan$")


def digits(key):
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def kinds_of_schema(schema):
    """The kind (`x-nodin.jenis`) of every key, its lists written `[]`."""
    kinds = {}

    def walk(at, path):
        for of in [at, *at.get("anyOf", [])]:
            kind = of.get("x-nodin", {}).get("jenis")
            if path and kind:
                kinds.setdefault(path, kind)
            for name, inner in of.get("properties", {}).items():
                walk(inner, f"{path}.{name}" if path else name)
            if "items" in of:
                walk(of["items"], f"{path}[]")

    walk(schema, "")
    return kinds


def leaves(value, path=""):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, f"{path}.{name}" if path else str(name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, f"{path}[{index}]")
    elif value is not None:
        yield path


def item_of(key):
    """The innermost item that a key stands in: its list, its place, and what is left."""
    match = re.match(r"(.*)\[(\d+)\]\.?([^\[\]]*)$", key)
    return (match[1], int(match[2]), match[3]) if match else None


class Owners:
    def __init__(self, cycle):
        self.kinds = kinds_of_schema(json.loads(SCHEMA.read_text()))
        own = set(leaves(yaml.load(pathlib.Path(cycle).read_text(encoding="utf-8-sig"), yaml.BaseLoader)))
        absent = {key for key in self.kinds if "[]" not in key} - own
        self.own = {digits(key): key for key in own}
        # Sentences are made in the place of keys that say nothing.
        self.made = {digits(key): key for key in absent}

    def kind(self, key):
        return self.kinds.get(re.sub(r"\[\d+\]", "[]", key))

    def signs(self, p):
        """Of each sign of a paragraph the key whose text it is."""
        owners, open_marks = [], {}
        for node in p.element.iter():
            if node.tag == w("bookmarkStart") and (node.get(w("name")) or "").startswith("_n"):
                open_marks[node.get(w("id"))] = node.get(w("name"))[2:14]
            elif node.tag == w("bookmarkEnd"):
                open_marks.pop(node.get(w("id")), None)
            elif node.tag in (w("t"), w("noBreakHyphen"), w("tab"), w("br")):
                length = len(node.text or "") if node.tag == w("t") else 1
                keys = [self.own.get(mark) or self.made.get(mark) for mark in open_marks.values()]
                owners += [next((key for key in reversed(keys) if key), None)] * length
        return owners

    def of(self, p, start=0, end=None):
        """The one key whose text a stretch is, if it is one's."""
        visible = {key for sign, key in zip(p.text[start:end], self.signs(p)[start:end]) if not sign.isspace()}
        return visible.pop() if len(visible) == 1 else None

    def place(self, p):
        """The key of a paragraph that is one's, and which of the places it is in which that is printed."""
        key = self.of(p)
        if key is None or self.is_prose(key):
            return None
        mark = next(mark for mark in p.marks if mark[2:14] == digits(key))
        return key, mark.rpartition("_")[2] if mark.count("_") > 1 else "1"

    def is_made(self, key):
        return key in self.made.values()

    def is_prose(self, key):
        return self.kind(key) == "panjang"

    def owns(self, edit, ps):
        """Whether an edit has an owner that can say it."""
        kind = manner(edit)
        if kind in ("komentar", "tempel", "judul", "kepala", "kaki") or edit["jenis"] == "isian":
            return False
        p = ps[edit["alinea"]]
        whole = self.of(p)
        next_p = ps[p.number + 1] if p.number + 1 < len(ps) else None
        if kind in ("kata", "kalimat"):
            end = len(p.text.rstrip()) if edit["di"] is None else edit["di"] + len(edit["cari"])
            start = end - 1 if edit["di"] is None else edit["di"]
            key = self.of(p, start, end)
            if edit["jenis"] == "nilai":
                # The day of the week that stands before a date is no key's.
                of_prose = key in self.own.values() and self.kind(key) in ("panjang", "singkat")
                is_alone = not p.text[:start].endswith((", ", "–", "s.d. "))
                return of_prose or is_alone and self.kind(key or "") in ("tanggal", "tenggat")
            return self.takes(key, p.text)
        if kind == "seluruh":
            return self.takes(whole, p.text)
        if kind in ("tebal", "miring"):
            key = self.of(p, edit["di"], edit["di"] + len(edit["cari"]))
            return key is not None and self.kind(key) in ("panjang", "singkat")
        if kind == "kedalaman":
            return whole is not None and self.is_prose(whole)
        if kind in ("alinea_hapus", "pisah", "alinea_tambah"):
            if whole is None or self.is_made(whole) and kind == "alinea_hapus":
                return False
            if kind == "alinea_hapus":
                return not NEEDED.search(whole)
            return self.is_prose(whole) or self.is_list_item(whole, p)
        if kind in ("gabung", "pindah"):
            other = next_p and self.of(next_p)
            if whole is None or not other:
                return False
            if whole == other:
                return self.is_prose(whole)
            mine, its = item_of(whole), item_of(other)
            if mine and mine[0] == "arahan.dasar":
                # The template puts them in the order of the law.
                return False
            return bool(mine and its) and mine[0] == its[0] and mine[2] == its[2] == ""
        if kind.startswith("baris_"):
            return self.owns_row(edit, p, ps)
        if kind == "sel_kosong":
            cell = [other for other in ps if other.cell is p.cell and other.text.strip()]
            keys = [self.of(other) for other in cell]
            return all(key and not self.is_made(key) and not NEEDED.search(key) for key in keys)
        raise ValueError(kind)

    def takes(self, key, text):
        """Whether a key takes any words: a date, a time or a word of a few does not, nor does a part of a date."""
        if key is None or DATE.search(text):
            return False
        return self.kind(key) in ("panjang", "singkat", "nama", "sandi", "tenggat", "daftar")

    def is_list_item(self, key, p):
        item = item_of(key)
        return bool(item) and item[2] == "" and (p.list is not None or p.cell is not None)

    def row_item(self, row, ps):
        """The item of a list that a row is, or the long text that its table is of."""
        keys = {key for p in ps if p.row is row for key in self.signs(p) if key}
        prose = {key for key in keys if self.is_prose(key)}
        if len(keys) == 1 and prose and "[" not in next(iter(keys)):
            return next(iter(keys)), None
        items = [re.match(r"([^\[]*)\[(\d+)\]", key) for key in keys]
        found = {match.groups() for match in items if match}
        return found.pop() if len(found) == 1 and all(items) and items else None

    def owns_row(self, edit, p, ps):
        mine = self.row_item(p.row, ps)
        if mine is None:
            return False
        rows = p.table.findall(w("tr"))
        if edit["jenis"] == "baris_pindah":
            its = self.row_item(rows[edit["baris"] + 1], ps)
            return its is not None and its[0] == mine[0]
        return True
