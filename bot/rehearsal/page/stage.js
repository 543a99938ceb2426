import { el, icon } from "./dom.js";
import { Desk } from "./desk.js";
import { light } from "./messages.js";
import { avatar, groupAvatar } from "./people.js";
import { Phone } from "./phone.js";

const DESK = "desk";

/** The phones and the desk side by side; on a narrow screen one of them, and tabs. */
export class Stage {
  #world;
  #phones = new Map();
  #desks = new Map();
  #openedPhones = new Set();
  #shownDesk = null;
  #shownTab = null;

  constructor(world, { phones, deskPlace, tabs, onAdd }) {
    this.#world = world;
    this.places = { phones, deskPlace, tabs };
    this.noPhones = emptyPhones(onAdd);
    this.noDesk = emptyDesk();
    this.groupTabs = el("div", { class: "group-tabs", role: "group", "aria-label": "Groups" });
    this.#listen();
  }

  /** Brings a chat to sight: "desk", or a person's id. */
  show(key, { highlight = false } = {}) {
    if (key !== DESK && !this.#phones.has(key)) this.#openPhone(key);
    this.#shownTab = key;
    this.#refreshTabs();
    const view = this.#viewOf(key);
    if (!view) return;
    view.element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "smooth" });
    view.panel.messages.shown();
    if (!highlight) return;
    light(view.element, "is-found");
    view.focus();
  }

  /** Opens a link to the bot on somebody's phone. */
  async start(user, payload) {
    await this.#world.personKnown(user);
    this.show(user, { highlight: true });
    return this.#phones.get(user).start(payload);
  }

  #listen() {
    const world = this.#world;
    world.on("state", () => this.#rebuild());
    world.on("person", () => this.#sync());
    world.on("chat", ({ chat }) => {
      this.#sync();
      this.#viewOfChat(chat.id)?.onChat();
    });
    world.on("gone", ({ chat, became }) => this.#leaveGroup(chat, became));
    for (const type of ["message", "edited", "deleted", "pressed"]) {
      world.on(type, (event) => this.#viewOfChat(event.chat)?.onEvent(event));
    }
    world.on("bot", () => this.#phones.forEach((phone) => phone.refresh()));
    world.on("toast", (event) =>
      (this.#viewOfChat(event.of?.chat) ?? this.#phones.get(event.user))?.panel.onToast(event),
    );
    this.places.tabs.addEventListener("keydown", (event) => this.#onTabKey(event));
  }

  #rebuild() {
    for (const id of this.#phones.keys()) if (!this.#world.people.has(id)) this.#phones.delete(id);
    for (const id of this.#desks.keys()) if (!this.#world.chats.has(id)) this.#desks.delete(id);
    const known = [...this.#phones.values(), ...this.#desks.values()];
    this.#sync();
    for (const view of known) view.panel.reset();
  }

  #leaveGroup(chat, became) {
    this.#desks.get(chat)?.panel.messages.reset(); // else it would still draw what is not there any more
    this.#desks.delete(chat);
    if (this.#shownDesk === chat) this.#shownDesk = became;
    this.#sync();
  }

  #viewOf(key) {
    return key === DESK ? this.#desks.get(this.#shownDesk) : this.#phones.get(key);
  }

  #viewOfChat(chatId) {
    return this.#phones.get(chatId) ?? this.#desks.get(chatId);
  }

  /** Members of a group act in the desk; their own phone appears once they have started the bot, or when it is opened. */
  #needsPhone({ id, started }) {
    return started || this.#openedPhones.has(id) || !this.#world.isInGroup(id);
  }

  #openPhone(id) {
    this.#openedPhones.add(id);
    this.#sync();
  }

  #sync() {
    this.#syncPhones();
    this.#syncDesks();
    this.#refreshTabs();
  }

  #syncPhones() {
    const people = [...this.#world.people.values()].filter((person) => this.#needsPhone(person));
    const wanted = new Set(people.map(({ id }) => id));
    for (const id of this.#phones.keys()) if (!wanted.has(id)) this.#phones.delete(id);
    for (const { id } of people) {
      if (this.#phones.has(id)) this.#phones.get(id).refresh();
      else this.#phones.set(id, new Phone(this.#world, id, this.#callbacks()));
    }
    const { phones } = this.places;
    phones.style.setProperty("--count", Math.max(1, people.length));
    const elements =
      people.length > 0 ? people.map(({ id }) => this.#phones.get(id).element) : [this.noPhones];
    setChildren(phones, elements);
  }

  #syncDesks() {
    const groups = this.#world.groups();
    for (const { id } of groups) {
      if (this.#desks.has(id)) this.#desks.get(id).refresh();
      else
        this.#desks.set(
          id,
          new Desk(this.#world, id, {
            ...this.#callbacks(),
            openPhone: (user) => this.show(user, { highlight: true }),
          }),
        );
    }
    if (!this.#desks.has(this.#shownDesk)) this.#shownDesk = groups[0]?.id ?? null;
    this.#refreshGroupTabs(groups);
    const desk = this.#desks.get(this.#shownDesk);
    const elements = [groups.length > 1 && this.groupTabs, desk?.element ?? this.noDesk].filter(Boolean);
    setChildren(this.places.deskPlace, elements);
  }

  #refreshGroupTabs(groups) {
    const choose = (id) => {
      this.#shownDesk = id;
      this.#sync();
      this.#desks.get(id).panel.messages.shown();
    };
    this.groupTabs.replaceChildren(
      ...groups.map(({ id, title }) =>
        el(
          "button",
          {
            type: "button",
            class: "group-tab",
            "aria-pressed": String(id === this.#shownDesk),
            on: { click: () => choose(id) },
          },
          el("bdi", {}, title),
          badge(this.#desks.get(id).panel.messages.unread),
        ),
      ),
    );
  }

  #callbacks() {
    return {
      onUnread: () => this.#refreshTabs(),
      onStart: (user, payload) => this.start(user, payload),
    };
  }

  #refreshTabs() {
    const keys = [...this.#phones.keys(), DESK];
    if (!keys.includes(this.#shownTab)) [this.#shownTab] = keys;
    const { tabs } = this.places;
    const hadFocus = tabs.contains(document.activeElement);
    tabs.replaceChildren(...keys.map((key) => this.#tab(key)));
    if (hadFocus) tabs.querySelector("[aria-selected=true]").focus();
    for (const [id, phone] of this.#phones)
      phone.element.classList.toggle("is-chosen", id === this.#shownTab);
    this.places.phones.classList.toggle("is-chosen", this.#shownTab !== DESK);
    this.places.deskPlace.classList.toggle("is-chosen", this.#shownTab === DESK);
  }

  #tab(key) {
    const isShown = key === this.#shownTab;
    const name = key === DESK ? "Desk" : this.#world.nameOf(key);
    const unread = key === DESK ? this.#unreadOfDesks() : this.#phones.get(key).panel.messages.unread;
    return el(
      "button",
      {
        type: "button",
        role: "tab",
        class: "tab",
        "aria-selected": String(isShown),
        tabindex: isShown ? "0" : "-1",
        data: { testid: `tab-${key}` },
        on: { click: () => this.show(key) },
      },
      el("span", { class: "tab-picture" }, key === DESK ? groupAvatar() : avatar(key, name), badge(unread)),
      el("bdi", { class: "tab-name" }, name),
    );
  }

  #unreadOfDesks() {
    return [...this.#desks.values()].reduce((sum, desk) => sum + desk.panel.messages.unread, 0);
  }

  #onTabKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const keys = [...this.#phones.keys(), DESK];
    this.#shownTab = keys[(keys.indexOf(this.#shownTab) + step + keys.length) % keys.length];
    this.#refreshTabs();
    this.#viewOf(this.#shownTab)?.panel.messages.shown();
  }
}

function badge(count) {
  if (!count) return null;
  return el(
    "span",
    { class: "badge" },
    String(Math.min(count, 99)),
    el("span", { class: "visually-hidden" }, count === 1 ? " new message" : " new messages"),
  );
}

/** Puts exactly these children in, without touching (and so unfocusing) those that stay where they are. */
function setChildren(parent, elements) {
  for (const child of [...parent.children]) if (!elements.includes(child)) child.remove();
  elements.forEach((element, at) => {
    if (parent.children[at] !== element) parent.insertBefore(element, parent.children[at] ?? null);
  });
}

function emptyPhones(onAdd) {
  return el(
    "div",
    { class: "empty" },
    el("img", { src: "/page/logo.svg", alt: "", width: 72, height: 72 }),
    el("h2", {}, "Nobody is here yet"),
    el("p", {}, "Each participant gets a phone of their own, in their own language."),
    el(
      "button",
      { type: "button", class: "button is-primary is-big", on: { click: onAdd } },
      icon("plus"),
      "Add participant",
    ),
  );
}

function emptyDesk() {
  return el(
    "div",
    { class: "empty" },
    el("span", { class: "empty-icon" }, icon("people")),
    el("h2", {}, "There is no desk yet"),
    el("p", {}, "The moderators’ group appears here as soon as it exists."),
  );
}
