import { el, icon, iconButton, oncePerFrame } from "./dom.js";

const DISMISSED = "askdesk.guide.dismissed";
/**
 * Where a window remembers the messages by which it knew: the card of a corrected question does not show what was
 * written any more, nor does one that is answered tell that it was approved.
 */
const KNOWN_FROM = { isAsked: "askdesk.guide.asked", isDecided: "askdesk.guide.decided" };

/** What the bot's buttons carry, by which its messages in the desk are told apart in any language. */
const OF_CARD = /^(?:more|card):\d+$/u;
const OF_DIGEST = /^new:\d+$/u;
const OF_DRAFT = /^(?:tell|cor-ans):/u;
const SEEN_APPROVED = /:approved$/u;
const APPROVE_DIGEST = /^okd:/u;
const APPROVE = /^ok:/u;
/** A digest's button for a question that is decided carries the same, and says something else. */
const OK = /^OK\b/u;

/** Characters by which a text is known again, where the bot may have cut it. */
const KNOWN_BY = 200;

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
    const done = STEPS.map((step) => step.isDone(story));
    const current = done.indexOf(false);
    // Whoever has done all and lets a flood come needs the room more than the guide.
    const isOver = current < 0 && world.flood !== null;
    place.hidden = !person || world.groups().length === 0 || isOver;
    if (place.hidden) return;
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

  for (const type of ["state", "person", "chat", "message", "edited", "pressed", "toast", "flood"]) {
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
  #letters = [];

  #world;
  #written = new Set();
  #takingReplies = new Set();
  #approving = new Map();
  #replies = [];
  #answers = new Map();

  constructor(world) {
    this.#world = world;
  }

  /** The participant whom the guide speaks of: the first one outside the desk. */
  get person() {
    return [...this.#world.people.values()].find(({ id }) => !this.#world.isInGroup(id));
  }

  note(event) {
    if (event.type === "state") this.#readEverything();
    else if (event.type === "toast") this.#readToast(event);
    const chat = this.#world.chats.get(event.chat);
    if (!chat) return;
    if (event.message) this.#read(chat, event.message);
    else if (event.type === "pressed" && chat.kind !== "private") this.#readPress(chat, event);
  }

  #readEverything() {
    const all = [...this.#world.chats.values()].flatMap((chat) =>
      [...chat.messages.values()].map((message) => ({ chat, message })),
    );
    all.sort((one, other) => one.message.date - other.message.date);
    for (const { chat, message } of all) {
      this.#remember(keyOf(chat, message));
      this.#read(chat, message);
    }
  }

  #remember(key) {
    for (const [step, place] of Object.entries(KNOWN_FROM))
      if (sessionStorage.getItem(place) === key) this[step] = true;
  }

  #read(chat, message) {
    if (message.service || !message.text) return;
    const isOfBot = message.from.id === this.#world.bot.id;
    const text = plain(message.text);
    if (chat.kind === "private") this.#readPrivate(chat, message, text, isOfBot);
    else if (isOfBot) this.#readInDesk(chat, message, text);
    else this.#readOfModerator(message);
  }

  /** Dates are whole seconds, so a letter may be read before the draft whose answer it brings. */
  get hasArrived() {
    const answers = [...this.#answers];
    return this.#letters.some(({ date, said }) =>
      answers.some(([answer, since]) => date >= since && holdsLines(said, answer)),
    );
  }

  #readPrivate(chat, message, text, isOfBot) {
    if (isOfBot) {
      if (!this.#world.isInGroup(chat.id)) this.#letters.push({ date: message.date, said: lines(message.text) });
      return;
    }
    this.hasStarted = true;
    if (!text.startsWith("/")) this.#written.add(text);
  }

  /** A card or a digest holds what a participant wrote; an answer is shown once more in its draft. */
  #readInDesk(chat, message, text) {
    const isCard = carries(message, OF_CARD);
    if (isCard || message.force_reply) this.#takingReplies.add(message.message_id);
    if (isCard && carries(message, SEEN_APPROVED)) this.#know("isDecided", chat, message);
    if ((isCard || carries(message, OF_DIGEST)) && [...this.#written].some((own) => holds(text, own)))
      this.#know("isAsked", chat, message);
    if (carries(message, OF_DRAFT)) this.#readDraft(message, text);
  }

  #readDraft({ message_id: draft }, text) {
    for (const { id, date, text: answer } of this.#replies) {
      if (id < draft && holds(text, plain(answer))) this.#answers.set(answer, date);
    }
    this.isAnswered = this.#answers.size > 0;
  }

  /** A reply to a card or to a request may be an answer; the draft that follows tells it from the rest. */
  #readOfModerator({ message_id: id, date, reply_to: replyTo, text: written }) {
    const text = lines(written);
    const byCommand = /^\/answer\S*\s+\d+\s+(.+)/su.exec(text);
    if (byCommand) this.#replies.push({ id, date, text: byCommand[1] });
    else if (this.#takingReplies.has(replyTo?.message_id)) this.#replies.push({ id, date, text });
  }

  /** A digest shows only in words what became of a question, so a press on it counts once the bot has answered. */
  #readPress(chat, { press, message_id: messageId, data }) {
    const message = chat.messages.get(messageId);
    const button = message?.buttons?.flat().find((one) => one.data === data);
    if (!button || !carries(message, OF_DIGEST)) return;
    if (APPROVE_DIGEST.test(data) || (APPROVE.test(data) && OK.test(button.text)))
      this.#approving.set(press, { chat, message });
  }

  #readToast({ press, text }) {
    const found = this.#approving.get(press);
    this.#approving.delete(press);
    if (found && text) this.#know("isDecided", found.chat, found.message);
  }

  #know(step, chat, message) {
    if (this[step]) return;
    this[step] = true;
    sessionStorage.setItem(KNOWN_FROM[step], keyOf(chat, message));
  }
}

/** Tells a message from those of another rehearsal, too. */
function keyOf(chat, { message_id: id, date }) {
  return `${chat.id} ${id} ${date}`;
}

function carries(message, pattern) {
  return message.buttons?.flat().some(({ data }) => data && pattern.test(data)) ?? false;
}

/** Whether a text holds a part as words of its own: "no" is not in "nothing". */
function holds(text, part) {
  return ` ${text} `.includes(` ${part.slice(0, KNOWN_BY)}${part.length > KNOWN_BY ? "" : " "}`);
}

/** Whether a text holds a part as lines of its own, as a letter holds an answer. */
function holdsLines(text, part) {
  return `\n${text}\n`.includes(`\n${part.slice(0, KNOWN_BY)}${part.length > KNOWN_BY ? "" : "\n"}`);
}

function lines(text) {
  return text.split("\n").map(plain).filter(Boolean).join("\n");
}

/** A text without what the bot may tidy in it. */
function plain(text) {
  return text.replace(/\s+/gu, " ").trim();
}
