// What all tabs need: making elements, polling while somebody looks, asking the house, and saying how long ago something was.

/** Makes an element; what comes from outside only ever becomes text or a property of a control, never markup. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (key in node) node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

/** Makes the line that says whether a page is live. */
export function liveLine() {
  return el("p", { className: "live", role: "status" }, "Connecting…");
}

/** Sets a text, if it is another one: what has not changed is not drawn again. */
export function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * Fetches the data again and again, while the page is visible, and shows it; returns a function that fetches it at once.
 * The line says whether that works.
 */
export function live(line, url, every, show) {
  let timer;
  let busy = false;
  let again = false;

  async function look() {
    clearTimeout(timer);
    if (document.hidden) return;
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    again = false;
    let next = every;
    try {
      const response = await fetch(url(), { cache: "no-store", signal: AbortSignal.timeout(10_000) });
      if (!response.ok) throw new Error(response.status === 404 ? "the house is not running" : `answer ${response.status}`);
      show(await response.json());
      line.classList.remove("lost");
      say(line, "Live");
    } catch (error) {
      next = 2_000;
      line.classList.add("lost");
      say(line, `Not connected: ${error.message}. What you see may be old; trying again…`);
    } finally {
      busy = false;
      timer = setTimeout(look, again ? 0 : next);
    }
  }

  document.addEventListener("visibilitychange", look);
  look();
  return look;
}

/** Asks the house for something; returns nothing if it was done, otherwise {error, field, expected, status}. */
export async function post(path, body) {
  try {
    const response = await fetch(`${appRoot}/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return undefined;
    const json = response.headers.get("Content-Type")?.startsWith("application/json");
    return { status: response.status, ...(json ? await response.json() : { error: `The house answered ${response.status}.` }) };
  } catch (error) {
    return { error: `The house does not answer: ${error.message}` };
  }
}

/** Shows what is wrong, or that nothing is. */
export function complain(node, text) {
  say(node, text);
  node.hidden = !text;
}

const UNITS = [["day", 86_400], ["hour", 3_600], ["minute", 60]];
const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "always", style: "narrow" });
const EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

/** Says how long ago that was; both are milliseconds. */
export function ago(then, now) {
  const seconds = Math.max(0, (now - then) / 1000);
  if (seconds < 5) return "now";
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? ["second", 1];
  return RELATIVE.format(-Math.floor(seconds / size), unit);
}

/** Says when exactly that was, on the clock of who looks. */
export function exact(then) {
  return EXACT.format(new Date(then));
}

/** Makes a name readable: binary_sensor is Binary sensor. */
export function words(name) {
  const text = name.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
