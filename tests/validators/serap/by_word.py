"""Edits as Word writes them, made by changing the XML.

Runs are cut by the sessions in which they were edited (rsid), with marks of the proofing between
(ECMA-376 part 1, 17.3.2.25, 17.13.8). Typing over a whole bookmarked text takes the bookmark away.
With `tracked`, what is put in and taken out is recorded (17.13.5).
"""

import copy
import zipfile

from lxml import etree

from edits import W, manner, paragraphs, text_of, w

DATE = "2026-03-02T09:30:00Z"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Editor:
    def __init__(self, path, tracked):
        self.path = path
        with zipfile.ZipFile(path) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self.tracked = tracked
        self.id = 9000
        self.comments = []

    def save(self, path):
        self.cut_all()
        self.parts["word/document.xml"] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        if self.comments:
            self.add_comments()
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in self.parts.items():
                package.writestr(name, data)

    def at(self, edit):
        p = paragraphs(self.root)[edit["alinea"]].element
        assert text_of(p) == edit["teks"], (text_of(p), edit)
        return p

    # -- pieces

    def change(self, name):
        self.id += 1
        return etree.Element(w(name), {w("id"): str(self.id), w("author"): "Sesdep", w("date"): DATE})

    def new_run(self, text, like=None):
        run = etree.Element(w("r"), {w("rsidR"): "00C31A22"})
        if like is not None and like.find(w("rPr")) is not None:
            run.append(copy.deepcopy(like.find(w("rPr"))))
        node = etree.SubElement(run, w("t"))
        node.set(SPACE, "preserve")
        node.text = text
        return self.inserted(run)

    def inserted(self, run):
        if not self.tracked:
            return run
        ins = self.change("ins")
        ins.append(run)
        return ins

    def cut(self, p, offset):
        """Cuts the run at an offset of the text: gives the run that begins there, if any."""
        at = 0
        for run in list(p.iter(w("r"))):
            for node in list(run):
                length = {w("t"): len(node.text or ""), w("noBreakHyphen"): 1, w("tab"): 1, w("br"): 1}.get(node.tag, 0)
                if at == offset and length and node is first_sign(run):
                    return run
                if at <= offset < at + length:
                    rest = copy.deepcopy(run)
                    place = list(run).index(node)
                    for child in list(rest)[:place]:
                        if child.tag != w("rPr"):
                            rest.remove(child)
                    for child in list(run)[place + 1:]:
                        run.remove(child)
                    tail = [child for child in rest if child.tag != w("rPr")][0]
                    if node.tag == w("t"):
                        tail.text = node.text[offset - at:]
                        node.text = node.text[: offset - at]
                        tail.set(SPACE, "preserve")
                        node.set(SPACE, "preserve")
                        if not node.text:
                            run.remove(node)
                    else:
                        run.remove(node)
                    run.addnext(rest)
                    return rest
                at += length
        return None

    def stretch(self, p, start, end):
        """The runs of a stretch of the text, cut out."""
        after = self.cut(p, end)
        first = self.cut(p, start)
        runs = list(p.iter(w("r")))
        begin = runs.index(first)
        stop = runs.index(after) if after is not None else len(runs)
        return runs[begin:stop]

    def remove_runs(self, runs):
        for run in runs:
            if not self.tracked:
                run.getparent().remove(run)
                continue
            deleted = self.change("del")
            run.addprevious(deleted)
            deleted.append(run)
            for node in run.iter(w("t")):
                node.tag = w("delText")

    def end_mark(self, p, name):
        """Records that the end of a paragraph was put in or taken out."""
        properties = p.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            p.insert(0, properties)
        marks = properties.find(w("rPr"))
        if marks is None:
            marks = etree.Element(w("rPr"))
            section = properties.find(w("sectPr"))
            properties.append(marks) if section is None else section.addprevious(marks)
        marks.insert(0, self.change(name))

    # -- kinds

    def kata(self, edit):
        p = self.at(edit)
        start = edit["di"]
        if start is None:
            runs = list(p.iter(w("r")))
            runs[-1].addnext(self.new_run(edit["ganti"], runs[-1]))
            return
        runs = self.stretch(p, start, start + len(edit["cari"]))
        new = self.new_run(edit["ganti"], runs[0])
        runs[0].addprevious(new)
        self.remove_runs(runs)

    kalimat = kata

    def seluruh(self, edit):
        p = self.at(edit)
        runs = [run for run in p.iter(w("r"))]
        new = self.new_run(edit["ganti"], runs[0])
        runs[0].addprevious(new)
        self.remove_runs(runs)
        if not self.tracked:
            for mark in list(p.iter(w("bookmarkStart"), w("bookmarkEnd"))):
                mark.getparent().remove(mark)

    def looks(self, edit, name):
        p = self.at(edit)
        for run in self.stretch(p, edit["di"], edit["di"] + len(edit["cari"])):
            properties = run.find(w("rPr"))
            if properties is None:
                properties = etree.Element(w("rPr"))
                run.insert(0, properties)
            if properties.find(w(name)) is None:
                place = 1 if properties.find(w("rStyle")) is not None else 0
                properties.insert(place, etree.Element(w(name)))
                properties.insert(place + 1, etree.Element(w(name + "Cs")))

    def tebal(self, edit):
        self.looks(edit, "b")

    def miring(self, edit):
        self.looks(edit, "i")

    def new_paragraph(self, p, text):
        new = etree.Element(w("p"), {w("rsidR"): "00C31A22", w("rsidRDefault"): "00C31A22"})
        if p.find(w("pPr")) is not None:
            new.append(copy.deepcopy(p.find(w("pPr"))))
            section = new.find(f"{w('pPr')}/{w('sectPr')}")
            if section is not None:
                section.getparent().remove(section)
        new.append(self.new_run(text))
        return new

    def alinea_tambah(self, edit):
        # Enter at the end: the old paragraph's end is the new one's.
        p = self.at(edit)
        new = self.new_paragraph(p, edit["ganti"])
        p.addnext(new)
        if self.tracked:
            self.end_mark(p, "ins")

    def alinea_hapus(self, edit):
        p = self.at(edit)
        if self.tracked:
            self.remove_runs(list(p.iter(w("r"))))
            self.end_mark(p, "del")
        else:
            p.getparent().remove(p)

    def pisah(self, edit):
        p = self.at(edit)
        first = self.cut(p, edit["di"])
        new = etree.Element(w("p"), {w("rsidR"): "00C31A22"})
        if p.find(w("pPr")) is not None:
            new.append(copy.deepcopy(p.find(w("pPr"))))
        moving = [first] + [node for node in first.itersiblings()]
        for node in moving:
            new.append(node)
        section = p.find(f"{w('pPr')}/{w('sectPr')}")
        if section is not None:
            section.getparent().remove(section)
        p.addnext(new)
        if self.tracked:
            self.end_mark(p, "ins")

    def gabung(self, edit):
        p = self.at(edit)
        following = p.getnext()
        runs = list(p.iter(w("r")))
        runs[-1].addnext(self.new_run(" ", runs[-1]))
        if self.tracked:
            self.end_mark(p, "del")
            return
        for node in list(following):
            if node.tag != w("pPr"):
                p.append(node)
        following.getparent().remove(following)

    def pindah(self, edit):
        p = self.at(edit)
        following = p.getnext()
        if not self.tracked:
            following.addnext(p)
            return
        copied = copy.deepcopy(p)
        for mark in list(copied.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            mark.getparent().remove(mark)
        following.addnext(copied)
        for paragraph, name in ((p, "moveFrom"), (copied, "moveTo")):
            for run in list(paragraph.iter(w("r"))):
                moved = self.change(name)
                run.addprevious(moved)
                moved.append(run)
            self.end_mark(paragraph, name)

    def kedalaman(self, edit):
        level = self.at(edit).find(f"{w('pPr')}/{w('numPr')}/{w('ilvl')}")
        level.set(w("val"), str(int(level.get(w("val"))) + 1))

    def row(self, edit):
        p = self.at(edit)
        return next(a for a in p.iterancestors() if a.tag == w("tr"))

    def row_mark(self, row, name):
        properties = row.find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
            row.insert(0, properties)
        properties.append(self.change(name))

    def baris_tambah(self, edit):
        row = self.row(edit)
        new = copy.deepcopy(row)
        for mark in list(new.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            mark.getparent().remove(mark)
        for cell, text in zip(new.findall(w("tc")), edit["ganti"]):
            ps = cell.findall(w("p"))
            for extra in ps[1:]:
                cell.remove(extra)
            for node in list(ps[0]):
                if node.tag != w("pPr"):
                    ps[0].remove(node)
            ps[0].append(self.new_run(text))
        row.addnext(new)
        if self.tracked:
            self.row_mark(new, "ins")

    def baris_hapus(self, edit):
        row = self.row(edit)
        if not self.tracked:
            row.getparent().remove(row)
            return
        self.remove_runs(list(row.iter(w("r"))))
        self.row_mark(row, "del")

    def baris_pindah(self, edit):
        row = self.row(edit)
        row.getnext().addnext(row)

    def sel_kosong(self, edit):
        p = self.at(edit)
        cell = next(a for a in p.iterancestors() if a.tag == w("tc"))
        self.remove_runs(list(cell.iter(w("r"))))
        if not self.tracked:
            for extra in cell.findall(w("p"))[1:]:
                cell.remove(extra)

    def komentar(self, edit):
        p = self.at(edit)
        number = str(len(self.comments))
        runs = list(p.iter(w("r")))
        runs[0].addprevious(etree.Element(w("commentRangeStart"), {w("id"): number}))
        run = etree.Element(w("r"))
        etree.SubElement(run, w("commentReference"), {w("id"): number})
        runs[-1].addnext(run)
        runs[-1].addnext(etree.Element(w("commentRangeEnd"), {w("id"): number}))
        self.comments.append(edit["ganti"])

    def add_comments(self):
        comments = "".join(
            f'<w:comment w:id="{n}" w:author="Asdep" w:date="{DATE}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
            for n, text in enumerate(self.comments))
        self.parts["word/comments.xml"] = f'<w:comments xmlns:w="{W}">{comments}</w:comments>'.encode()
        rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
        rels = self.parts["word/_rels/document.xml.rels"].decode()
        self.parts["word/_rels/document.xml.rels"] = rels.replace(
            "</Relationships>", f'<Relationship Id="rIdK" Type="{rel}" Target="comments.xml"/></Relationships>').encode()
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        types = self.parts["[Content_Types].xml"].decode()
        self.parts["[Content_Types].xml"] = types.replace(
            "</Types>", f'<Override PartName="/word/comments.xml" ContentType="{kind}"/></Types>').encode()

    def tempel(self, edit):
        # Pasted: its own typeface and colour come along.
        p = self.at(edit)
        new = etree.Element(w("p"))
        run = self.new_run(edit["ganti"])
        inner = run if run.tag == w("r") else run[0]
        inner.insert(0, etree.fromstring(
            f'<w:rPr xmlns:w="{W}"><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:color w:val="1F3864"/></w:rPr>'))
        new.append(run)
        p.addnext(new)

    def judul(self, edit):
        p = self.at(edit)
        new = etree.fromstring(
            f'<w:p xmlns:w="{W}"><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t>{edit["ganti"]}</w:t></w:r></w:p>')
        p.addnext(new)

    def kepala(self, edit, kind="header", end="</w:hdr>"):
        parts = [name for name in self.parts if name.startswith(f"word/{kind}")]
        edit["dilewati"] = not parts
        for name in parts:
            part = self.parts[name].decode()
            place = part.rindex(end)
            part = f'{part[:place]}<w:p><w:r><w:t>{edit["ganti"]}</w:t></w:r></w:p>{part[place:]}'
            self.parts[name] = part.encode()

    def kaki(self, edit):
        self.kepala(edit, "footer", "</w:ftr>")

    def kosong(self, edit):
        body = self.root.find(w("body"))
        if self.tracked:
            self.remove_runs(list(body.iter(w("r"))))
            for row in body.iter(w("tr")):
                self.row_mark(row, "del")
            for p in body.findall(w("p")):
                self.end_mark(p, "del")
            return
        section = body.find(w("sectPr"))
        for node in list(body):
            if node is not section:
                body.remove(node)
        section.addprevious(etree.Element(w("p")))

    def cut_all(self):
        """Cuts every tenth run in two, as sessions and the spelling checker do."""
        for number, run in enumerate(list(self.root.iter(w("r")))):
            node = run.find(w("t"))
            if number % 10 or node is None or len(node.text or "") < 4 or len([c for c in run if c.tag != w("rPr")]) != 1:
                continue
            rest = copy.deepcopy(run)
            half = len(node.text) // 2
            rest.find(w("t")).text = node.text[half:]
            node.text = node.text[:half]
            for text in (node, rest.find(w("t"))):
                text.set(SPACE, "preserve")
            rest.set(w("rsidR"), "00D40B13")
            run.addnext(rest)
            run.addnext(etree.Element(w("proofErr"), {w("type"): "spellStart"}))


def first_sign(run):
    return next((node for node in run if node.tag != w("rPr")), None)


def apply(made, edits, out, tracked=False):
    editor = Editor(made, tracked)
    for edit in edits:
        getattr(editor, manner(edit))(edit)
    editor.save(out)
