import { el, icon, iconButton, oncePerFrame } from "./dom.js";

const DISMISSED = "askdesk.guide.dismissed";

/**
 * The first steps, ticked off by what happens in the chats. Each step says where it happens ("desk", or "phone" for
 * the first participant's) and sees in `story` whether it is done.
 */
const STEPS = [
  {
    where: "phone",
    words: (name) => ["As ", name, ", press ", el("b", {}, "Start")],
    isDone: (story) => story.hasStarted,
  },
  {
    where: "phone",
    words: () => ["Choose a seminar and ", el("b", {}, "ask"), " a question"],
    isDone: (story) => story.isAsked,
  },
  {
    where: "desk",
    words: () => ["In the desk, press ", el("b", {}, "Approve")],
    isDone: (story) => story.isDecided,
  },
  {
    where: "desk",
    words: () => ["Reply to the card with an ", el("b", {}, "answer")],
    isDone: (story) => story.isAnswered,
  },
  {
    where: "desk",
    words: () => [el("b", {}, "Send"), " it, and see it arrive on the phone"],
    isDone: (story) => story.hasArrived,
  },
];

/** A strip with the first steps; gone for good once it is dismissed. */
export function setUpGuide(world, place, showPlace) {
  if (localStorage.getItem(DISMISSED)) return;
  const story = new Story(world);
  const list = el("ol", { class: "guide-steps" });
  const dismiss = () => {
    place.remove();
    localStorage.setItem(DISMISSED, "yes");
  };
  place.append(el("h2", {}, "Try this"), list, iconButton("close", "Close the guide", dismiss));

  const draw = oncePerFrame(() => {
    const { person } = story;
    place.hidden = !person || world.groups().length === 0;
    if (place.hidden) return;
    const done = STEPS.map((step) => step.isDone(story));
    const current = done.indexOf(false);
    place.classList.toggle("is-finished", current < 0);
    list.replaceChildren(
      ...STEPS.map((step, at) =>
        stepItem(step, { person, at, isDone: done[at], isCurrent: at === current, showPlace }),
      ),
      el(
        "li",
        { class: "guide-end" },
        "That is the whole way. Next: invite a speaker with ",
        el("b", {}, "/invite"),
        " and open the link, or let a flood of questions come.",
      ),
    );
  });

  for (const type of ["state", "person", "chat", "message", "edited", "pressed"]) {
    world.on(type, (event) => {
      story.note(event);
      draw();
    });
  }
}

function stepItem({ where, words }, { person, at, isDone, isCurrent, showPlace }) {
  const state = isDone ? "is-done" : isCurrent ? "is-current" : "";
  return el(
    "li",
    { class: `guide-step ${state}`, "aria-current": isCurrent ? "step" : null },
    el(
      "button",
      {
        type: "button",
        title: "Show me where",
        on: { click: () => showPlace(where === "desk" ? "desk" : person.id) },
      },
      el("span", { class: "guide-mark" }, isDone ? icon("check") : String(at + 1)),
      el("span", {}, words(el("bdi", {}, person.name))),
      isDone && el("span", { class: "visually-hidden" }, " (done)"),
    ),
  );
}

/** What has happened so far, told by the messages that are there, so that it survives a reload. */
class Story {
  hasStarted = false;
  isAsked = false;
  isDecided = false;
  isAnswered = false;
  hasArrived = false;

  #world;
  #written = new Set();
  #cards = new Set();
  #replies = [];
  #answers = new Set();

  constructor(world) {
    this.#world = world;
  }

  /** The participant whom the guide speaks of: the first one outside the desk. */
  get person() {
    return [...this.#world.people.values()].find(({ id }) => !this.#world.isInGroup(id));
  }

  note(event) {
    if (event.type === "state") this.#readEverything();
    const chat = this.#world.chats.get(event.chat);
    if (!chat) return;
    if (event.message) this.#read(chat, event.message);
    if (event.type === "pressed" && chat.kind !== "private" && this.#cards.has(event.message_id))
      this.isDecided = true;
  }

  #readEverything() {
    const all = [...this.#world.chats.values()].flatMap((chat) =>
      [...chat.messages.values()].map((message) => ({ chat, message })),
    );
    all.sort((one, other) => one.message.date - other.message.date);
    for (const { chat, message } of all) this.#read(chat, message);
  }

  #read(chat, message) {
    if (message.service || !message.text) return;
    const isOfBot = message.from.id === this.#world.bot.id;
    const text = plain(message.text);
    if (chat.kind === "private") this.#readPrivate(text, isOfBot);
    else if (isOfBot) this.#readInDesk(message, text);
    else this.#readOfModerator(message, text);
  }

  #readPrivate(text, isOfBot) {
    if (isOfBot) {
      if (holdsOneOf(this.#answers, text)) this.hasArrived = true;
      return;
    }
    this.hasStarted = true;
    if (!text.startsWith("/")) this.#written.add(text);
  }

  /** A card holds what a participant wrote; an answer is shown again below it. Both have buttons until they are decided. */
  #readInDesk({ message_id: id, buttons, edit_date: edited }, text) {
    if (!buttons && !edited) return;
    if (holdsOneOf(this.#written, text)) {
      this.#cards.add(id);
      this.isAsked = true;
      if (edited) this.isDecided = true;
    }
    for (const reply of this.#replies) {
      if (reply.id < id && text.includes(reply.text)) this.#answers.add(reply.text);
    }
    this.isAnswered = this.#answers.size > 0;
  }

  /** A reply may be an answer, or the reason for declining. */
  #readOfModerator({ message_id: id, reply_to: replyTo }, text) {
    const byCommand = /^\/answer\S* \d+ (.+)/u.exec(text);
    if (byCommand) this.#replies.push({ id, text: byCommand[1] });
    else if (replyTo) this.#replies.push({ id, text });
  }
}

function holdsOneOf(parts, text) {
  return [...parts].some((part) => text.includes(part));
}

/** A text without what the bot may tidy in it. */
function plain(text) {
  return text.replace(/\s+/gu, " ").trim();
}
