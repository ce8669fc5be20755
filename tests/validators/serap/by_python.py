"""Edits as scripts make them with python-docx: text set anew, paragraphs and rows copied."""

import copy

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph as Own

from edits import manner, paragraphs, text_of, w


class Editor:
    def __init__(self, path):
        self.document = docx.Document(path)

    def element(self, edit):
        p = paragraphs(self.document.element.body)[edit["alinea"]].element
        assert text_of(p) == edit["teks"], (text_of(p), edit)
        return p

    def at(self, edit):
        return Own(self.element(edit), self.document._body)

    def kata(self, edit):
        paragraph = self.at(edit)
        if edit["di"] is None:
            paragraph.add_run(edit["ganti"])
            return
        if len([run for run in paragraph.runs if edit["cari"] in run.text]) == 1:
            run = next(run for run in paragraph.runs if edit["cari"] in run.text)
            if run.text.count(edit["cari"]) == 1:
                run.text = run.text.replace(edit["cari"], edit["ganti"])
                return
        start = edit["di"]
        text = edit["teks"]
        # Setting the whole text takes runs and bookmarks away.
        paragraph.text = text[:start] + edit["ganti"] + text[start + len(edit["cari"]):]

    kalimat = kata

    def seluruh(self, edit):
        self.at(edit).text = edit["ganti"]

    def looks(self, edit, name):
        paragraph = self.at(edit)
        at = 0
        for run in paragraph.runs:
            start = edit["di"] - at
            if 0 <= start and start + len(edit["cari"]) <= len(run.text) and text_of(run._r) == run.text:
                text = run.text
                after = copy.deepcopy(run._r)
                middle = copy.deepcopy(run._r)
                run._r.addnext(after)
                run._r.addnext(middle)
                parts = [text[:start], text[start:start + len(edit["cari"])], text[start + len(edit["cari"]):]]
                for element, part in zip((run._r, middle, after), parts):
                    docx.text.run.Run(element, paragraph).text = part
                setattr(docx.text.run.Run(middle, paragraph), name, True)
                return
            at += len(text_of(run._r))
        edit["dilewati"] = True

    def tebal(self, edit):
        self.looks(edit, "bold")

    def miring(self, edit):
        self.looks(edit, "italic")

    def after(self, element, text):
        new = copy.deepcopy(element)
        element.addnext(new)
        paragraph = Own(new, self.document._body)
        paragraph.text = text
        return paragraph

    def alinea_tambah(self, edit):
        self.after(self.element(edit), edit["ganti"])

    def alinea_hapus(self, edit):
        element = self.element(edit)
        element.getparent().remove(element)

    def pisah(self, edit):
        paragraph = self.at(edit)
        first, second = edit["teks"][:edit["di"]], edit["teks"][edit["di"]:]
        self.after(paragraph._p, second)
        paragraph.text = first

    def gabung(self, edit):
        paragraph = self.at(edit)
        following = paragraph._p.getnext()
        paragraph.add_run(" " + text_of(following))
        following.getparent().remove(following)

    def pindah(self, edit):
        element = self.element(edit)
        element.getnext().addnext(element)

    def kedalaman(self, edit):
        level = self.element(edit).find(f"{w('pPr')}/{w('numPr')}/{w('ilvl')}")
        level.set(w("val"), str(int(level.get(w("val"))) + 1))

    def row(self, edit):
        element = self.element(edit)
        return next(a for a in element.iterancestors() if a.tag == w("tr"))

    def baris_tambah(self, edit):
        row = self.row(edit)
        new = copy.deepcopy(row)
        row.addnext(new)
        for cell, text in zip(new.findall(w("tc")), edit["ganti"]):
            for extra in cell.findall(w("p"))[1:]:
                cell.remove(extra)
            Own(cell.find(w("p")), self.document._body).text = text

    def baris_hapus(self, edit):
        row = self.row(edit)
        row.getparent().remove(row)

    def baris_pindah(self, edit):
        row = self.row(edit)
        row.getnext().addnext(row)

    def sel_kosong(self, edit):
        element = self.element(edit)
        cell = next(a for a in element.iterancestors() if a.tag == w("tc"))
        for extra in cell.findall(w("p"))[1:]:
            cell.remove(extra)
        Own(cell.find(w("p")), self.document._body).text = ""

    def komentar(self, edit):
        paragraph = self.at(edit)
        self.document.add_comment(paragraph.runs, text=edit["ganti"], author="Asdep", initials="A")

    def tempel(self, edit):
        new = self.after(self.element(edit), edit["ganti"])
        properties = new._p.find(w("pPr"))
        if properties is not None:
            new._p.remove(properties)
        new.runs[0].font.name = "Calibri"

    def judul(self, edit):
        new = self.after(self.element(edit), edit["ganti"])
        properties = new._p.find(w("pPr"))
        if properties is not None:
            new._p.remove(properties)
        new.style = self.document.styles["heading 3"] if "heading 3" in [s.name for s in self.document.styles] else None

    def kepala(self, edit):
        self.document.sections[0].header.add_paragraph(edit["ganti"])

    def kaki(self, edit):
        self.document.sections[0].footer.add_paragraph(edit["ganti"])

    def kosong(self, edit):
        self.document._body.clear_content()


def apply(made, edits, out):
    editor = Editor(made)
    for edit in edits:
        getattr(editor, manner(edit))(edit)
    editor.document.save(out)
