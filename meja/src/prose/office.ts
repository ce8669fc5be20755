// What Word, Excel, WhatsApp and web pages put on the clipboard, as what a text can hold.
//
// Word's clipboard has no lists, only paragraphs that say `mso-list: l0 level2 lfo1`, with their
// marks typed into them.

const KEPT = new Set(["P", "UL", "OL", "LI", "TABLE", "TBODY", "THEAD", "TR", "TD", "TH", "STRONG", "B", "EM", "I", "BR"]);
const DROPPED = new Set(["STYLE", "SCRIPT", "META", "LINK", "TITLE", "XML", "O:P", "IMG", "OBJECT", "COLGROUP"]);
const BLOCKS = new Set(["DIV", "SECTION", "ARTICLE", "BLOCKQUOTE", "PRE", "H1", "H2", "H3", "H4", "H5", "H6", "ADDRESS", "DL", "DT", "DD"]);

/** A fragment of HTML without what no text of a cycle holds. */
export function fromOffice(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  listsOf(page.body);
  const clean = page.createElement("div");
  for (const node of [...page.body.childNodes]) clean.append(...cleaned(node, page));
  return clean.innerHTML;
}

/** Paragraphs that Word calls items, put into lists by their levels. */
function listsOf(body: HTMLElement) {
  let open: { list: HTMLElement; level: number }[] = [];
  let last: Element | null = null;
  for (const paragraph of [...body.querySelectorAll<HTMLElement>("p, h1, h2, h3, h4, h5, h6")]) {
    const found = /mso-list:\s*l\d+\s+level(\d+)/i.exec(paragraph.getAttribute("style") ?? "");
    if (!found) {
      open = [];
      continue;
    }
    const isNext = last !== null && paragraph.previousElementSibling === last;
    if (!isNext) open = [];
    const level = Number(found[1]);
    const mark = takenMark(paragraph);
    const item = body.ownerDocument.createElement("li");
    const inner = body.ownerDocument.createElement("p");
    inner.append(...paragraph.childNodes);
    item.append(inner);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let at = open.at(-1);
    if (at?.level !== level) {
      const list = newList(body.ownerDocument, mark);
      const holder = at?.list.lastElementChild;
      if (holder) {
        holder.append(list);
        paragraph.remove();
      } else paragraph.replaceWith(list);
      at = { list, level };
      open.push(at);
    } else paragraph.remove();
    at.list.append(item);
    last = open[0]?.list ?? null;
  }
}

/** The mark that Word typed into the paragraph, taken out of it. */
function takenMark(paragraph: HTMLElement): string {
  const marks = [...paragraph.querySelectorAll<HTMLElement>("span")].filter((span) => /mso-list:\s*Ignore/i.test(span.getAttribute("style") ?? ""));
  const mark = marks.map((span) => span.textContent).join("");
  for (const span of marks) span.remove();
  return mark.replace(/[\s\u00A0]+/g, "");
}

function newList(page: Document, mark: string): HTMLElement {
  const list = page.createElement(/^\(?([0-9]+|[a-z])[.)]/i.test(mark) ? "ol" : "ul");
  if (/^\(?[a-z][.)]/i.test(mark)) list.setAttribute("type", "a");
  const number = /^\(?(\d+)/.exec(mark)?.[1];
  if (number !== undefined && number !== "1") list.setAttribute("start", number);
  return list;
}

/** A node as nodes that a text can hold. */
function cleaned(node: Node, page: Document): Node[] {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.textContent ?? "").replace(/[\u00A0\u202F]/g, " ").replace(/\s+/g, " ");
    return text === "" ? [] : [page.createTextNode(text)];
  }
  if (!(node instanceof HTMLElement) || DROPPED.has(node.tagName)) return [];
  const inner = [...node.childNodes].flatMap((child) => cleaned(child, page));
  const style = node.getAttribute("style") ?? "";
  if (/display:\s*none|mso-hide:\s*all/i.test(style)) return [];
  if (KEPT.has(node.tagName)) return [withAttributes(node, inner, page)];
  if (BLOCKS.has(node.tagName)) {
    const holdsBlocks = inner.some((child) => child instanceof HTMLElement && ["P", "UL", "OL", "TABLE"].includes(child.tagName));
    return holdsBlocks ? inner : [element(page, "p", inner)];
  }
  return marked(style, inner, page);
}

function withAttributes(node: HTMLElement, inner: Node[], page: Document): HTMLElement {
  const copy = element(page, node.tagName.toLowerCase(), inner);
  for (const name of ["start", "type", "colspan", "rowspan"]) {
    const value = node.getAttribute(name);
    if (value !== null && /^(\d+|a)$/.test(value)) copy.setAttribute(name, value);
  }
  return copy;
}

/** Emphasis that Word and browsers say by style. */
function marked(style: string, inner: Node[], page: Document): Node[] {
  let all = inner;
  if (/font-weight:\s*(bold|[6-9]00)/i.test(style)) all = [element(page, "strong", all)];
  if (/font-style:\s*italic/i.test(style)) all = [element(page, "em", all)];
  return all;
}

function element(page: Document, name: string, inner: Node[]): HTMLElement {
  const one = page.createElement(name);
  one.append(...inner);
  return one;
}
