import { control } from "./control.js";
import { askInDialog, field } from "./dialogs.js";
import { el, icon, iconButton, oncePerFrame } from "./dom.js";
import { floodChart } from "./flood-chart.js";

const QUESTIONS = 300;
const SECONDS = 30;
const MOST_QUESTIONS = 2000;
const MOST_SECONDS = 900;
/** Messages and edits that a group takes in a minute. */
const GROUP_LIMIT = 20;

/** The button that makes a flood of questions, and the panel that shows how the desk lives through it. */
export function setUpFlood(world, { button, place, onBegin, onError }) {
  button.append(icon("flood"), "Flood…");
  button.addEventListener("click", begin);
  const panel = new FloodPanel(place, { onStop: () => attempt(control.endFlood) });

  async function attempt(call) {
    try {
      await call();
      return true;
    } catch (error) {
      onError(error.message);
      return false;
    }
  }

  async function begin() {
    const wanted = await askForFlood(world.switches.limits);
    if (!wanted) return;
    if (wanted.limits !== world.switches.limits)
      await attempt(() => control.setSwitches({ limits: wanted.limits }));
    if (await attempt(() => control.beginFlood(wanted.questions, wanted.seconds))) onBegin();
  }

  const draw = oncePerFrame(() => {
    button.hidden = !world.canFlood;
    button.disabled = isUnderWay(world.flood);
    panel.show(world.flood);
  });
  for (const type of ["state", "flood"]) world.on(type, draw);
}

function isUnderWay(flood) {
  return flood?.state === "asking" || flood?.state === "settling";
}

/** Gives {questions, seconds, limits}, or null. */
async function askForFlood(areLimitsOn) {
  const number = (name, value, max) =>
    el("input", { name, type: "number", inputmode: "numeric", required: true, min: 1, max, value });
  const limits = el("input", { type: "checkbox", name: "limits", checked: true });
  const answer = await askInDialog({
    title: "A flood of questions",
    content: [
      el(
        "p",
        {},
        "So many participants open a link to a seminar, write a question, sign it and send it, each as people do.",
      ),
      el(
        "div",
        { class: "fields" },
        field("Questions", number("questions", QUESTIONS, MOST_QUESTIONS)),
        field("In seconds", number("seconds", SECONDS, MOST_SECONDS)),
      ),
      el(
        "label",
        { class: "check" },
        limits,
        el(
          "span",
          {},
          areLimitsOn ? "Keep Telegram’s limits on" : "Turn Telegram’s limits on",
          el("small", {}, "A group takes 20 messages and edits a minute."),
        ),
      ),
    ],
    accept: "Let them ask",
  });
  if (!answer) return null;
  return {
    questions: Number(answer.get("questions")),
    seconds: Number(answer.get("seconds")),
    limits: answer.has("limits"),
  };
}

class FloodPanel {
  #place;
  #closed = null;
  #figures = {};
  #flood = null;

  constructor(place, { onStop }) {
    this.#place = place;
    this.title = el("h2", { id: "flood-title" });
    this.status = el("p", { class: "flood-status", role: "status", data: { testid: "flood-status" } });
    this.meter = el("meter", { min: 0, max: GROUP_LIMIT, high: GROUP_LIMIT - 2, optimum: 0, value: 0 });
    this.chart = el("div", { class: "flood-chart" });
    this.stop = el("button", { type: "button", class: "button", on: { click: onStop } }, "Stop");
    this.close = iconButton("close", "Close the flood’s figures", () => this.#close());
    place.append(
      el("div", { class: "flood-head" }, this.title, this.status),
      el(
        "dl",
        { class: "flood-figures" },
        this.#figure("asked", "asked", "Questions that were sent"),
        this.#figure("decidable", "in the desk", "Questions that were there to be read and decided on"),
        this.#figure("behind", "longest wait", "How long the desk was behind the askers, at most"),
        this.#figure("since", "since the last", "Seconds since the last question was sent"),
        this.#figure("group", "desk, last minute", "Messages and edits that the desk took", this.meter),
        this.#figure("refused", "refused (429)", "Calls that Telegram refused since the flood began"),
      ),
      this.chart,
      el("div", { class: "flood-actions" }, this.stop, this.close),
    );
  }

  show(flood) {
    this.#flood = flood;
    this.#place.hidden = !flood || (!isUnderWay(flood) && this.#closed === keyOf(flood));
    if (this.#place.hidden) return;
    const last = flood.samples.at(-1);
    this.#place.dataset.state = flood.state;
    this.title.textContent = `${flood.questions} questions in ${duration(flood.seconds)}`;
    this.#say(statusOf(flood));
    this.#set("asked", flood.asked);
    this.#set("decidable", flood.decidable);
    this.#set("behind", duration(flood.behind));
    this.#set("since", flood.last_asked_at === null ? "–" : duration(flood.at - flood.last_asked_at));
    this.#set("group", `${last?.group ?? 0} of ${GROUP_LIMIT}`);
    // What the desk takes after that, the top bar tells: a gauge that stands still would contradict it.
    this.#figures.group.parentElement.hidden = !isUnderWay(flood);
    this.#set("refused", flood.refused_429);
    this.#figures.refused.classList.toggle("is-grave", flood.refused_429 > 0);
    this.meter.value = last?.group ?? 0;
    this.chart.replaceChildren(floodChart(flood));
    this.stop.hidden = !isUnderWay(flood);
    this.close.hidden = isUnderWay(flood);
  }

  /** Changes of state are read out; the figures change too often for that. */
  #say(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  #set(name, value) {
    this.#figures[name].textContent = typeof value === "number" ? value.toLocaleString("en") : value;
  }

  #figure(name, label, hint, extra = null) {
    this.#figures[name] = el("dd", { data: { flood: name } });
    return el("div", { title: hint }, el("dt", {}, label), this.#figures[name], extra);
  }

  #close() {
    this.#closed = keyOf(this.#flood);
    this.#place.hidden = true;
  }
}

/** Tells one flood that is over from another. */
function keyOf(flood) {
  return `${flood.questions} ${flood.seconds} ${flood.at}`;
}

function statusOf(flood) {
  const { state, asked, decidable, given_up: givenUp } = flood;
  const failed = givenUp > 0 ? ` ${givenUp} gave up waiting for the bot.` : "";
  if (state === "asking") return `They are asking.${failed}`;
  if (state === "settling") return `All have asked; the desk is catching up.${failed}`;
  if (state === "stopped") return `Stopped.${failed}`;
  if (decidable < asked) return `${asked - decidable} questions have not come to the desk.${failed}`;
  const after = Math.max(0, flood.last_decidable_at - flood.last_asked_at);
  return `All could be read and decided ${duration(after)} after the last was asked.${failed}`;
}

/** Seconds for people: "12 s", "3 min 5 s". */
function duration(seconds) {
  const whole = Math.round(seconds);
  if (whole < 120) return `${whole} s`;
  const rest = whole % 60;
  return rest ? `${Math.floor(whole / 60)} min ${rest} s` : `${whole / 60} min`;
}
