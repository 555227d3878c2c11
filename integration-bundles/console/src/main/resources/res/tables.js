// What the tabs that are tables need: cards with one fact each, tables that are kept up to date, and numbers as people read them.
import { ago, el, exact, say } from "./hob.js";

/** Returns a function that shows a fact with a note below it, in a card of its own. */
export function cardsIn(parent) {
  const facts = el("dl", { className: "cards" });
  const cards = new Map();
  parent.append(facts);
  return (name, value, note = "") => {
    let one = cards.get(name);
    if (!one) {
      one = { value: el("dd"), note: el("dd", { className: "note" }) };
      facts.append(el("div", {}, el("dt", {}, name), one.value, one.note));
      cards.set(name, one);
    }
    say(one.value, String(value));
    say(one.note, note);
  };
}

/**
 * Makes a table with a title, and a sentence for when it is empty; returns a function that shows items. A column is [name, show, class]. Rows are kept while
 * they have the same place, so that a selection in them stays.
 */
export function tableIn(parent, title, columns, empty) {
  const head = el("tr", {}, ...columns.map(([name, , type]) => el("th", { scope: "col", className: type ?? "" }, name)));
  const body = el("tbody");
  const none = el("p", { className: "none" }, empty);
  const node = el("table", {}, el("thead", {}, head), body);
  parent.append(el("section", {}, el("h2", {}, title), node, none));
  return items => {
    node.hidden = !items.length;
    none.hidden = items.length > 0;
    while (body.children.length > items.length) body.lastChild.remove();
    items.forEach((item, index) => {
      const line = body.children[index] ?? body.appendChild(el("tr", {}, ...columns.map(cell)));
      columns.forEach(([, show], column) => show(line.children[column].firstChild, item));
    });
  };
}

function cell([name, , type]) {
  const td = el("td", { className: type ?? "" }, el("span"));
  td.dataset.name = name;
  return td;
}

/** Shows a text of each item. */
export const text = of => (node, item) => say(node, of(item));

/** Shows a mark on the items that it is true of. */
export function badge(name, is) {
  return (node, item) => {
    node.className = is(item) ? "badge" : "";
    say(node, is(item) ? name : "–");
  };
}

/** Shows how long ago something was. */
export function when(of) {
  return (node, item) => {
    const at = Date.parse(of(item));
    node.title = exact(at);
    say(node, ago(at, Date.now()));
  };
}

const WHOLE = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** Writes a number, with a decimal only where it says something. */
export function number(value) {
  return value > 0 && value < 10 && !Number.isInteger(value) ? value.toFixed(1) : WHOLE.format(value);
}

/** Writes a length of time. */
export function millis(value) {
  return `${number(value)} ms`;
}
