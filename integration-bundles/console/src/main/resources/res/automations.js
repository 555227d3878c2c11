// The tab Automations: what the house does by itself, and what each of the last runs did, step by step.
import { complain, el, exact, live, liveLine, post, say, words } from "./hob.js";
import { millis, tableIn, text, when } from "./tables.js";

const root = document.getElementById("hob");
const line = liveLine();
const nobody = el("p", { className: "none", hidden: true }, "This house has no automation bundle.");
const seen = el("div");
root.append(line, nobody, seen);

const OUTCOMES = {
  running: "still running",
  failed_conditions: "a condition did not pass",
  failed_single: "was running already",
  failed_max_runs: "as many were running as may",
  disallowed_recursion_detected: "would have called itself",
};

let chosen;
let traced = "";

const columns = [
  ["Name", name, "owner"],
  ["On", enabled],
  ["Last run", lastRun],
  ["Running", text(one => (one.runs ? String(one.runs) : "–")), "right"],
  ["Mode", text(one => words(one.mode || "–"))],
  ["", run, "does"],
];
const automations = tableIn(seen, "Automations", columns, "There are none. Write them into conf/automations.yaml, as in Home Assistant.");
const scripts = tableIn(seen, "Scripts", columns, "There are none. Write them into conf/scripts.yaml.");
const traces = el("section", { className: "traces", hidden: true });
seen.append(traces);

/** Its name, which shows what its runs did; what is wrong with it. */
function name(node, one) {
  if (!node.firstChild) {
    const button = el("button", { type: "button", className: "name" }, el("span", { className: "title" }), el("span", { className: "id" }));
    const trouble = el("p", { className: "problem", hidden: true });
    node.append(button, trouble);
    button.addEventListener("click", () => choose(node.id_));
  }
  node.id_ = one.entity_id;
  const [title, id] = node.firstChild.children;
  say(title, one.name);
  say(id, one.entity_id);
  complain(node.lastChild, one.trouble ?? "");
}

function enabled(node, one) {
  if (one.entity_id.startsWith("script.")) return;
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
    const problem = el("p", { className: "problem", role: "alert", hidden: true });
    node.append(button, problem);
    button.addEventListener("click", () => act(button, node.id_.startsWith("script.") ? "script.turn_on" : "automation.trigger", node.id_, problem));
  }
  node.id_ = one.entity_id;
  node.firstChild.disabled = Boolean(one.trouble);
  node.firstChild.setAttribute("aria-label", `Run ${one.name} now`);
}

async function act(control, action, entity, problem) {
  if (control.getAttribute("aria-busy")) return;
  control.setAttribute("aria-busy", "true");
  const wrong = await post("hob-actions", { action, target: { entity_id: [entity] }, data: {} });
  control.removeAttribute("aria-busy");
  if (problem) complain(problem, wrong?.error ?? "");
  look();
}

function choose(entity) {
  chosen = chosen === entity ? undefined : entity;
  traced = "";
  lookAtTraces();
}

async function lookAtTraces() {
  traces.hidden = !chosen;
  if (!chosen) return;
  const of = chosen;
  const response = await fetch(`${appRoot}/hob-traces.json?entity_id=${encodeURIComponent(of)}`, { cache: "no-store" });
  if (!response.ok || of !== chosen) return;
  const body = await response.text();
  if (body === traced) return;
  traced = body;
  const open = new Set([...traces.querySelectorAll("details[open]")].map(each => each.dataset.run));
  const first = !traces.dataset.of || traces.dataset.of !== of;
  traces.dataset.of = of;
  const runs = JSON.parse(body);
  traces.replaceChildren(
    el("h2", {}, `What the last runs of ${of} did`),
    ...(runs.length ? runs.map((each, index) => oneRun(each, first ? index === 0 : open.has(String(each.run)))) : [el("p", { className: "none" }, "It has not run yet.")]),
  );
}

function oneRun(one, isOpen) {
  const outcome = OUTCOMES[one.outcome] ?? words(one.outcome).toLowerCase();
  const why = one.trigger.description ?? "by hand";
  const lasted = one.ended ? `, ${millis(Date.parse(one.ended) - Date.parse(one.begun))}` : "";
  const summary = el(
    "summary",
    {},
    el("span", { className: ["finished", "running"].includes(one.outcome) ? "outcome" : "outcome badge" }, outcome),
    el("span", { className: "why" }, why),
    el("span", { className: "sub" }, `${exact(Date.parse(one.begun))}${lasted}`),
  );
  const node = el("details", { className: "trace", open: isOpen }, summary, el("ol", {}, ...one.lines.map(step)));
  node.dataset.run = one.run;
  return node;
}

/** One line: where it stands, what came of it, which variables it changed. */
function step(one) {
  const parts = one.path.split("/");
  const depth = Math.max(0, parts.filter(each => /^\d+$/.test(each)).length - 1);
  const last = parts.findLastIndex(each => /^\d+$/.test(each));
  const label = last > 0 ? `${words(parts[last - 1])} ${Number(parts[last]) + 1}` : words(one.path);
  const node = el(
    "li",
    {},
    el("span", { className: "step", title: one.path }, label),
    el("span", { className: "result" }, said(one.result)),
    el("span", { className: "took" }, one.took_ms >= 0.5 ? millis(one.took_ms) : ""),
  );
  node.style.setProperty("--depth", depth);
  const changed = said(one.changed);
  if (changed) node.append(el("span", { className: "changed-to" }, `set ${changed}`));
  if (one.error) node.append(el("span", { className: "problem" }, one.error));
  return node;
}

function said(values) {
  return Object.entries(values)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && !value.length) && !(typeof value === "object" && !Object.keys(value).length))
    .map(([key, value]) => `${words(key).toLowerCase()} ${plain(value)}`)
    .join(" · ");
}

function plain(value) {
  if (Array.isArray(value)) return value.map(plain).join(", ");
  return typeof value === "object" && value !== null ? Object.entries(value).map(([key, each]) => `${key}: ${plain(each)}`).join(", ") : String(value);
}

function show(report) {
  nobody.hidden = report.there;
  seen.hidden = !report.there;
  automations(report.items.filter(one => one.entity_id.startsWith("automation.")));
  scripts(report.items.filter(one => one.entity_id.startsWith("script.")));
  lookAtTraces();
}

const look = live(line, () => `${pluginRoot}.json`, 1_000, show);
