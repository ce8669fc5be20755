"""What became of edits: recovered, told, or wrong, by LibreOffice's words of both documents."""

import collections
import difflib
import re

import edits as drawn
from edits import w
from office import clean


class Reading:
    """What LibreOffice reads of a document, and its looks and levels."""

    def __init__(self, app, path):
        numbered = app.lines(path)
        self.lines = [line for line, _ in numbered]
        self.labels = {line: label for line, label in numbered if label}
        self.counts = collections.Counter(self.lines)
        self.looks, self.levels, self.written = collections.Counter(), {}, collections.Counter()
        for p in drawn.paragraphs(drawn.body_of(path)):
            text = clean(p.text)
            self.written[text] += 1
            level = p.element.find(f"{w('pPr')}/{w('numPr')}/{w('ilvl')}")
            self.levels.setdefault(text, None if level is None else level.get(w("val")))
            for name in ("b", "i"):
                for word in stretches(p.element, name).split():
                    self.looks[text, name, word.strip(".,;:()")] += 1

    def before(self, one, other):
        """Whether a line stands right before another."""
        pairs = zip(self.lines, self.lines[1:])
        return any(a == one and b == other for a, b in pairs)


def stretches(p, name):
    """What of a paragraph is bold or italic, however many runs a word is cut into."""
    said = []
    for run in p.iter(w("r")):
        mark = run.find(f"{w('rPr')}/{w(name)}")
        has_look = mark is not None and mark.get(w("val")) not in ("0", "false")
        said.append(drawn.text_of(run) if has_look else " ")
    return "".join(said)


def effect(edit):
    """The lines that an edit puts in, and those that it takes away."""
    kind, old = drawn.manner(edit), clean(edit["teks"])
    if kind in ("kata", "kalimat"):
        raw, start = edit["teks"], edit["di"]
        if start is None:
            return [clean(raw + edit["ganti"])], [old]
        return [clean(raw[:start] + edit["ganti"] + raw[start + len(edit["cari"]):])], [old]
    if kind == "seluruh":
        return [clean(edit["ganti"])], [old]
    if kind in ("alinea_tambah", "tempel", "judul", "kepala", "kaki"):
        return [clean(edit["ganti"])], []
    if kind == "baris_tambah":
        return [clean(text) for text in edit["ganti"] if clean(text)], []
    if kind in ("alinea_hapus", "sel_kosong"):
        return [], [old]
    if kind == "baris_hapus":
        return [], [clean(text) for text in edit["sel"] if clean(text)]
    if kind == "pisah":
        raw = edit["teks"]
        return [clean(raw[: edit["di"]]), clean(raw[edit["di"]:])], [old]
    if kind == "gabung":
        return [clean(edit["teks"] + " " + edit["berikut"])], [old, clean(edit["berikut"])]
    return [], []


def is_recovered(edit, edited, again, cycle):
    kind, old = edit["jenis"], clean(edit["teks"])
    if kind == "isian":
        # A konsep has blanks whatever its cycle file says.
        return {"27 Februari": "-02-27"}.get(edit["ganti"], edit["ganti"]) in cycle.read_text()
    if kind in ("tebal", "miring"):
        look = (old, "b" if kind == "tebal" else "i", edit["cari"])
        return again.looks[look] >= edited.looks[look] > 0
    if kind == "pindah":
        return again.before(clean(edit["berikut"]), old)
    if kind == "kedalaman":
        return again.levels.get(old) == edited.levels.get(old)
    if kind == "baris_pindah":
        return again.counts[old] == edited.counts[old] and neighbours(again, old) == neighbours(edited, old)
    if kind == "komentar":
        return False
    # Where a key is printed more than once, what was edited in one place changes in all.
    new, gone = ([line for line in lines if not is_number(line)] for lines in effect(edit))
    stands = all(again.counts[line] >= edited.counts[line] > 0 for line in new)
    if kind == "gabung":
        # Of a single item the template makes the end of the line before.
        stands = stands or any(new[0] in line for line in again.lines)
    return stands and all(again.counts[line] <= edited.counts[line] for line in gone)


def is_number(line):
    """Rows are numbered anew when they are made again."""
    return re.fullmatch(r"\d+\.?", line) is not None


