import { giveHue, giveHues } from "./people.js";

/** A button stops waiting for a bot that never answers. */
const LONGEST_PRESS_MS = 60_000;

/** What the page knows of the rehearsal: the bot, people, chats and conditions, kept true by the server's events. */
export class World {
  bot = { id: 0, name: "Askdesk", username: "" };
  people = new Map();
  chats = new Map();
  switches = { slow: false, limits: false, network: "up" };
  traffic = { sent_last_second: 0, refused_429: 0, waiting_updates: 0, in_group_last_minute: 0 };
  canFlood = false;
  flood = null;

  #listeners = new Map();
  #presses = new Map();

  /** Calls `listener` after each event of this type has been applied; "state" comes with every connection. */
  on(type, listener) {
    const listeners = this.#listeners.get(type) ?? [];
    this.#listeners.set(type, [...listeners, listener]);
  }

  apply(event) {
    const change = World.#CHANGES[event.type];
    if (!change) return;
    change(this, event);
    for (const listener of this.#listeners.get(event.type) ?? []) listener(event);
  }

  groups() {
    return [...this.chats.values()].filter((chat) => chat.kind !== "private");
  }

  nameOf(userId) {
    if (userId === this.bot.id) return this.bot.name;
    return this.people.get(userId)?.name ?? `User ${userId}`;
  }

  /** Waits until the page has heard of a person: calls and events come on two connections, in either order. */
  async personKnown(userId) {
    while (!this.people.has(userId)) await new Promise((resolve) => this.#onNext("person", resolve));
  }

  #onNext(type, listener) {
    const once = (event) => {
      this.#listeners.set(
        type,
        this.#listeners.get(type).filter((one) => one !== once),
      );
      listener(event);
    };
    this.on(type, once);
  }

  /** People of a group who can act in it: not the bot, not those who left. */
  actorsOf(chat) {
    return chat.members.filter(
      ({ user, status }) =>
        user !== this.bot.id && this.people.has(user) && status !== "left" && status !== "kicked",
    );
  }

  /** True if the person belongs to a group, and so acts in the desk. */
  isInGroup(userId) {
    return this.groups().some((chat) => this.actorsOf(chat).some(({ user }) => user === userId));
  }

  /** True if the person may write as the group, once they want to. */
  canBeAnonymous(chatId, userId) {
    const chat = this.chats.get(chatId);
    const member = chat?.members.find(({ user }) => user === userId);
    return chat?.kind === "supergroup" && ["creator", "administrator"].includes(member?.status);
  }

  /** The bot's commands for a chat, as a reader of `language` sees them. */
  commandsOf(chatId, language) {
    const commands = this.chats.get(chatId)?.commands ?? {};
    return commands[language] ?? commands[language?.split("-")[0]] ?? commands[""] ?? [];
  }

  /** The press that waits for the bot's answer under this button, if the user pressed it. */
  isPressed(chatId, messageId, userId, data) {
    return [...this.#presses.values()].some(
      (press) =>
        press.chat === chatId &&
        press.message_id === messageId &&
        press.user === userId &&
        press.data === data,
    );
  }

  static #CHANGES = {
    state(world, { bot, people, chats, switches, can_flood: canFlood, flood }) {
      world.bot = bot;
      world.people = new Map(people.map((person) => [person.id, person]));
      giveHues(world.people.keys());
      world.chats = new Map(chats.map((chat) => [chat.id, withMessagesById(chat)]));
      world.switches = switches;
      world.canFlood = canFlood;
      world.flood = flood;
      world.#presses.clear();
    },
    bot(world, { bot }) {
      world.bot = bot;
    },
    person(world, { person }) {
      world.people.set(person.id, person);
      giveHue(person.id);
    },
    chat(world, { chat }) {
      world.chats.set(chat.id, withMessagesById(chat));
    },
    /** A group that became another one is left for it. */
    gone(world, { chat }) {
      world.chats.delete(chat);
    },
    message(world, { chat, message }) {
      world.chats.get(chat)?.messages.set(message.message_id, message);
    },
    edited(world, { chat, message }) {
      world.chats.get(chat)?.messages.set(message.message_id, message);
    },
    deleted(world, { chat, message_id: messageId }) {
      world.chats.get(chat)?.messages.delete(messageId);
    },
    pressed(world, event) {
      world.#presses.set(event.press, event);
      const { press, user } = event;
      setTimeout(() => world.apply({ type: "toast", press, user, text: "", alert: false }), LONGEST_PRESS_MS);
    },
    toast(world, event) {
      event.of = world.#presses.get(event.press) ?? null;
      world.#presses.delete(event.press);
    },
    switches(world, { switches }) {
      world.switches = switches;
    },
    /** The list comes as the chat's reader sees it, whatever their language. */
    commands(world, { chat, commands }) {
      const known = world.chats.get(chat);
      if (known) known.commands = { "": commands };
    },
    traffic(world, event) {
      world.traffic = event;
    },
    /** The server tells of its newest sample only; a flood that begins has none yet. */
    flood(world, { samples, ...figures }) {
      const earlier = samples.length > 0 ? (world.flood?.samples ?? []) : [];
      world.flood = { ...figures, samples: [...earlier, ...samples] };
    },
  };
}

function withMessagesById(chat) {
  return {
    ...chat,
    messages: new Map((chat.messages ?? []).map((message) => [message.message_id, message])),
  };
}
