// Asking the house: the forms of an entity's actions, made from their schemas.
import { complain, el, post, words } from "./hob.js";
import { colorOf, suited } from "./light.js";

/** Asks one entity; returns nothing if it was done, otherwise {error, field, expected}. */
export function ask(action, entity, data = {}) {
  return post("hob-actions", { action, target: { entity_id: [entity] }, data });
}

/** Makes the form of an action of that entity, as its attributes suit it; calls done when the house has answered. */
export function actionForm(action, entity, attributes, done) {
  const title = words(action.name.split(".")[1]);
  const fields = suited(action.fields, attributes).map(field => fieldOf(field));
  const problem = el("p", { className: "problem", role: "alert", hidden: true });
  const button = el("button", { type: "submit", className: "run" }, title);
  const form = el("form", { className: "action", noValidate: true, title: action.doc });
  form.append(...fields.map(field => field.row), button, problem);

  function report(wrong) {
    const key = wrong?.field?.split(".").pop();
    const field = fields.find(one => one.name === key);
    fields.forEach(one => one.complain(one === field ? wrong.error : ""));
    complain(problem, wrong && !field ? wrong.error : "");
  }

  form.addEventListener("submit", async event => {
    event.preventDefault();
    const data = {};
    try {
      for (const field of fields) {
        const value = field.value();
        if (value !== undefined) data[field.name] = value;
      }
    } catch (wrong) {
      report(wrong);
      return;
    }
    button.setAttribute("aria-busy", "true");
    const wrong = await ask(action.name, entity, data);
    button.removeAttribute("aria-busy");
    report(wrong);
    if (!wrong) fields.forEach(field => field.settle());
    done();
  });
  return { form, show: attributes => fields.forEach(field => field.show(attributes[field.name])) };
}

let lastId = 0;

/** A field of a form. An optional one is not sent until somebody has touched it; until then it shows what the entity is now. */
function fieldOf(field) {
  const id = `hob-field-${++lastId}`;
  const control = controlOf(field, id);
  const problem = el("p", { className: "problem", role: "alert", hidden: true });
  const label = colorOf(field.name) ? "Color" : field.name === "color_temp_kelvin" ? "White" : words(field.name);
  const leave = el("button", { type: "button", className: "leave", hidden: true, title: "Leave it as it is" }, "×");
  leave.setAttribute("aria-label", `Leave ${label} as it is`);
  const row = el("div", { className: "field", title: field.doc });
  row.append(el("label", { htmlFor: id }, field.required ? `${label} *` : label), control.node, leave, problem);

  let touched = false;
  let settling;
  let current;
  function touch(now) {
    touched = now;
    clearTimeout(settling);
    settling = undefined;
    row.classList.toggle("touched", now);
    leave.hidden = !now || field.required;
    if (now) return;
    control.set(current);
    complain(problem, "");
  }
  row.addEventListener("input", () => touch(true));
  leave.addEventListener("click", () => touch(false));
  touch(false);

  return {
    name: field.name,
    row,
    value() {
      if (!touched && !(field.required && control.hasDefault)) return undefined;
      return control.get();
    },
    show(value) {
      if (JSON.stringify(value) === JSON.stringify(current)) return;
      current = value;
      if (!touched || settling) touch(false);
    },
    /** Follows the entity again, when it has confirmed or after a moment: until then its old value would only flicker. */
    settle() {
      if (touched) settling = setTimeout(() => touch(false), 1_500);
    },
    complain: text => complain(problem, text),
  };
}

/** Returns {node, get, set}: the control of a field's type. */
function controlOf(field, id) {
  if (colorOf(field.name)) return color(colorOf(field.name), id);
  switch (field.type) {
    case "CHOICE":
      return choice(id, field.choices.map(text => [text, text]));
    case "BOOLEAN":
      return choice(id, [["yes", true], ["no", false]]);
    case "NUMBER":
      return field.min !== undefined && field.max !== undefined ? slider(field, id) : number(field, id);
    case "DURATION":
      return number({ unit: "s", ...field }, id);
    case "LIST":
    case "MAP":
      return structure(field, id);
    default:
      return text(field, id);
  }
}

function text(field, id) {
  const node = el("input", { id, type: field.type === "TIME" ? "time" : "text", step: "1", autocomplete: "off" });
  return { node, get: () => node.value, set: value => (node.value = value ?? "") };
}

function number(field, id) {
  const input = el("input", { id, type: "number", step: "any", inputMode: "decimal" });
  if (field.min !== undefined) input.min = field.min;
  if (field.max !== undefined) input.max = field.max;
  const node = el("span", { className: "number" }, input, field.unit ?? "");
  // What is no number reads as empty, and goes to the house as it is: it says what it expects.
  return { node, get: () => (input.value === "" ? "" : Number(input.value)), set: value => (input.value = value ?? "") };
}

function slider(field, id) {
  const exactly = number(field, id);
  const input = exactly.node.firstChild;
  const step = field.max - field.min > 10 ? 1 : (field.max - field.min) / 100;
  const range = el("input", { type: "range", min: field.min, max: field.max, step, tabIndex: 0 });
  range.setAttribute("aria-label", words(field.name));
  range.addEventListener("input", () => (input.value = range.value));
  input.addEventListener("input", () => (range.value = input.value));
  const node = el("span", { className: "slider" }, range, exactly.node);
  const set = value => {
    exactly.set(value);
    range.value = value ?? field.min;
  };
  return { node, get: exactly.get, set };
}

function choice(id, options) {
  const node = el("select", { id }, el("option", { value: "" }, "–"));
  options.forEach(([name], index) => node.append(el("option", { value: index }, name)));
  const get = () => (node.value === "" ? undefined : options[node.value][1]);
  const set = value => {
    const index = options.findIndex(([, is]) => is === value);
    node.value = index < 0 ? "" : String(index);
  };
  return { node, get, set };
}

function color({ toRgb, fromRgb }, id) {
  const node = el("input", { id, type: "color" });
  const hex = part => Math.round(part).toString(16).padStart(2, "0");
  const get = () => fromRgb([1, 3, 5].map(at => parseInt(node.value.slice(at, at + 2), 16)));
  return { node, get, set: value => (node.value = Array.isArray(value) ? `#${toRgb(value).map(hex).join("")}` : "#ffffff") };
}

function structure(field, id) {
  const list = field.type === "LIST";
  const node = el("input", { id, type: "text", autocomplete: "off", placeholder: list ? "[ ]" : "{ }" });
  const get = () => {
    try {
      return JSON.parse(node.value);
    } catch (error) {
      throw { field: field.name, error: `${field.name}: ${error.message} (expected: ${list ? "[…]" : "{…}"} as JSON)` };
    }
  };
  return { node, get, set: value => (node.value = value === undefined || value === null ? "" : JSON.stringify(value)) };
}
