// The tab Entities: one row for each, in a section for each domain, kept up to date by what changed since the last look.
import { ago, complain, el, exact, live, liveLine, say, words } from "./hob.js";
import { actionForm, ask } from "./actions.js";
import { rgbOf, shapeOf } from "./light.js";

const root = document.getElementById("hob");
const search = el("input", { type: "search", placeholder: "Search", autocomplete: "off", spellcheck: false });
search.setAttribute("aria-label", "Search by name, id or state");
const domains = el("div", { className: "chips", role: "group" });
domains.setAttribute("aria-label", "Show only");
const count = el("p", { className: "count", role: "status" });
const line = liveLine();
const list = el("div", { className: "entities" });
root.append(el("div", { className: "tools" }, search, domains), el("div", { className: "status" }, line, count), list);

const rows = new Map(); // entity id → row
const sections = new Map(); // domain → section
const kinds = new Map(); // number → actions
let revision = "";
let clock = 0; // the house's clock minus ours
let domain = "";

class Row {
  constructor(id) {
    this.id = id;
    this.domain = id.slice(0, id.indexOf("."));
    this.title = el("span", { className: "title" });
    this.name = el("button", { type: "button", className: "name" }, this.title, el("span", { className: "id" }, id));
    this.name.setAttribute("aria-expanded", "false");
    this.state = el("span", { className: "state" });
    this.changed = el("time", { className: "changed" });
    this.quick = el("span", { className: "quick" });
    this.problem = el("p", { className: "problem", role: "alert", hidden: true });
    const line = el("div", { className: "line" }, this.name, this.state, this.changed, this.quick);
    this.node = el("li", { className: "entity" }, line, this.problem);
    this.name.addEventListener("click", () => this.toggle());
  }

  show(entity) {
    this.entity = entity;
    const { state, attributes } = entity;
    const name = String(attributes.friendly_name ?? this.id);
    say(this.title, name);
    say(this.state, spoken(this.domain, state, attributes));
    this.glow(state === "on" ? rgbOf(attributes) : undefined);
    this.node.dataset.state = ["on", "off", "unavailable", "unknown"].includes(state) ? state : "other";
    this.at = Date.parse(entity.last_changed);
    this.changed.dateTime = entity.last_changed;
    this.changed.title = exact(this.at);
    this.text = `${name} ${this.id} ${state}`.toLowerCase();
    if (this.kind !== entity.kind) this.offer(entity.kind);
    this.showQuick();
    this.showDetails();
  }

  /** Shows the colour of a light, if there is one. */
  glow(color) {
    this.state.classList.toggle("glow", Boolean(color));
    if (color) this.state.style.setProperty("--glow", `rgb(${color.join(" ")})`);
  }

  /** Offers other actions: those of that kind. */
  offer(kind) {
    this.kind = kind;
    this.actions = kinds.get(kind) ?? [];
    const has = verb => this.actions.some(action => action.name === `${this.domain}.${verb}`);
    const sole = this.actions.length === 1 && !this.actions[0].fields.some(field => field.required) && this.actions[0];
    this.button = undefined;
    if (has("turn_on") && has("turn_off")) {
      this.button = el("button", { type: "button", className: "switch", role: "switch" });
      this.button.addEventListener("click", () => this.ask(`turn_${this.entity.state === "on" ? "off" : "on"}`));
    } else if (sole) {
      const verb = sole.name.split(".")[1];
      this.button = el("button", { type: "button", className: "run" }, words(verb));
      this.button.addEventListener("click", () => this.ask(verb));
    }
    this.quick.replaceChildren(...(this.button ? [this.button] : []));
    if (this.details) this.drawDetails();
  }

  showQuick() {
    if (!this.button) return;
    this.button.disabled = this.entity.state === "unavailable";
    if (this.button.className !== "switch") return;
    this.button.setAttribute("aria-checked", String(this.entity.state === "on"));
    this.button.setAttribute("aria-label", this.title.textContent);
  }

  async ask(verb) {
    if (this.button.getAttribute("aria-busy")) return;
    this.button.setAttribute("aria-busy", "true");
    const wrong = await ask(`${this.domain}.${verb}`, this.id);
    this.button.removeAttribute("aria-busy");
    complain(this.problem, wrong?.error ?? "");
    look();
  }

  toggle() {
    const open = !this.details;
    this.name.setAttribute("aria-expanded", String(open));
    this.node.classList.toggle("open", open);
    if (open) {
      this.drawDetails();
    } else {
      this.details.remove();
      this.details = undefined;
    }
  }

  drawDetails() {
    this.facts = el("dl", { className: "facts" });
    this.shape = shapeOf(this.entity.attributes);
    this.forms = this.actions.map(action => actionForm(action, this.id, this.entity.attributes, look));
    const details = el("div", { className: "details" }, this.facts);
    if (this.forms.length) details.prepend(el("div", { className: "actions" }, ...this.forms.map(form => form.form)));
    if (this.details) this.details.replaceWith(details);
    else this.node.append(details);
    this.details = details;
    this.showDetails();
  }

