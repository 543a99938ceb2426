import { control } from "./control.js";
import { icon } from "./dom.js";

const SWITCHES = {
  slow: { isOn: (now) => now.slow, wanted: (on) => ({ slow: on }) },
  limits: { isOn: (now) => now.limits, wanted: (on) => ({ limits: on }) },
  network: { isOn: (now) => now.network === "down", wanted: (on) => ({ network: on ? "down" : "up" }) },
};

const STATUS_TEXTS = {
  opening: "Connecting to the rehearsal…",
  live: "",
  lost: "Reconnecting to the rehearsal…",
};

/** Brings the top bar to life: switches, traffic, appearance, the button that adds a participant. */
export function setUpTopbar(world, { onAdd, onError }) {
  const add = document.querySelector("#add-participant");
  const words = document.createElement("span");
  words.textContent = "Add participant";
  add.append(icon("plus"), words);
  add.addEventListener("click", onAdd);
  setUpSwitches(world, onError);
  setUpTheme(document.querySelector("#theme"));
  setUpFold(document.querySelector("#controls-toggle"), document.querySelector("#controls"));
  world.on("traffic", showTraffic);
}

/** Says whether the page hears from the rehearsal: "opening", "live" or "lost". */
export function showConnection(status) {
  const line = document.querySelector("#connection");
  line.dataset.status = status;
  line.textContent = STATUS_TEXTS[status];
}

function setUpSwitches(world, onError) {
  const buttons = [...document.querySelectorAll("[data-switch]")];
  const toggle = document.querySelector("#controls-toggle");

  function refresh() {
    const isOn = (button) => SWITCHES[button.dataset.switch].isOn(world.switches);
    for (const button of buttons) button.setAttribute("aria-checked", String(isOn(button)));
    toggle.classList.toggle("is-marked", buttons.some(isOn));
    toggle.dataset.network = world.switches.network;
  }

  async function turn({ currentTarget }) {
    const { isOn, wanted } = SWITCHES[currentTarget.dataset.switch];
    try {
      world.apply({ type: "switches", switches: await control.setSwitches(wanted(!isOn(world.switches))) });
    } catch (error) {
      onError(error.message);
    }
  }

  for (const button of buttons) button.addEventListener("click", turn);
  world.on("state", refresh);
  world.on("switches", refresh);
}

function showTraffic(traffic) {
  for (const figure of document.querySelectorAll("[data-figure]")) {
    const value = traffic[figure.dataset.figure] ?? 0;
    figure.textContent = value.toLocaleString("en");
    figure.classList.toggle("is-nonzero", value > 0);
  }
}

function setUpTheme(button) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);

  function refresh() {
    button.replaceChildren(icon(isDark() ? "sun" : "moon"));
    button.setAttribute("aria-pressed", String(isDark()));
  }

  function turn() {
    const wanted = isDark() ? "light" : "dark";
    const bySystem = system.matches ? "dark" : "light";
    if (wanted === bySystem) {
      delete root.dataset.theme;
      localStorage.removeItem("askdesk.theme");
    } else {
      root.dataset.theme = wanted;
      localStorage.setItem("askdesk.theme", wanted);
    }
    refresh();
  }

  button.addEventListener("click", turn);
  system.addEventListener("change", refresh);
  refresh();
}

/** On a narrow screen the conditions fold away behind a button. */
function setUpFold(button, controls) {
  button.append(icon("settings"));

  function unfold(open) {
    controls.classList.toggle("is-open", open);
    button.setAttribute("aria-expanded", String(open));
  }

  button.addEventListener("click", () => unfold(!controls.classList.contains("is-open")));
  document.addEventListener("pointerdown", ({ target }) => {
    if (!controls.contains(target) && !button.contains(target)) unfold(false);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !controls.classList.contains("is-open")) return;
    unfold(false);
    button.focus();
  });
}
