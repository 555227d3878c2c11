// The tab Automations: what the house does by itself, and what each of the last runs did, step by step.
import { complain, el, live, liveLine, post, say, words } from "./hob.js";
import { tableIn, text, when } from "./tables.js";
import { oneRun } from "./traces.js";

const root = document.getElementById("hob");
const line = liveLine();
const nobody = el("p", { className: "none", hidden: true }, "This house has no automation bundle.");
const seen = el("div");
root.append(line, nobody, seen);

const STILL_GOING_ON = 504;

let chosen;
let traced = "";

/** What went wrong when somebody asked for something, by entity. */
const problems = new Map();

const named = ["Name", name, "owner title"];
const onOrOff = ["On", enabled];
const others = [
  ["Last run", lastRun, "short"],
  ["Running", text(one => (one.runs ? String(one.runs) : "–")), "right"],
  ["Mode", text(one => words(one.mode || "–")), "short"],
  ["", run, "does"],
];
const automations = tableIn(seen, "Automations", [named, onOrOff, ...others], "There are none. Write them into conf/automations.yaml, as in Home Assistant.");
const scripts = tableIn(seen, "Scripts", [named, ...others], "There are none. Write them into conf/scripts.yaml.");
const traces = el("section", { className: "traces", hidden: true });
seen.append(traces);

/** Its name, which shows what its runs did; what is wrong with it. */
function name(node, one) {
  if (!node.firstChild) {
    const button = el("button", { type: "button", className: "name" }, el("span", { className: "title" }), el("span", { className: "id" }));
    const trouble = el("p", { className: "problem", role: "alert", hidden: true });
    node.append(button, trouble);
    button.addEventListener("click", () => choose(node.id_));
  }
  node.id_ = one.entity_id;
  const [title, id] = node.firstChild.children;
  say(title, one.name);
  say(id, one.entity_id);
  node.firstChild.setAttribute("aria-expanded", String(one.entity_id === chosen));
  complain(node.lastChild, one.trouble ?? problems.get(one.entity_id) ?? "");
}

function enabled(node, one) {
  if (!node.firstChild) {
    const control = el("button", { type: "button", className: "switch", role: "switch" });
    node.append(control);
    control.addEventListener("click", () => act(control, control.getAttribute("aria-checked") === "true" ? "automation.turn_off" : "automation.turn_on", node.id_));
  }
  node.id_ = one.entity_id;
  node.firstChild.disabled = Boolean(one.trouble);
  node.firstChild.setAttribute("aria-checked", String(one.enabled));
  node.firstChild.setAttribute("aria-label", `${one.name} on`);
}

function lastRun(node, one) {
  if (one.last_triggered) when(() => one.last_triggered)(node, one);
  else say(node, "never");
}

function run(node, one) {
  if (!node.firstChild) {
    const button = el("button", { type: "button", className: "run" }, "Run now");
    node.append(button);
    button.addEventListener("click", () => act(button, node.id_.startsWith("script.") ? "script.turn_on" : "automation.trigger", node.id_));
  }
  node.id_ = one.entity_id;
  node.firstChild.disabled = Boolean(one.trouble);
  node.firstChild.setAttribute("aria-label", `Run ${one.name} now`);
}

/** Asks for something. That a run takes long is no failure: it is shown as running. */
async function act(control, action, entity) {
  if (control.getAttribute("aria-busy")) return;
  control.setAttribute("aria-busy", "true");
  const soon = setTimeout(() => control.removeAttribute("aria-busy"), 1_000);
  setTimeout(look, 100);
  const wrong = await post("hob-actions", { action, target: { entity_id: [entity] }, data: {} });
  clearTimeout(soon);
  control.removeAttribute("aria-busy");
  if (wrong && wrong.status !== STILL_GOING_ON) problems.set(entity, wrong.error);
  else problems.delete(entity);
  look();
}

function choose(entity) {
  chosen = chosen === entity ? undefined : entity;
  traced = "";
  traces.hidden = true;
  look();
  lookAtTraces();
}

async function lookAtTraces() {
  if (!chosen) return;
  const of = chosen;
  const response = await fetch(`${appRoot}/hob-traces.json?entity_id=${encodeURIComponent(of)}`, { cache: "no-store" });
  if (!response.ok || of !== chosen) return;
  const body = await response.text();
  if (body === traced) return;
  traced = body;
  const open = new Set([...traces.querySelectorAll("details[open]")].map(each => each.dataset.run));
  const first = traces.hidden;
  traces.hidden = false;
  const runs = JSON.parse(body);
  traces.replaceChildren(
    el("h2", {}, `What the last runs of ${of} did`),
    ...(runs.length ? runs.map((each, index) => oneRun(each, first ? index === 0 : open.has(String(each.run)))) : [el("p", { className: "none" }, "It has not run since it was read.")]),
  );
  if (first) traces.scrollIntoView({ block: "nearest" });
}

function show(report) {
  nobody.hidden = report.there;
  seen.hidden = !report.there;
  automations(report.items.filter(one => one.entity_id.startsWith("automation.")));
  scripts(report.items.filter(one => one.entity_id.startsWith("script.")));
  lookAtTraces();
}

const look = live(line, () => `${pluginRoot}.json`, 1_000, show);