  showDetails() {
    if (!this.details) return;
    if (this.shape !== shapeOf(this.entity.attributes)) {
      this.drawDetails();
      return;
    }
    const { state, attributes, last_updated } = this.entity;
    const facts = { State: state, ...attributes, "Last changed": exact(this.at), "Last updated": exact(Date.parse(last_updated)) };
    const lines = Object.entries(facts).map(([name, value]) => [name, written(value)]);
    const names = lines.map(([name]) => name).join("\n");
    if (this.facts.dataset.names !== names) {
      this.facts.dataset.names = names;
      this.facts.replaceChildren(...lines.map(([name]) => el("div", {}, el("dt", {}, name), el("dd"))));
    }
    lines.forEach(([, value], index) => say(this.facts.children[index].lastChild, value));
    this.forms.forEach(form => form.show(attributes));
  }
}

/** What takes the most comes first, then turn_on before turn_off. */
function byUse(one, other) {
  return other.fields.length - one.fields.length || (one.name < other.name ? 1 : -1);
}

/** Says a state with its unit, or how bright a light is. */
function spoken(domain, state, { unit_of_measurement: unit, brightness }) {
  if (unit) return state === "unavailable" || state === "unknown" ? state : `${state} ${unit}`;
  if (domain === "light" && state === "on" && Number.isFinite(brightness)) return `${Math.round(brightness / 2.55)} %`;
  return state;
}

/** Writes an attribute: a plain list without brackets, what is nested as JSON. */
function written(value) {
  if (value === null) return "–";
  if (Array.isArray(value) && value.every(item => item !== null && typeof item !== "object")) return value.join(", ") || "–";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function sectionOf(name) {
  let section = sections.get(name);
  if (section) return section;
  const size = el("span", { className: "size" });
  const rowsOf = el("ul");
  section = { name, ids: [], size, rows: rowsOf, node: el("section", {}, el("h2", {}, words(name), size), rowsOf) };
  section.chip = el("button", { type: "button" }, words(name));
  section.chip.addEventListener("click", () => choose(domain === name ? "" : name));
  sections.set(name, section);
  const after = [...sections.keys()].sort();
  const next = sections.get(after[after.indexOf(name) + 1]);
  list.insertBefore(section.node, next?.node ?? null);
  domains.insertBefore(section.chip, next?.chip ?? null);
  return section;
}

function add(row) {
  const { ids, rows: parent } = sectionOf(row.domain);
  let low = 0;
  for (let high = ids.length; low < high;) {
    const middle = (low + high) >> 1;
    if (ids[middle] < row.id) low = middle + 1;
    else high = middle;
  }
  parent.insertBefore(row.node, parent.children[low] ?? null);
  ids.splice(low, 0, row.id);
  rows.set(row.id, row);
}

function remove(row) {
  const section = sections.get(row.domain);
  row.node.remove();
  rows.delete(row.id);
  section.ids.splice(section.ids.indexOf(row.id), 1);
  if (section.ids.length) return;
  section.node.remove();
  section.chip.remove();
  sections.delete(row.domain);
  if (domain === row.domain) domain = "";
}

function show(changes) {
  revision = changes.revision;
  clock = Date.parse(changes.now) - Date.now();
  if (changes.whole) kinds.clear();
  Object.entries(changes.kinds).forEach(([kind, actions]) => kinds.set(Number(kind), actions.sort(byUse)));
  if (changes.whole) {
    const here = new Set(changes.entities.map(entity => entity.entity_id));
    [...rows.values()].filter(row => !here.has(row.id)).forEach(remove);
  }
  for (const entity of changes.entities) {
    let row = rows.get(entity.entity_id);
    if (!row) {
      row = new Row(entity.entity_id);
      row.show(entity);
      add(row);
    } else {
      if (changes.whole) row.kind = JSON.stringify(row.actions) === JSON.stringify(kinds.get(entity.kind)) ? entity.kind : undefined;
      row.show(entity);
    }
  }
  if (changes.whole || changes.entities.length) filter();
  age();
}

/** Shows what fits the search and the chosen domain. */
function filter() {
  const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const section of sections.values()) {
    let here = 0;
    const open = !domain || section.name === domain;
    for (const id of section.ids) {
      const row = rows.get(id);
      const fits = open && wanted.every(word => row.text.includes(word));
      if (row.node.hidden === fits) row.node.hidden = !fits;
      if (fits) here++;
    }
    section.node.hidden = !here;
    section.chip.setAttribute("aria-pressed", String(section.name === domain));
    say(section.size, String(here));
    shown += here;
  }
  const all = rows.size;
  say(count, !all ? "No entities yet. Drop an integration into deploy/, or configure one." : shown === all ? `${all} entities` : `${shown} of ${all} entities`);
}

function choose(name) {
  domain = name;
  remember();
}

/** Keeps search and domain in the address, so that a reload or a link shows the same. */
function remember() {
  const kept = new URLSearchParams(Object.entries({ domain, search: search.value }).filter(([, value]) => value));
  history.replaceState(null, "", kept.size ? `#${kept}` : location.pathname);
  filter();
}

/** Says how long ago each state changed. */
function age() {
  const now = Date.now() + clock;
  for (const row of rows.values()) if (!row.node.hidden) say(row.changed, ago(row.at, now));
}

const kept = new URLSearchParams(location.hash.slice(1));
search.value = kept.get("search") ?? "";
domain = kept.get("domain") ?? "";
search.addEventListener("input", remember);
document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.target.closest("input, select, textarea")) return;
  event.preventDefault();
  search.focus();
});
const look = live(line, () => `${pluginRoot}/changes.json?since=${encodeURIComponent(revision)}`, 500, show);
