import { Composer } from "./composer.js";
import { control } from "./control.js";
import { alertDialog, showPhoto } from "./dialogs.js";
import { el } from "./dom.js";
import { openMenu } from "./menu.js";
import { gistOf, isOwn, wordsOf } from "./message.js";
import { Messages } from "./messages.js";
import { startPayload } from "./safe-html.js";
import { askHowToSend } from "./send-file.js";
import { askHowLong } from "./send-voice.js";
import { askWhoOpens } from "./start-link.js";

const LONG_PRESS_MS = 450;
const TOAST_MS = 4500;
const NOTE_MS = 7000;

/**
 * One chat as one person sees it: messages, composer, toasts. `options`: `label`, `viewer()` (the person who acts),
 * `inGroup`, `onUnread(count)`, and `onStart(viewer, payload)` for links that start the bot.
 */
export class ChatPanel {
  #world;
  #options;
  #pressing = new Set();
  #pin = null;

  constructor(world, chatId, options) {
    this.#world = world;
    this.#options = options;
    this.chatId = chatId;
    this.messages = new Messages(options.label, this.#view());
    this.composer = new Composer(`Message in: ${options.label}`, {
      send: (text, replyTo) => this.send(() => control.sendText(chatId, options.viewer(), text, replyTo)),
      edit: (message, text) =>
        this.attempt(() => control.editText(chatId, options.viewer(), message.message_id, text)),
      file: (file, replyTo) => this.#sendFile(file, replyTo),
      voice: (replyTo) => this.#sendVoice(replyTo),
      commands: () => world.commandsOf(chatId, world.people.get(options.viewer())?.language),
      takesArguments: options.inGroup,
    });
    this.toasts = el("div", { class: "toasts", role: "status" });
    this.pinned = el("button", { type: "button", class: "pinned", hidden: true });
    this.footer = el("div", { class: "footer" }, this.composer.element);
    this.element = el(
      "div",
      { class: "chat-panel" },
      this.pinned,
      this.messages.element,
      this.toasts,
      this.footer,
    );
    this.#listen();
  }

  /** Draws everything anew and takes up a reply that the bot waits for. */
  reset() {
    this.messages.reset();
    this.#showPinned();
    const last = [...this.#messages().values()].at(-1);
    if (last?.force_reply) this.#replyAsAsked(last);
  }

  /** The chat as a whole has changed. */
  onChat() {
    this.messages.catchUp();
    this.#pin = null; // a message that was pinned just now is the one to show
    this.#showPinned();
  }

  /** Applies an event of this chat. */
  onEvent(event) {
    switch (event.type) {
      case "message":
        this.messages.touch(event.message.message_id);
        if (event.message.force_reply) this.#replyAsAsked(event.message);
        break;
      case "edited":
        this.messages.touch(event.message.message_id);
        this.#showPinned();
        break;
      case "deleted":
        this.messages.touch(event.message_id);
        this.composer.forget(event.message_id);
        this.#showPinned();
        break;
      case "pressed":
        this.messages.touchPresses(event.message_id);
        break;
    }
  }

  /** The bot answered a press. */
  onToast({ text, alert, of, user }) {
    if (of) this.messages.touchPresses(of.message_id);
    if (!text) return;
    if (alert) alertDialog(text, { title: this.#world.bot.name, place: this.element });
    else
      this.#slideIn(
        user === this.#options.viewer() ? text : `${this.#world.nameOf(user)}: ${text}`,
        "toast",
        TOAST_MS,
      );
  }

  /** Tells about something that did not work. */
  note(text) {
    this.#slideIn(text, "toast is-note", NOTE_MS);
  }

  /** Runs a call of the control API and says whether it worked; a refusal becomes a note. */
  async attempt(call) {
    try {
      await call();
      return true;
    } catch (error) {
      this.note(error.message);
      return false;
    }
  }

  /** Attempts to send a message of one's own, after which the chat is at its end, as in Telegram. */
  async send(call) {
    const isSent = await this.attempt(call);
    if (isSent) this.messages.scrollToEnd();
    return isSent;
  }

  /** The newest pinned message; each tap shows it and goes on to the one before. */
  #showPinned() {
    const pins = this.#pins();
    this.pinned.hidden = pins.length === 0;
    if (this.pinned.hidden) return;
    if (!pins.includes(this.#pin)) this.#pin = pins.at(-1);
    const number = pins.indexOf(this.#pin) + 1;
    this.pinned.replaceChildren(
      el("span", { class: "quote-from" }, pins.length > 1 ? `Pinned message ${number}` : "Pinned message"),
      el("span", { class: "quote-text", dir: "auto" }, gistOf(this.#messages().get(this.#pin))),
    );
  }

  #jumpToPin() {
    const pins = this.#pins();
    this.messages.jumpTo(this.#pin);
    this.#pin = pins.at(pins.indexOf(this.#pin) - 1);
    this.#showPinned();
  }

  #pins() {
    const messages = this.#messages();
    return (this.#world.chats.get(this.chatId)?.pins ?? []).filter((id) => messages.has(id));
  }

  #messages() {
    return this.#world.chats.get(this.chatId)?.messages ?? new Map();
  }

  #view() {
    const options = this.#options;
    const world = this.#world;
    return {
      inGroup: options.inGroup,
      onUnread: options.onUnread,
      messages: () => this.#messages(),
      isPressed: (message, data) => this.#isPressed(message.message_id, data),
      get viewer() {
        return options.viewer();
      },
      get botUsername() {
        return world.bot.username;
      },
    };
  }

  #isPressed(messageId, data) {
    const viewer = this.#options.viewer();
    return (
      this.#pressing.has(pressKey(viewer, messageId, data)) ||
      this.#world.isPressed(this.chatId, messageId, viewer, data)
    );
  }

  #listen() {
    const { scroller, list } = this.messages;
    list.addEventListener("click", (event) => this.#onClick(event));
    list.addEventListener("contextmenu", (event) => this.#onContextMenu(event));
    this.pinned.addEventListener("click", () => this.#jumpToPin());
    scroller.addEventListener("keydown", (event) => this.#onKey(event));
    onLongPress(list, (event) => this.#openMenuOf(event.target, { x: event.clientX, y: event.clientY }));
    this.element.addEventListener("dragover", (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      this.element.classList.add("takes-file");
    });
    this.element.addEventListener("dragleave", () => this.element.classList.remove("takes-file"));
    this.element.addEventListener("drop", (event) => this.#onDrop(event));
  }

  #onDrop(event) {
    event.preventDefault();
    this.element.classList.remove("takes-file");
    const [file] = event.dataTransfer.files;
    if (file) this.composer.sendFile(file);
  }

  #onClick(event) {
    const message = this.#messageOf(event.target);
    const target = event.target.closest(
      "[data-press], [data-jump-to], [data-photo], [data-command], [data-tool], .spoiler, a[href]",
    );
    if (!message || !target) return;
    const { press, jumpTo, photo, command, tool, name } = target.dataset;
    if (press !== undefined) this.#press(message, press);
    else if (jumpTo) this.messages.jumpTo(Number(jumpTo));
    else if (photo) showPhoto(photo, name);
    else if (command) this.send(() => control.sendText(this.chatId, this.#options.viewer(), command));
    else if (tool === "reply") this.composer.replyTo(message);
    else if (tool === "menu") this.#openMenuOf(target, target);
    else if (target.matches(".spoiler")) target.classList.add("is-shown");
    else this.#followStartLink(event, target);
  }

  #followStartLink(event, link) {
    const payload = startPayload(link.href, this.#world.bot.username);
    if (payload === null) return;
    event.preventDefault();
    this.#start(payload);
  }

  async #start(payload) {
    try {
      const { inGroup, viewer, onStart } = this.#options;
      const user = inGroup ? await askWhoOpens(this.#world, this.element) : viewer();
      if (user !== null) onStart(user, payload);
    } catch (error) {
      this.note(error.message);
    }
  }

  #onContextMenu(event) {
    if (event.target.closest("a[href]") || !document.getSelection().isCollapsed) return;
    event.preventDefault();
    this.#openMenuOf(event.target, { x: event.clientX, y: event.clientY });
  }

  #onKey(event) {
    const message = event.target.closest(".message");
    const onMessage = event.target === message;
    if (event.key === "Escape") this.composer.focus();
    else if ((event.key === "Enter" || event.key === " ") && onMessage)
      this.#openMenuOf(message, message.querySelector(".tools"));
    else if ((event.key === "Enter" || event.key === " ") && event.target.matches(".spoiler"))
      event.target.classList.add("is-shown");
    else if (event.key === "ArrowUp" || event.key === "ArrowDown")
      this.messages.step(message, event.key === "ArrowUp" ? -1 : 1);
    else return;
    event.preventDefault();
  }

  #messageOf(target) {
    const id = Number(target.closest(".message")?.dataset.messageId);
    return this.#messages().get(id);
  }

  #openMenuOf(target, anchor) {
    const message = this.#messageOf(target);
    if (!message || message.service) return;
    const items = [{ label: "Reply", icon: "reply", action: () => this.composer.replyTo(message) }];
    if (wordsOf(message)) {
      items.push({
        label: "Copy text",
        icon: "copy",
        action: () => this.attempt(() => navigator.clipboard.writeText(wordsOf(message))),
      });
    }
    if (isOwn(message, { viewer: this.#options.viewer() })) items.push(...this.#itemsForOwn(message));
    openMenu(anchor, "Message", items);
  }

  #itemsForOwn(message) {
    const remove = () =>
      this.attempt(() => control.deleteMessage(this.chatId, this.#options.viewer(), message.message_id));
    const edit = { label: "Edit", icon: "pencil", action: () => this.composer.edit(message) };
    return [
      ...(message.text ? [edit] : []),
      { label: "Delete", icon: "trash", isGrave: true, action: remove },
    ];
  }

  async #press(message, data) {
    const id = message.message_id;
    if (this.#isPressed(id, data)) return;
    const viewer = this.#options.viewer();
    const key = pressKey(viewer, id, data);
    this.#pressing.add(key);
    this.messages.touchPresses(id);
    await this.attempt(() => control.press(this.chatId, viewer, id, data));
    this.#pressing.delete(key);
    this.messages.touchPresses(id);
  }

  async #sendFile(file, replyTo) {
    const how = await askHowToSend(file, this.element);
    if (!how) return false;
    return this.send(() => control.sendFile(this.chatId, this.#options.viewer(), { ...how, replyTo }));
  }

  async #sendVoice(replyTo) {
    const seconds = await askHowLong(this.element);
    if (!seconds) return false;
    return this.send(() => control.sendVoice(this.chatId, this.#options.viewer(), seconds, replyTo));
  }

  /** In a group, a selective request opens the field only for the people whom it mentions. */
  #replyAsAsked(message) {
    const { placeholder, selective } = message.force_reply;
    const viewer = this.#options.viewer();
    const isAsked = message.entities.some(({ user }) => user?.id === viewer);
    if (selective && this.#options.inGroup && !isAsked) return;
    this.composer.replyTo(message, { placeholder, steal: false });
  }

  #slideIn(text, className, lastsMs) {
    const toast = el("p", { class: className, dir: "auto", data: { testid: "toast" } }, text);
    this.toasts.append(toast);
    setTimeout(() => toast.remove(), lastsMs);
  }
}

/** Focuses where a view's person writes; the view itself where that would open a keyboard on the screen. */
export function focusComposer({ element, panel }) {
  const { input } = panel.composer;
  const isTouch = matchMedia("(hover: none)").matches;
  (input.checkVisibility() && !isTouch ? input : element).focus();
}

function pressKey(viewer, messageId, data) {
  return `${viewer} ${messageId} ${data}`;
}

/** Calls back when a finger stays on the element without moving. */
function onLongPress(element, callback) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  element.addEventListener("pointerdown", (event) => {
    stop();
    if (event.pointerType !== "touch" || event.target.closest("button, a")) return;
    timer = setTimeout(() => callback(event), LONG_PRESS_MS);
  });
  for (const type of ["pointerup", "pointercancel", "pointermove"]) element.addEventListener(type, stop);
}
