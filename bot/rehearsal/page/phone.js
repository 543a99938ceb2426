import { ChatPanel, focusComposer } from "./chat-panel.js";
import { control } from "./control.js";
import { askInDialog, field } from "./dialogs.js";
import { el, iconButton } from "./dom.js";
import { openMenu } from "./menu.js";
import { avatar, botAvatar, languageName } from "./people.js";

/** A participant's phone: their private chat with the bot. */
export class Phone {
  #world;
  #id;

  constructor(world, id, { onUnread, onStart }) {
    this.#world = world;
    this.#id = id;
    const { name } = this.#person;
    this.panel = new ChatPanel(world, id, {
      label: `${name} and ${world.bot.name}`,
      viewer: () => id,
      inGroup: false,
      onUnread,
      onStart,
    });
    this.caption = el("div", { class: "phone-caption" });
    this.welcome = el("div", { class: "welcome" });
    this.startButton = el(
      "button",
      {
        type: "button",
        class: "button is-primary is-big",
        data: { testid: "start" },
        on: { click: () => this.start() },
      },
      "Start",
    );
    this.unblockButton = el(
      "button",
      {
        type: "button",
        class: "button is-big",
        data: { testid: "unblock" },
        on: { click: () => this.#block(false) },
      },
      "Unblock",
    );
    this.element = el(
      "article",
      { class: "phone", data: { testid: `phone-${id}` }, "aria-label": `${name}’s phone`, tabindex: "-1" },
      el(
        "div",
        { class: "phone-screen" },
        el(
          "header",
          { class: "chat-header" },
          avatar(id, name),
          this.caption,
          iconButton(
            "more",
            `Menu of ${name}’s phone`,
            ({ currentTarget }) => this.#openMenu(currentTarget),
            { "aria-haspopup": "menu" },
          ),
        ),
        this.panel.element,
      ),
    );
    this.panel.element.prepend(this.welcome);
    this.panel.footer.append(this.startButton, this.unblockButton);
    this.refresh();
    this.panel.reset();
  }

  get #person() {
    return this.#world.people.get(this.#id);
  }

  /** Shows what has changed about the person. */
  refresh() {
    const { name, language, username, blocked, restricts_voice: restrictsVoice } = this.#person;
    this.caption.replaceChildren(
      el("h2", { dir: "auto" }, name),
      el(
        "p",
        {},
        el("span", { lang: language }, languageName(language)),
        username ? ` · @${username}` : "",
        blocked ? " · blocked the bot" : "",
        restrictsVoice ? " · no voice messages" : "",
      ),
    );
    const begins = !this.#hasStarted();
    this.welcome.hidden = !begins || blocked;
    if (begins) this.welcome.replaceChildren(...welcomeOf(this.#world.bot, language));
    this.startButton.hidden = blocked || !begins;
    this.unblockButton.hidden = !blocked;
    this.panel.composer.element.hidden = blocked || begins;
  }

  onEvent(event) {
    this.panel.onEvent(event);
    if (!this.welcome.hidden) this.refresh();
  }

  /** The chat as a whole has changed. */
  onChat() {
    this.panel.onChat();
    this.refresh();
  }

  /** Sends /start, with a link's payload if there is one. */
  start(payload = "") {
    return this.panel.send(() =>
      control.sendText(this.#id, this.#id, payload ? `/start ${payload}` : "/start"),
    );
  }

  focus() {
    if (this.startButton.hidden) focusComposer(this);
    else this.startButton.focus();
  }

  #hasStarted() {
    return this.#person.started || (this.#world.chats.get(this.#id)?.messages.size ?? 0) > 0;
  }

  #openMenu(anchor) {
    const { name, blocked, restricts_voice: restrictsVoice } = this.#person;
    openMenu(anchor, `${name}’s phone`, [
      { label: "Start with a link…", icon: "link", action: () => this.#startWithLink() },
      {
        label: restrictsVoice ? "Take voice messages again" : "No voice messages",
        icon: "microphone",
        action: () => this.panel.attempt(() => control.restrictVoice(this.#id, !restrictsVoice)),
      },
      blocked
        ? { label: "Unblock the bot", icon: "check", action: () => this.#block(false) }
        : { label: "Block the bot", icon: "block", isGrave: true, action: () => this.#block(true) },
    ]);
  }

  #block(blocked) {
    return this.panel.attempt(() => control.block(this.#id, blocked));
  }

  async #startWithLink() {
    const username = this.#world.bot.username || "bot";
    const payload = el("input", {
      name: "payload",
      required: true,
      maxlength: 64,
      pattern: "[A-Za-z0-9_\\-]{1,64}",
      autocomplete: "off",
      spellcheck: "false",
    });
    const answer = await askInDialog({
      title: "Start with a link",
      content: [
        field(`t.me/${username}?start=`, payload, "As from a QR code: up to 64 letters, digits, _ and -."),
      ],
      accept: "Open the link",
      place: this.element,
    });
    if (answer) await this.start(answer.get("payload"));
  }
}

function welcomeOf(bot, language) {
  const descriptions = bot.descriptions ?? {};
  return [
    botAvatar(),
    el("h3", { dir: "auto" }, bot.name),
    el("p", { dir: "auto" }, descriptions[language] ?? descriptions[""] ?? ""),
    el("p", { class: "welcome-name" }, `@${bot.username}`),
  ];
}
