import { el, freshId } from "./dom.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** The bot's commands above the composer: opened by its button, or by a "/" that is being typed. */
export class CommandList {
  #button;
  #commands;
  #choose;
  #active = -1;

  constructor(button, commands, choose) {
    this.#button = button;
    this.#commands = commands;
    this.#choose = choose;
    this.element = el("div", {
      class: "command-list",
      role: "listbox",
      "aria-label": "Commands",
      id: freshId("commands"),
      hidden: true,
    });
    button.setAttribute("aria-controls", this.element.id);
    document.addEventListener("pointerdown", ({ target }) => {
      if (!this.element.contains(target) && !button.contains(target)) this.close();
    });
    button.addEventListener("keydown", (event) => this.takesKey(event));
  }

  toggle() {
    if (this.element.hidden) this.#open(this.#commands());
    else this.close();
  }

  /** Shows the commands that begin with `typed`; null closes. */
  filter(typed) {
    const fitting =
      typed === null ? [] : this.#commands().filter(({ command }) => command.startsWith(typed.toLowerCase()));
    if (fitting.length > 0) this.#open(fitting);
    else this.close();
  }

  close() {
    this.element.hidden = true;
    this.#button.setAttribute("aria-expanded", "false");
  }

  /** True if the key was for the list: arrows, Enter or Tab on a command, Escape. */
  takesKey(event) {
    if (this.element.hidden) return false;
    const takes = this.#handle(event.key);
    if (takes) event.preventDefault();
    return takes;
  }

  #handle(key) {
    const options = [...this.element.querySelectorAll("[role=option]")];
    if (STEPS[key] && options.length > 0) {
      this.#activate(options, (this.#active + STEPS[key] + options.length) % options.length);
      return true;
    }
    if (key === "Escape") {
      this.close();
      return true;
    }
    if ((key === "Enter" || key === "Tab") && this.#active >= 0) {
      options[this.#active].click();
      return true;
    }
    return false;
  }

  #open(commands) {
    this.#active = -1;
    const empty = el("p", { class: "command-none" }, "The bot has set no commands here.");
    this.element.replaceChildren(
      ...(commands.length > 0 ? commands.map((one) => this.#option(one)) : [empty]),
    );
    this.element.hidden = false;
    this.#button.setAttribute("aria-expanded", "true");
  }

  #option({ command, description }) {
    const choose = () => {
      this.close();
      this.#choose(command);
    };
    return el(
      "div",
      { class: "command-option", role: "option", "aria-selected": "false", on: { click: choose } },
      el("b", {}, `/${command}`),
      el("span", { dir: "auto" }, description),
    );
  }

  #activate(options, index) {
    options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = index;
    options[index].setAttribute("aria-selected", "true");
    options[index].scrollIntoView({ block: "nearest" });
  }
}
