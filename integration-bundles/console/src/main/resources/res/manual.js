// The sections of docs/threads.md that a page refers to, below it: "See docs/threads.md#files" becomes a link to that section.
import { el, say } from "./hob.js";

const REFERENCE = / See docs\/threads\.md#([a-z-]+)$/;
const SECTION = /^### ([a-z-]+)\n(.*?)(?=^#|$(?![^]))/gms;
const MARK = /`([^`]+)`|\*([^*]+)\*|\[([^\]]+)\]\(#[a-z-]+\)/;

/** Returns {node, show}: where the sections are shown, and a function that shows a text with its reference as a link. */
export function manualIn() {
  const node = el("section", { className: "manual", hidden: true }, el("h2", {}, "What to do"));
  const shown = new Set();
  let sections = new Map();
  read().then(found => (sections = found));

  function open(name) {
    if (shown.has(name)) return;
    shown.add(name);
    node.hidden = false;
    const paragraphs = sections.get(name).trim().split("\n\n").map(paragraph);
    node.append(el("article", { id: name }, el("h3", {}, name.replaceAll("-", " ")), ...paragraphs));
  }

  function show(where, text) {
    const name = text.match(REFERENCE)?.[1];
    if (!where.firstChild) where.append(el("span"), " ", el("a", {}, "More"));
    const [plain, link] = where.children;
    link.hidden = !sections.has(name);
    say(plain, link.hidden ? text : text.replace(REFERENCE, ""));
    if (link.hidden) return;
    link.href = `#${name}`;
    open(name);
  }
  return { node, show };
}

/** Reads the page into a map from a section's name to its text; without it, texts keep their references. */
async function read() {
  try {
    const response = await fetch(`${pluginRoot}/res/threads.md`);
    const page = response.ok ? await response.text() : "";
    return new Map([...page.matchAll(SECTION)].map(([, name, text]) => [name, text]));
  } catch {
    return new Map();
  }
}

function paragraph(text) {
  const parts = text.replaceAll("\n", " ").split(MARK);
  const node = el("p");
  // Each match leaves the text before it and three groups, of which one is there.
  for (let at = 0; at < parts.length; at += 4) {
    const [before, code, word, link] = parts.slice(at, at + 4);
    node.append(before);
    if (code) node.append(el("code", {}, code));
    if (word ?? link) node.append(el("em", {}, word ?? link));
  }
  return node;
}
