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
    isDone: (story) => story.firstWord !== null,
  },
  {
    where: "phone",
    words: () => ["Choose a seminar and ", el("b", {}, "ask"), " a question"],
    isDone: (story) => story.firstCard !== null,
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
        "That is the whole way. Next: send slides with ",
        el("b", {}, "/slides"),
        ", or take the network down and up again.",
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
  firstWord = null;
  firstCard = null;
  isDecided = false;
  isAnswered = false;
  hasArrived = false;

  #world;
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
    if (event.type === "pressed" && chat.kind !== "private" && this.firstCard !== null) this.isDecided = true;
  }

  #readEverything() {
    const all = [...this.#world.chats.values()].flatMap((chat) =>
      [...chat.messages.values()].map((message) => ({ chat, message })),
    );
    all.sort((one, other) => one.message.date - other.message.date);
    for (const { chat, message } of all) this.#read(chat, message);
  }

  #read(chat, message) {
    if (message.service) return;
    if (chat.kind === "private") this.#readPrivate(message);
    else if (message.message_id !== chat.pinned) this.#readInDesk(message);
  }

  #readPrivate({ from, date, text }) {
    if (!from.is_bot) this.firstWord ??= date;
    else if ([...this.#answers].some((answer) => plain(text).includes(answer))) this.hasArrived = true;
  }

  #readInDesk(message) {
    if (message.from.id === this.#world.bot.id) this.#readOfBot(message);
    else if (this.firstCard !== null) this.#readOfModerator(message);
  }

  /** What was decided is edited, and may have lost its buttons. An answer is shown again below, with buttons. */
  #readOfBot({ message_id: id, date, buttons, edit_date: edited, text }) {
    if (this.firstWord === null || date < this.firstWord) return;
    if (!buttons && !edited) return;
    this.firstCard ??= date;
    if (edited) this.isDecided = true;
    for (const reply of this.#replies) {
      if (reply.id < id && plain(text).includes(reply.text)) this.#answers.add(reply.text);
    }
    this.isAnswered = this.#answers.size > 0;
  }

  /** A reply may be an answer, or the reason for declining. */
  #readOfModerator({ message_id: id, text, reply_to: replyTo }) {
    const byCommand = /^\/answer\S*\s+\d+\s+(.+)/su.exec(text);
    if (byCommand) this.#replies.push({ id, text: plain(byCommand[1]) });
    else if (replyTo && text) this.#replies.push({ id, text: plain(text) });
  }
}

/** A text without what the bot may tidy in it. */
function plain(text) {
  return text.replace(/\s+/gu, " ").trim();
}
