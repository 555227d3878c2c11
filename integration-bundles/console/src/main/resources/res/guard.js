// The tab Guard: who kept the turn too long and where, what to do about it, and who is kept out of the house.
import { complain, el, live, liveLine, post, say, words } from "./hob.js";
import { cardsIn, millis, number, tableIn, text, when } from "./tables.js";
import { manualIn } from "./manual.js";

const root = document.getElementById("hob");
const line = liveLine();
const nobody = el("p", { className: "none", hidden: true }, "The core of this house has no guard, so nobody notes here who keeps the turn too long.");
const seen = el("div");
root.append(line, nobody, seen);
const card = cardsIn(seen);

const NAMES = { cpu: "CPU", dns: "DNS", wrong_thread: "Wrong thread" };
const named = word => NAMES[word] ?? words(word);

/** What an owner did as a whole, not at one place. */
const OF_OWNER = new Set(["failures", "flood", "activation"]);

const quarantined = tableIn(
  seen,
  "Kept out of the house",
  [
    ["Owner", twoLines(ownerAndBundle), "owner"],
    ["Why", text(one => one.why), "place"],
    ["Since", when(one => one.since)],
    ["Times in an hour", text(one => number(one.times)), "right"],
    ["Comes back", text(one => (one.for_good ? "only when you restart it" : "when you restart it or update its bundle")), "place"],
    ["", restart, "does"],
  ],
  "Nobody is kept out.",
);

const manual = manualIn();
const culprits = tableIn(
  seen,
  "Who kept the turn",
  [
    ["Place", place, "place"],
    ["Harm", twoLines(one => [named(one.harm), OF_OWNER.has(one.harm) ? "" : `in a ${one.kind}`])],
    ["Outcome", outcome],
    ["Owner", twoLines(ownerAndBundle), "owner"],
    ["Times", text(one => number(one.count)), "right"],
    ["Taken", text(one => number(one.take_overs)), "right"],
    ["Total", text(one => lasted(one.total_ms)), "right"],
    ["Longest", text(one => lasted(one.longest_ms)), "right"],
    ["Last", when(one => one.last)],
  ],
  "Nobody has kept the turn too long. Should somebody, the line of code is named here, and the house goes on meanwhile.",
);

const CAUSES = {
  collection: "The JVM collected garbage",
  starved: "Other programs had the processors",
  suspended: "The machine slept",
};
const pauses = tableIn(
  seen,
  "Nobody’s fault: the whole machine stood still",
  [
    ["Cause", text(pause => CAUSES[pause.cause] ?? named(pause.cause)), "owner"],
    ["Times", text(pause => number(pause.count)), "right"],
    ["Total", text(pause => millis(pause.total_ms)), "right"],
    ["Longest", text(pause => millis(pause.longest_ms)), "right"],
    ["Last", when(pause => pause.last)],
  ],
  "It has not, for 20 ms or longer.",
);

const MEANINGS = {
  dissolve: "A coroutine waits in silence; a callback that waits is reported.",
  report: "Every wait is reported, a coroutine’s too.",
  strict: "What would block is refused before it begins. For tests.",
  off: "Nothing is reported; the turn is taken all the same.",
};
const policies = tableIn(
  seen,
  "Policies",
  [
    ["Bundle", text(one => one.bundle), "owner"],
    ["Policy", text(one => words(one.policy))],
    ["What it means", text(one => MEANINGS[one.policy] ?? ""), "place"],
  ],
  "No bundle has had anything to do.",
);
seen.append(
  el(
    "p",
    { className: "hint" },
    "Change them at any time in the configuration ",
    el("a", { href: `${appRoot}/configMgr/org.hob.guard` }, "org.hob.guard"),
    ", or in conf/org.hob.guard.cfg.json: ",
    el("code", {}, '{ "policy": "report", "bundles": ["org.acme.lamp=strict"] }'),
  ),
  manual.node,
);

/** The owner, and its bundle if that has another name. */
function ownerAndBundle({ owner, bundle }) {
  return [owner, bundle === owner ? "" : bundle];
}

/** Says how long it took; what has not come to its end, or was not let begin, took no time yet. */
function lasted(length) {
  return length > 0 ? millis(length) : "–";
}

/** Two texts, the second of less weight. */
function twoLines(of) {
  return (node, item) => {
    if (!node.firstChild) node.append(el("span"), el("span", { className: "sub" }));
    of(item).forEach((each, index) => say(node.children[index], each));
  };
}

/** The line of code, what it called, and what to do instead. */
function place(node, one) {
  if (!node.firstChild) node.append(el("span", { className: "code" }), el("span", { className: "sub" }), el("span", { className: "remedy" }));
  const [where, called, remedy] = node.children;
  say(where, one.place);
  say(called, one.called && `calls ${one.called}`);
  manual.show(remedy, one.remedy);
}

function outcome(node, one) {
  node.className = one.outcome === "dissolved" ? "" : "badge";
  say(node, named(one.outcome));
}

function restart(node, one) {
  if (!node.firstChild) {
    const button = el("button", { type: "button", className: "run" }, "Restart");
    const problem = el("p", { className: "problem", role: "alert", hidden: true });
    node.append(button, problem);
    button.addEventListener("click", async () => {
      if (button.getAttribute("aria-busy")) return;
      button.setAttribute("aria-busy", "true");
      const wrong = await post("hob-restart", { owner: node.owner });
      button.removeAttribute("aria-busy");
      complain(problem, wrong?.error ?? "");
      look();
    });
  }
  if (node.owner === one.owner) return;
  node.owner = one.owner;
  node.firstChild.setAttribute("aria-label", `Restart ${one.owner}`);
  complain(node.lastChild, "");
}

function show(report) {
  nobody.hidden = report.guarded;
  seen.hidden = !report.guarded;
  card("Stall avoided", millis(report.avoided_ms), "that others would have waited");
  card("Take-overs", number(report.take_overs), "turns taken from their holder");
  card("Places", number(report.culprits.length), "where the turn was kept");
  card("Kept out", number(report.quarantined.length), "owners that did too much harm");
  quarantined(report.quarantined);
  culprits(report.culprits);
  pauses(report.pauses);
  policies(report.policies);
}

const look = live(line, () => `${pluginRoot}.json`, 1_000, show);
