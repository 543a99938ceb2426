import { ChatPanel, focusComposer } from "./chat-panel.js";
import { control } from "./control.js";
import { el, freshId, iconButton } from "./dom.js";
import { openMenu } from "./menu.js";
import { avatar, groupAvatar } from "./people.js";

const STATUS_NAMES = {
  creator: "owner",
  administrator: "administrator",
  member: "member",
  restricted: "restricted",
};

/** A group, seen and used as one of its members. */
export class Desk {
  #world;
  #actor = null;
  #openPhone;

  constructor(world, chatId, { onUnread, onStart, openPhone }) {
    this.#world = world;
    this.#openPhone = openPhone;
    this.chatId = chatId;
    this.#actor = this.#actors()[0]?.user ?? null;
    this.panel = new ChatPanel(world, chatId, {
      label: this.#chat.title,
      viewer: () => this.#actor,
      inGroup: true,
      onUnread,
      onStart,
    });
    this.caption = el("div", { class: "phone-caption" });
    this.actors = el("fieldset", {
      class: "actors",
      on: { change: ({ target }) => this.#actAs(Number(target.value)) },
    });
    this.element = el(
      "article",
      {
        class: "desk",
        data: { testid: `desk-${chatId}` },
        "aria-label": `Group: ${this.#chat.title}`,
        tabindex: "-1",
      },
      el(
        "header",
        { class: "chat-header" },
        groupAvatar(),
        this.caption,
        iconButton("more", "Menu of the desk", ({ currentTarget }) => this.#openMenu(currentTarget), {
          "aria-haspopup": "menu",
        }),
      ),
      this.actors,
      this.panel.element,
    );
    this.refresh();
    this.panel.reset();
  }

  get #chat() {
    return this.#world.chats.get(this.chatId);
  }

  /** Shows who is in the group now. */
  refresh() {
    const { title, may_write: mayWrite } = this.#chat;
    const actors = this.#actors();
    if (!actors.some(({ user }) => user === this.#actor)) this.#actor = actors[0]?.user ?? null;
    const people = actors.length === 1 ? "1 person" : `${actors.length} people`;
    const facts = ["Group", this.#botStatus() ? `${people} and the bot` : people];
    if (!mayWrite) facts.push("members may not write");
    this.caption.replaceChildren(el("h2", { dir: "auto" }, title), el("p", {}, facts.join(" · ")));
    const group = freshId("actor");
    this.actors.replaceChildren(
      el("legend", {}, "You are"),
      ...actors.map((member) => this.#chip(member, group)),
    );
    this.panel.composer.element.hidden = this.#actor === null;
  }

  onEvent(event) {
    this.panel.onEvent(event);
  }

  /** The chat as a whole has changed. */
  onChat() {
    this.panel.onChat();
  }

  focus() {
    focusComposer(this);
  }

  #actors() {
    return this.#chat ? this.#world.actorsOf(this.#chat) : [];
  }

  #actAs(user) {
    this.#actor = user;
    this.panel.composer.cancel();
    this.panel.reset();
  }

  #chip({ user, status, is_anonymous: isAnonymous }, group) {
    const name = this.#world.nameOf(user);
    return el(
      "label",
      { class: "chip", data: { testid: `actor-${user}` } },
      el("input", { type: "radio", name: group, value: user, checked: user === this.#actor }),
      el(
        "span",
        { class: "chip-face" },
        avatar(user, name),
        el("bdi", {}, name),
        el("small", {}, isAnonymous ? `${STATUS_NAMES[status]}, anonymous` : STATUS_NAMES[status]),
      ),
    );
  }

  #openMenu(anchor) {
    const phones = this.#actors().map(({ user }) => ({
      label: `Open ${this.#world.nameOf(user)}’s phone`,
      icon: "phone",
      action: () => this.#openPhone(user),
    }));
    openMenu(anchor, "The desk", [...this.#anonymity(), ...this.#rules(), ...phones]);
  }

  /** What members may do, and whether that binds the bot: administrators write in any case. */
  #rules() {
    const mayWrite = this.#chat.may_write;
    const writing = {
      label: mayWrite ? "Members may not write" : "Members may write again",
      icon: mayWrite ? "block" : "check",
      action: () => this.panel.attempt(() => control.permitWriting(this.chatId, !mayWrite)),
    };
    const status = this.#botStatus();
    if (!status) return [writing];
    const isAdministrator = status === "administrator";
    const rank = {
      label: isAdministrator ? "Make the bot a plain member" : "Make the bot an administrator",
      icon: "people",
      action: () => this.panel.attempt(() => control.rankBot(this.chatId, !isAdministrator)),
    };
    return [writing, rank];
  }

  /** What the bot is in the group; null if it is not there. */
  #botStatus() {
    const bot = this.#chat.members.find(({ user }) => user === this.#world.bot.id);
    return bot && bot.status in STATUS_NAMES ? bot.status : null;
  }

  /** An administrator may write as the group; what they press is still theirs, as on Telegram. */
  #anonymity() {
    const actor = this.#actor;
    if (!this.#world.canBeAnonymous(this.chatId, actor)) return [];
    const { is_anonymous: isAnonymous } = this.#actors().find(({ user }) => user === actor);
    return [
      {
        label: isAnonymous ? `Write as ${this.#world.nameOf(actor)} again` : "Write anonymously, as the group",
        icon: "mask",
        action: () => this.panel.attempt(() => control.setAnonymous(this.chatId, actor, !isAnonymous)),
      },
    ];
  }
}