def reckoned(line, others):
    """Whether a line is another but for what is counted in it."""
    return any(difflib.SequenceMatcher(None, line, other).ratio() > 0.8 for other in others)


def letters(lines):
    """Lines without blanks and stops: a template may set the same words in fewer lines or in more."""
    return "".join(sign for line in lines if not is_number(line) for sign in line if sign.isalnum())


def neighbours(reading, line):
    lines = [line for line in reading.lines if not is_number(line)]
    at = lines.index(line) if line in lines else -1
    return lines[max(0, at - 1): at + 2]


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)


def is_told(edit, told):
    new, gone = effect(edit)
    own = [clean(edit["teks"])] + new + gone
    own += [clean(text) for text in strings(edit.get("ganti", ""))]
    for text in told:
        if any(line and (text == line or len(text) > 7 and text in line or len(line) > 7 and line in text) for line in own):
            return True
    # What was moved is told of its fellow, too.
    if edit["jenis"] in ("pindah", "baris_pindah") and any("dipindahkan" in text for text in told):
        return True
    # A single word that was put in or taken out.
    short = {edit.get("cari"), edit.get("ganti") if isinstance(edit.get("ganti"), str) else None} - {None, ""}
    return any(word in text for word in short for text in told)


def reason(edit, report):
    """Why an edit was not taken, and what of it was told."""
    for part in ("pilihan", "sisa"):
        for item in report.get(part, []):
            if is_told(edit, [text for text in map(clean, strings(item)) if text]):
                return f"{part}: {item.get('sebab')} [{item.get('kunci', '')}] {item.get('lama', '')[:90]!r} -> {item.get('baru', '')[:90]!r}"
    return "noted"


def judge(edits, edited, again, report, cycle):
    """(edit, verdict) for each, and the lines that differ though nobody touched them."""
    told = [clean(text) for part in ("pilihan", "sisa", "komentar", "catatan")
            for item in report.get(part, []) for text in strings(item)]
    told = [text for text in told if text]
    # What is printed in other places too changes there as well, and they are named.
    also = {clean(text) for item in report.get("perubahan", []) for text in item.get("juga", [])}
    verdicts, excused, taken = [], set(), []
    for edit in edits:
        if edit.get("dilewati"):
            continue
        new, gone = effect(edit)
        if new and not any(edited.counts[line] for line in new if not is_number(line)) and edit["jenis"] not in ("kepala", "kaki"):
            # LibreOffice puts no row between some that are merged.
            edit["dilewati"] = True
            continue
        if is_recovered(edit, edited, again, cycle):
            excused |= set(new + gone)
            # Where a key is printed once more there may be more on its line.
            taken += [line for line in new + gone if len(line) > 7]
            verdicts.append((edit, "recovered"))
            continue
        excused |= set(new + gone + [clean(edit["teks"]), clean(edit.get("berikut", ""))])
        verdicts.append((edit, "told" if is_told(edit, told) else "wrong"))
    # Where all came in, items have the numbers that they were given, and words their emphasis.
    others = []
    if all(verdict == "recovered" for _, verdict in verdicts):
        others += [("#", f"{label} {line}, {again.labels[line]} in the document made again")
                   for line, label in edited.labels.items() if again.labels.get(line, label) != label]
        others += [("*", f"{mark} {word!r}: {line}") for line, mark, word in (edited.looks | again.looks)
                   # Tracked changes write a paragraph twice, or in two.
                   if edited.written[line] == again.written[line] == 1 and line not in also
                   and again.looks[line, mark, word] != edited.looks[line, mark, word]]
    more = again.counts - edited.counts
    less = edited.counts - again.counts
    stray = [("+", line) for line in more] + [("-", line) for line in less]
    # Templates set a dash where a cell would be empty.
    stray = [(sign, line) for sign, line in stray
             if line != "–" and not is_number(line) and line not in excused and not any(text in line for text in taken)
             and not any(line in text or len(text) > 7 and text in line for text in told)]
    whole = {"+": letters(edited.lines), "-": letters(again.lines)}
    stray = [(sign, line) for sign, line in stray if letters([line]) not in whole[sign]]
    sides = {sign: [line for own, line in stray if own == sign] for sign in "+-"}
    stray = [(sign, line) for sign, line in stray
             if line not in also and not reckoned(line, sides["-" if sign == "+" else "+"])]
    return verdicts, stray + others
