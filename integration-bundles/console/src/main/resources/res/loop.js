// The tab Loop: who holds the turn, who waits for it, who kept it long.
import { ago, el, exact, live, liveLine, say } from "./hob.js";

const root = document.getElementById("hob");
const facts = el("dl", { className: "cards" });
const line = liveLine();
root.append(line, facts);

const cards = new Map();
function card(name, value, note = "") {
  let one = cards.get(name);
  if (!one) {
    one = { value: el("dd"), note: el("dd", { className: "note" }) };
    facts.append(el("div", {}, el("dt", {}, name), one.value, one.note));
    cards.set(name, one);
  }
  say(one.value, String(value));
  say(one.note, note);
}

/** A table whose rows are kept while they have the same key, so that a selection in them stays. */
function table(title, columns, empty) {
  const head = el("tr", {}, ...columns.map(([name, , type]) => el("th", { scope: "col", className: type ?? "" }, name)));
  const body = el("tbody");
  const none = el("p", { className: "none" }, empty);
  const node = el("table", {}, el("thead", {}, head), body);
  root.append(el("section", {}, el("h2", {}, title), node, none));
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

const text = of => (node, item) => say(node, of(item));

/** A share as a bar and a number. */
function bar(node, item) {
  const percent = Math.min(100, Math.max(0, item.share * 100));
  node.className = "bar";
  node.style.setProperty("--share", `${percent}%`);
  say(node, `${percent < 10 ? percent.toFixed(1) : Math.round(percent)} %`);
}

function badge(name, is) {
  return (node, item) => {
    node.className = is(item) ? "badge" : "";
    say(node, is(item) ? name : "–");
  };
}

const lanes = table(
  "Lanes",
  [
    ["Owner", text(lane => lane.owner), "owner"],
    ["Bundle", text(lane => lane.bundle), "bundle"],
    ["Waiting", text(lane => number(lane.length)), "right"],
    ["Jobs/s", text(lane => number(lane.per_second)), "right"],
    ["Share of the loop", bar, "wide"],
    ["Workers", text(lane => `${lane.blocking}${lane.blocking_waiting ? ` (+${lane.blocking_waiting} waiting)` : ""}`), "right"],
    ["Gate", badge("gated", lane => lane.gated)],
  ],
  "Nobody has anything to do.",
);

const segments = table(
  "Longest segments",
  [
    ["Length", text(segment => `${segment.length_ms < 10 ? segment.length_ms.toFixed(1) : number(segment.length_ms)} ms`), "right"],
    ["Owner", text(segment => segment.owner), "owner"],
    ["Where", where, "place"],
    ["When", when],
    ["Turn", badge("taken", segment => segment.taken)],
  ],
  "None was long enough to be seen.",
);

function where(node, segment) {
  say(node, segment.where ?? "–");
}

function when(node, segment) {
  const at = Date.parse(segment.at);
  node.title = exact(at);
  say(node, ago(at, Date.now()));
}

const WHOLE = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
function number(value) {
  return value > 0 && value < 10 && !Number.isInteger(value) ? value.toFixed(1) : WHOLE.format(value);
}

let before;
function show(status) {
  const now = { at: performance.now(), segments: status.segments };
  const rate = before ? ((now.segments - before.segments) * 1000) / (now.at - before.at) : 0;
  before = now;
  const { workers } = status;
  card("Turn", status.holder?.owner ?? "free", status.holder?.thread ?? "");
  card("Segments", number(status.segments), `${number(Math.max(0, rate))} per second`);
  card("Take-overs", number(status.take_overs), "turns taken from their holder");
  card("Timers", number(status.timers), "waiting");
  card("Workers", `${workers.busy} of ${workers.limit}`, `${workers.idle} idle, ${workers.waiting} jobs waiting`);
  card("Carrier", status.carrier, status.carrier === "loop" ? "coroutines ride on the loop's thread" : "coroutines ride on pooled threads");
  lanes(status.lanes);
  segments(status.longest);
}

live(line, () => `${pluginRoot}.json`, 1_000, show);
