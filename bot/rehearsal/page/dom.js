/**
 * Makes an element. `on` holds listeners by event, `data` goes to the dataset, `true` sets a bare attribute,
 * `false`, null and undefined leave an attribute out; children are nodes or text, empty ones are skipped.
 */
export function el(tag, { on = {}, data = {}, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
  Object.assign(element.dataset, data);
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener);
  element.append(
    ...children.flat().filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** Puts the symbols of icons.svg into the page, once: a <use> of another document may be fetched for every icon. */
export async function loadIcons() {
  const response = await fetch("/page/icons.svg");
  const symbols = new DOMParser().parseFromString(await response.text(), "image/svg+xml").documentElement;
  symbols.setAttribute("class", "visually-hidden");
  symbols.setAttribute("aria-hidden", "true");
  document.body.append(document.importNode(symbols, true));
}

/** A decorative icon in the colour of the text around it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** A round button that shows an icon and says `label`. */
export function iconButton(name, label, listener, attributes = {}) {
  return el(
    "button",
    {
      type: "button",
      class: "icon-button",
      "aria-label": label,
      title: label,
      on: { click: listener },
      ...attributes,
    },
    icon(name),
  );
}

let lastId = 0;

/** An id that no other element of the page has. */
export function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

/** Runs `work` once in the next frame, however often it is called before (or soon, in a hidden page). */
export function oncePerFrame(work) {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    const run = () => {
      waits = false;
      work();
    };
    if (document.hidden) setTimeout(run, 100);
    else requestAnimationFrame(run);
  };
}

/** True while somebody types somewhere outside `element`: the focus must not be taken away then. */
export function typesElsewhere(element) {
  const active = document.activeElement;
  return Boolean(active?.matches("textarea, input, dialog *") && !element.contains(active));
}
