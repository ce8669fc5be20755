"""The checks of docxcheck that the Open XML SDK leaves out.

The package and its relationships, undefined styles and lists, cells that Word
calls corrupt, pictures without alt text, DTDs, links to the outside.
"""

import posixpath
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
CONTENT_TYPES = "[Content_Types].xml"
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
STYLES = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}


def zip_errors(package):
    """Names and checksums of the package's entries."""
    names = package.namelist()
    if len({name.lower() for name in names}) != len(names):
        yield "duplicate part names (case-insensitive)"
    for name in names:
        if name.startswith(("/", "\\")) or ".." in name.split("/") or "\\" in name:
            yield f"bad zip entry name {name!r}"
    damaged = package.testzip()
    if damaged:
        yield f"CRC error in {damaged}"


def read_parts(package, found):
    """The package's XML parts as trees, by name; what cannot be read goes to `found`."""
    parts = {}
    for name in package.namelist():
        if not name.endswith((".xml", ".rels")):
            continue
        data = package.read(name)
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            found.append(f"{name}: DTD/entity declaration")
        try:
            parts[name] = etree.fromstring(data, PARSER)
        except Exception as error:
            found.append(f"{name}: not well-formed: {error}")
    return parts


def type_errors(names, types):
    """Parts without a content type, and content types without a part."""
    endings = {item.get("Extension").lower() for item in types.findall(TYPES + "Default")}
    overrides = {item.get("PartName") for item in types.findall(TYPES + "Override")}
    for name in names:
        known = "/" + name in overrides or name.rsplit(".", 1)[-1].lower() in endings
        if not known and not name.endswith("/") and name != CONTENT_TYPES:
            yield f"{name}: no content type"
    missing = [name for name in overrides if name.lstrip("/") not in names]
    yield from (f"content type override for missing part {name}" for name in missing)


def relationship_errors(name, tree, names):
    """Relationships of one part: unique, to parts that exist, to the outside only as links."""
    base = posixpath.dirname(posixpath.dirname(name))
    relationships = list(tree.iter(RELATIONSHIP))
    if len({item.get("Id") for item in relationships}) != len(relationships):
        yield f"{name}: duplicate relationship ids"
    for item in relationships:
        target, kind = item.get("Target"), item.get("Type", "")
        if item.get("TargetMode") != "External":
            inside = target.lstrip("/") if target.startswith("/") else posixpath.join(base, target)
            if posixpath.normpath(inside) not in names:
                yield f"{name}: {item.get('Id')} -> missing part {posixpath.normpath(inside)}"
        elif not kind.endswith("/hyperlink"):
            yield f"{name}: external {kind.rsplit('/', 1)[-1]} -> {target[:80]}"
        elif target.split(":", 1)[0].lower() not in ("http", "https", "mailto", "tel"):
            yield f"{name}: link scheme {target[:80]}"


def numbering_errors(numbering):
    """Lists whose form is not defined."""
    forms = {item.get(W + "abstractNumId") for item in numbering.findall(W + "abstractNum")}
    for item in numbering.findall(W + "num"):
        if item.find(W + "abstractNumId").get(W + "val") not in forms:
            yield f"num {item.get(W + 'numId')} -> undefined abstractNum"


def content_errors(name, tree, styles, lists, drawings):
    """One part of the document against the styles and lists defined; `drawings` collects ids."""
    for tag, kind in STYLES.items():
        for item in tree.iter(W + tag):
            if (kind, item.get(W + "val")) not in styles:
                yield f"{name}: undefined {kind} style {item.get(W + 'val')!r}"
    if name != "word/numbering.xml":
        for item in tree.iter(W + "numId"):
            if item.get(W + "val") != "0" and item.get(W + "val") not in lists:
                yield f"{name}: undefined numId {item.get(W + 'val')}"
    for cell in tree.iter(W + "tc"):
        children = [child for child in cell if isinstance(child.tag, str)]
        if not children or children[-1].tag != W + "p":
            yield f"{name}: table cell does not end with a paragraph (Word calls this corrupt)"
    for drawing in tree.iter(DRAWING + "docPr"):
        if not (drawing.get("descr") or drawing.get("title")):
            yield f"{name}: drawing without alt text"
        if drawing.get("id") in drawings:
            yield f"{name}: duplicate docPr id {drawing.get('id')}"
        drawings.add(drawing.get("id"))


def errors(path):
    """What the Open XML SDK leaves out, one sentence each."""
    try:
        package = zipfile.ZipFile(path)
    except Exception as error:
        return [f"not a zip: {error}"]
    names, found = package.namelist(), list(zip_errors(package))
    parts = read_parts(package, found)
    if CONTENT_TYPES not in parts:
        return [*found, "no [Content_Types].xml"]
    found += type_errors(names, parts[CONTENT_TYPES])
    for name, tree in parts.items():
        if name.endswith(".rels"):
            found += relationship_errors(name, tree, names)
    nothing = etree.Element("none")
    styles, numbering = (parts.get(f"word/{part}.xml", nothing) for part in ("styles", "numbering"))
    defined = {(item.get(W + "type"), item.get(W + "styleId")) for item in styles.iter(W + "style")}
    lists = {item.get(W + "numId") for item in numbering.findall(W + "num")}
    found += numbering_errors(numbering)
    drawings = set()
    for name, tree in parts.items():
        if name.startswith("word/") and not name.endswith(".rels") and name != "word/styles.xml":
            found += content_errors(name, tree, defined, lists, drawings)
    return found
