// The tab Loop: who holds the turn, who waits for it, who kept it long.
import { live, liveLine, say } from "./hob.js";
import { badge, cardsIn, millis, number, tableIn, text, when } from "./tables.js";

const root = document.getElementById("hob");
const line = liveLine();
root.append(line);
const card = cardsIn(root);
const table = (...described) => tableIn(root, ...described);

/** A share as a bar and a number. */
function bar(node, item) {
  const percent = Math.min(100, Math.max(0, item.share * 100));
  node.className = "bar";
  node.style.setProperty("--share", `${percent}%`);
  say(node, `${percent < 10 ? percent.toFixed(1) : Math.round(percent)} %`);
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
    ["Length", text(segment => millis(segment.length_ms)), "right"],
    ["Owner", text(segment => segment.owner), "owner"],
    ["Where", text(segment => segment.where ?? "–"), "place"],
    ["When", when(segment => segment.at)],
    ["Turn", badge("taken", segment => segment.taken)],
  ],
  "None was long enough to be seen.",
);

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
