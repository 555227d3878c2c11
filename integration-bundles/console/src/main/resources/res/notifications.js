// The tab Notifications: what the house has to say to people, the newest first, until they dismiss it.
import { ago, complain, el, exact, live, liveLine, post } from "./hob.js";

const root = document.getElementById("hob");
const line = liveLine();
const none = el("p", { className: "none", hidden: true }, "Nothing to say. Automations leave notes here with persistent_notification.create.");
const problem = el("p", { className: "problem", role: "alert", hidden: true });
const all = el("button", { type: "button", className: "run", hidden: true }, "Dismiss all");
const notes = el("div", { className: "notes" });
root.append(el("div", { className: "status" }, line, all), problem, none, notes);

let drawn = "";

all.addEventListener("click", () => dismiss(all, "dismiss_all", {}));

async function dismiss(control, action, data) {
  if (control.getAttribute("aria-busy")) return;
  control.setAttribute("aria-busy", "true");
  const wrong = await post("hob-actions", { action: `persistent_notification.${action}`, target: {}, data });
  control.removeAttribute("aria-busy");
  complain(problem, wrong?.error ?? "");
  look();
}

function note(one) {
  const at = Date.parse(one.created_at);
  const button = el("button", { type: "button", className: "run" }, "Dismiss");
  button.setAttribute("aria-label", `Dismiss ${one.title ?? one.notification_id}`);
  button.addEventListener("click", () => dismiss(button, "dismiss", { notification_id: one.notification_id }));
  const title = one.title ? [el("h3", {}, one.title)] : [];
  return el(
    "article",
    {},
    el("div", {}, ...title, el("p", { className: "message" }, one.message), el("p", { className: "sub", title: exact(at) }, ago(at, Date.now()))),
    button,
  );
}

function show(list) {
  const now = JSON.stringify(list) + Math.floor(Date.now() / 10_000);
  if (now === drawn) return;
  drawn = now;
  none.hidden = list.length > 0;
  all.hidden = list.length < 2;
  notes.replaceChildren(...list.map(note));
}

const look = live(line, () => `${pluginRoot}.json`, 1_000, show);
