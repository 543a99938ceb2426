import { CommandList } from "./command-list.js";
import { el, icon, iconButton, typesElsewhere } from "./dom.js";
import { openMenu } from "./menu.js";
import { gistOf, wordsOf } from "./message.js";

/**
 * Where a person writes. `acts` says what happens: `send(text, replyTo)`, `edit(message, text)`, `file(file, replyTo)`,
 * `voice(replyTo)` (each gives true when it worked), `commands()`, and `takesArguments` where a chosen command waits
 * for more words.
 */
export class Composer {
  #acts;
  #about = null;
  #isEdit = false;
  #draft = "";

  constructor(label, acts) {
    this.#acts = acts;
    this.input = el("textarea", {
      class: "composer-input",
      rows: 1,
      dir: "auto",
      "aria-label": label,
      placeholder: "Message",
      enterkeyhint: "send",
      data: { testid: "composer" },
    });
    this.sendButton = iconButton("send", "Send", () => this.#submit(), {
      class: "icon-button send",
      "data-testid": "send",
      disabled: true,
    });
    this.picker = el("input", {
      type: "file",
      class: "visually-hidden",
      tabindex: "-1",
      "aria-hidden": "true",
    });
    this.commandButton = iconButton("command", "Commands", () => this.commandList.toggle(), {
      "aria-expanded": "false",
      "data-testid": "commands",
    });
    this.commandList = new CommandList(this.commandButton, acts.commands, (command) => this.#choose(command));
    this.bar = el("div", { class: "composer-bar", hidden: true });
    this.element = el(
      "div",
      { class: "composer" },
      this.commandList.element,
      this.bar,
      el(
        "div",
        { class: "composer-line" },
        iconButton("clip", "Attach", ({ currentTarget }) => this.#attach(currentTarget), {
          "aria-haspopup": "menu",
        }),
        this.picker,
        this.input,
        this.commandButton,
        this.sendButton,
      ),
    );
    this.#listen();
  }

  focus() {
    this.input.focus();
  }

  /** The next text replies to this message; null ends a reply or an edit. */
  replyTo(message, { placeholder = "", steal = true } = {}) {
    this.#setAbout(message, {
      isEdit: false,
      title: message && `Reply to ${message.from.name}`,
      symbol: "reply",
    });
    this.input.placeholder = placeholder || "Message";
    if (message && (steal || !typesElsewhere(this.element))) this.focus();
  }

  /** The next text replaces this message. */
  edit(message) {
    this.#draft = this.input.value;
    this.#setAbout(message, { isEdit: true, title: "Edit message", symbol: "pencil" });
    this.#setText(wordsOf(message));
    this.focus();
  }

  /** A message is gone: nothing can be about it any more. */
  forget(messageId) {
    if (this.#about?.message_id === messageId) this.cancel();
  }

  /** Sends a file as an answer to whatever is being replied to. */
  async sendFile(file) {
    const replyTo = this.#isEdit ? null : this.#about?.message_id;
    if (await this.#acts.file(file, replyTo)) this.replyTo(null);
  }

  #attach(anchor) {
    const items = [
      { label: "Photo or file", icon: "file", action: () => this.picker.click() },
      { label: "Voice message", icon: "microphone", action: () => this.#sendVoice() },
    ];
    openMenu(anchor, "Attach", items, { atStart: true });
  }

  async #sendVoice() {
    const replyTo = this.#isEdit ? null : this.#about?.message_id;
    if (await this.#acts.voice(replyTo)) this.replyTo(null);
  }

  #listen() {
    this.input.addEventListener("input", () => this.#noteText());
    this.input.addEventListener("keydown", (event) => this.#onKey(event));
    this.input.addEventListener("paste", (event) => {
      const [file] = event.clipboardData.files;
      if (!file) return;
      event.preventDefault();
      this.sendFile(file);
    });
    this.picker.addEventListener("change", () => {
      const [file] = this.picker.files;
      this.picker.value = "";
      if (file) this.sendFile(file);
    });
  }

  #onKey(event) {
    if (event.isComposing || this.commandList.takesKey(event)) return;
    if (event.key === "Escape" && this.#about) {
      event.preventDefault();
      this.cancel();
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    }
  }

  async #submit() {
    const text = this.input.value;
    if (!text.trim()) return;
    const about = this.#about;
    const isEdit = this.#isEdit;
    this.#setText(isEdit ? this.#draft : "");
    this.replyTo(null);
    const worked = isEdit
      ? await this.#acts.edit(about, text)
      : await this.#acts.send(text, about?.message_id);
    if (worked || this.input.value) return;
    this.#setText(text);
    if (about && !isEdit) this.replyTo(about);
  }

  #choose(command) {
    if (this.#acts.takesArguments) {
      this.#setText(`/${command} `);
      this.focus();
      return;
    }
    this.#setText("");
    this.#acts.send(`/${command}`);
    this.focus();
  }

  /** Ends a reply or an edit. */
  cancel() {
    if (this.#isEdit) this.#setText(this.#draft);
    this.replyTo(null);
  }

  #setAbout(message, { isEdit, title, symbol }) {
    this.#about = message;
    this.#isEdit = isEdit;
    this.bar.hidden = !message;
    if (!message) return;
    this.bar.replaceChildren(
      icon(symbol),
      el(
        "div",
        { class: "composer-about" },
        el("bdi", { class: "quote-from" }, title),
        el("span", { class: "quote-text", dir: "auto" }, gistOf(message)),
      ),
      iconButton("close", isEdit ? "Stop editing" : "Do not reply", () => {
        this.cancel();
        this.focus();
      }),
    );
  }

  #setText(text) {
    this.input.value = text;
    this.#noteText();
  }

  #noteText() {
    this.sendButton.disabled = !this.input.value.trim();
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight}px`;
    const typed = /^\/(\w*)$/u.exec(this.input.value);
    this.commandList.filter(typed ? typed[1] : null);
  }
}
