// What one run did, line by line: what stands inside of something is indented, branches that ran side by side stand one after the other.
import { el, exact, words } from "./hob.js";
import { millis } from "./tables.js";

const OUTCOMES = {
  running: "still running",
  failed_conditions: "a condition did not pass",
  failed_single: "was running already",
  failed_max_runs: "as many were running as may",
  disallowed_recursion_detected: "would have called itself",
};

const GOOD = ["finished", "running"];

/** Shows one run, folded up or not. */
export function oneRun(run, isOpen) {
  const lasted = run.ended ? `, ${millis(Date.parse(run.ended) - Date.parse(run.begun))}` : "";
  const summary = el(
    "summary",
    {},
    el("span", { className: GOOD.includes(run.outcome) ? "outcome" : "outcome bad" }, OUTCOMES[run.outcome] ?? words(run.outcome).toLowerCase()),
    el("span", { className: "why" }, run.trigger.description ?? "by hand"),
    el("span", { className: "sub" }, `${exact(Date.parse(run.begun))}${lasted}`),
  );
  const node = el("details", { className: "trace", open: isOpen }, summary, el("ol", {}, ...steps(run)));
  node.dataset.run = run.run;
  return node;
}

/** Makes the lines, and a heading where a loop begins another round. */
function steps({ lines, trigger }) {
  const nodes = [];
  const around = [];
  const rounds = new Map();
  const all = sideBySide(lines);
  for (const [at, line] of all.entries()) {
    while (around.length && !isIn(line.path, around.at(-1))) around.pop();
    const body = line.path.match(/^(.*\/repeat\/sequence)\/(\d+)$/);
    if (body) {
      const before = rounds.get(body[1]);
      const again = !before || Number(body[2]) <= before.step;
      const round = again ? (before?.round ?? 0) + 1 : before.round;
      rounds.set(body[1], { step: Number(body[2]), round });
      if (again) nodes.push(item(around.length, "round", el("span", { className: "step" }, `Round ${round}`)));
    }
    nodes.push(step(line, around.length, line.path.startsWith("trigger") ? change(trigger) : inside(line.path, all[at + 1]?.path ?? "")));
    if (!line.path.startsWith("trigger/")) around.push(place(line.path));
    for (const key of rounds.keys()) if (key.startsWith(`${line.path}/`)) rounds.delete(key);
  }
  return nodes;
}

/** The branches of a parallel write their lines as they come; here each one's stand together. */
function sideBySide(lines) {
  const sorted = [];
  for (let at = 0; at < lines.length; ) {
    const parent = lines[at].path.match(/^(.*?\/parallel)\/\d+/)?.[1];
    let end = at + 1;
    while (parent && end < lines.length && lines[end].path.startsWith(`${parent}/`)) end++;
    if (!parent) sorted.push(lines[at]);
    else {
      const branches = Map.groupBy(lines.slice(at, end), line => Number(line.path.slice(parent.length + 1).split("/")[0]));
      for (const branch of [...branches.keys()].sort((a, b) => a - b)) {
        sorted.push(...branches.get(branch));
      }
    }
    at = end;
  }
  return sorted;
}

/** What an option does stands inside of what it asks. */
function place(path) {
  return path.replace(/(\/choose\/\d+)\/conditions$/, "$1");
}

function isIn(path, parent) {
  return path.startsWith(`${parent}/`) && path !== `${parent}/conditions`;
}

/** One line: what it is, what came of it, which variables it changed. */
function step(line, depth, otherwise) {
  const node = item(
    depth,
    "",
    el("span", { className: "step", title: line.path }, label(line.path)),
    el("span", { className: "result" }, result(line) || otherwise),
    el("span", { className: "took" }, line.took_ms >= 0.5 ? millis(line.took_ms) : ""),
  );
  for (const [name, value] of Object.entries(line.changed)) {
    if (!(name in line.result)) node.append(el("span", { className: "changed-to" }, `${name} = ${plain(value)}`));
  }
  if (line.error) node.append(el("span", { className: "problem" }, line.error));
  return node;
}

/** Says what has set it off, where that was a change of a state. */
function change({ from_state: before, to_state: now }) {
  return now === undefined ? "" : `${before ?? "new"} → ${now ?? "gone"}`;
}

/** Says what a line is of which nothing else is noted than what stands inside. */
function inside(path, next) {
  return next.startsWith(`${path}/repeat/`) ? "repeated" : next.startsWith(`${path}/parallel/`) ? "side by side" : "";
}

function item(depth, className, ...children) {
  const node = el("li", { className }, ...children);
  node.style.setProperty("--depth", depth);
  return node;
}

const PLACES = { action: "Step", sequence: "Step", then: "Then", else: "Else", default: "Otherwise", parallel: "Branch", choose: "Option", if: "If" };

/** Says where a path leads to in people's words: sequence/2 is Step 3. */
function label(path) {
  const option = path.match(/\/choose\/(\d+)\/conditions$/);
  if (option) return `Option ${Number(option[1]) + 1}`;
  const parts = path.split("/");
  const number = parts.findLastIndex(part => /^\d+$/.test(part));
  if (number < parts.length - 1) return PLACES[parts.at(-1)] ?? words(parts.at(-1));
  const kind = parts[number - 1];
  return `${PLACES[kind] ?? words(kind)} ${Number(parts[number]) + 1}`;
}

/** Says what came of a line; of what is not known here, what was noted. */
function result({ result: noted }) {
  const { action, target, data, event, event_data, delay, done, choice, wait, timeout, result: passed, enabled, stop, running, ...rest } = noted;
  const said = [];
  if (enabled === false) said.push("is disabled");
  if (action) said.push(action, ...(target?.length ? [`→ ${plain(target)}`] : []), ...given(data), ...(running === false ? ["is not there"] : []));
  if (event) said.push(`event ${event}`, ...given(event_data));
  if (delay !== undefined) said.push(done ? `waited ${seconds(delay)}` : `waits ${seconds(delay)}`);
  if (choice !== undefined) said.push(chosen(choice));
  if (wait) said.push(wait.completed ? "came" : wait.remaining === 0 ? "did not come in time" : "waits", ...limited(timeout));
  else if (timeout !== undefined) said.push("waits", ...limited(timeout));
  if (passed !== undefined) said.push(passed ? "passed" : "did not pass");
  if (stop !== undefined) said.push(`stopped${stop ? `: ${plain(stop)}` : ""}`);
  for (const [name, value] of Object.entries(rest)) {
    if (value !== null && value !== false && plain(value)) said.push(`${words(name).toLowerCase()} ${plain(value)}`);
  }
  return said.join(" ");
}

function limited(timeout) {
  return timeout === undefined || timeout === null ? [] : [`(at most ${seconds(timeout)})`];
}

function given(data) {
  return data && Object.keys(data).length ? [`(${plain(data)})`] : [];
}

function chosen(choice) {
  if (choice === null) return "nothing fitted";
  return typeof choice === "number" ? `took option ${choice + 1}` : choice === "default" ? "took none of the options" : `took ${choice}`;
}

function seconds(value) {
  return value < 1 ? millis(value * 1_000) : `${Math.round(value * 10) / 10} s`;
}

function plain(value) {
  if (Array.isArray(value)) return value.map(plain).join(", ");
  if (typeof value === "object" && value !== null) return Object.entries(value).map(([key, each]) => `${key}: ${plain(each)}`).join(", ");
  return typeof value === "number" && !Number.isInteger(value) ? String(Math.round(value * 1_000) / 1_000) : String(value);
}
