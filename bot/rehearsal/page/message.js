import { el, icon, iconButton } from "./dom.js";
import { fileAddress } from "./control.js";
import { avatar, botAvatar, hueClass } from "./people.js";
import { safeFragment, startPayload } from "./safe-html.js";
import { fileSize, timeOfDay } from "./times.js";
import { voiceElement } from "./voice.js";

/** As many buttons in a row leave each of them room for words. */
const FEW_BUTTONS = 3;
/** Characters that fit a button of a longer row on the narrowest phone. */
const FITS_DENSE = 8;

/**
 * A message as an element. `view` says how it is seen: `viewer` (who looks), `inGroup`, `botUsername`,
 * and `isPressed(message, data)`.
 */
export function messageElement(message, view) {
  const element = el("div", {
    class: "message",
    tabindex: "-1",
    data: { messageId: message.message_id, sender: senderKey(message) },
  });
  if (message.service) {
    element.classList.add("is-service");
    element.append(el("p", { class: "service", dir: "auto" }, message.service));
    return element;
  }
  element.classList.add(isOwn(message, view) ? "is-own" : "is-theirs");
  element.classList.toggle("has-buttons", Boolean(message.buttons));
  element.append(el("div", { class: "message-line" }, picture(message, view), body(message, view), tools()));
  return element;
}

function senderKey(message) {
  return message.service ? "service" : `${message.from.id}`;
}

/** True if the viewer wrote this message. */
export function isOwn(message, { viewer }) {
  return message.from.id === viewer;
}

/** The words of a message, be they text or caption. */
export function wordsOf(message) {
  return message.text || message.caption || "";
}

/** One line that names a message: its words or its file. */
export function gistOf(message) {
  return wordsOf(message) || fileWords(message.file) || message.service || "Message";
}

const KIND_WORDS = { voice: "Voice message", photo: "Photo", sticker: "Sticker" };

function fileWords(file) {
  return file && (KIND_WORDS[file.kind] ?? file.name);
}

function picture(message, view) {
  if (!view.inGroup || isOwn(message, view)) return null;
  return isBot(message) ? botAvatar() : avatar(message.from.id, message.from.name);
}

/** Anonymous administrators count as bots for Telegram, but they are not ours. */
function isBot({ from, sender_chat: senderChat }) {
  return from.is_bot && !senderChat;
}

function body(message, view) {
  return el("div", { class: "message-body" }, bubble(message, view), keyboard(message, view));
}

function bubble(message, view) {
  const words = wordsOf(message);
  return el(
    "div",
    { class: "bubble" },
    author(message, view),
    quote(message.reply_to),
    message.file && attachment(message.file),
    el(
      "div",
      { class: words ? "words" : "words is-empty", dir: "auto" },
      wordsFragment(message, words),
      meta(message),
    ),
  );
}

function author(message, view) {
  if (isOwn(message, view)) return el("span", { class: "visually-hidden" }, "You: ");
  const name = el("bdi", {}, message.from.name);
  if (!view.inGroup) return el("span", { class: "visually-hidden" }, name, ": ");
  const colour = isBot(message) ? "is-bot" : hueClass(message.from.id);
  return el("span", { class: `author ${colour}` }, name);
}

function quote(replyTo) {
  if (!replyTo) return null;
  return el(
    "button",
    {
      type: "button",
      class: "quote",
      data: { jumpTo: replyTo.message_id },
      "aria-label": `Reply to ${replyTo.from}: ${replyTo.text}`,
    },
    el("bdi", { class: "quote-from" }, replyTo.from),
    el("span", { class: "quote-text", dir: "auto" }, replyTo.text || "Message"),
  );
}

function wordsFragment(message, words) {
  if (message.html) return safeFragment(message.html, { commands: true });
  return words || (message.file ? null : el("i", {}, "A message of a kind that this page does not show"));
}

function meta(message) {
  const at = new Date(message.date * 1000);
  return el(
    "span",
    { class: "meta", title: at.toLocaleString() },
    // As in Telegram: a bot walks through menus by edits, which are no news.
    message.edit_date && !message.from.is_bot ? "edited " : null,
    el("time", { datetime: at.toISOString() }, timeOfDay(message.date)),
  );
}

const ATTACHMENTS = { photo: photoOf, sticker: photoOf, voice: voiceElement };

function attachment(file) {
  return (ATTACHMENTS[file.kind] ?? documentOf)(file);
}

function photoOf(file) {
  return el(
    "button",
    {
      type: "button",
      class: "photo",
      data: { photo: file.id, name: file.name },
      "aria-label": `Photo ${file.name}, open`,
    },
    el("img", { src: fileAddress(file.id), alt: file.name, loading: "lazy" }),
  );
}

function documentOf(file) {
  return el(
    "a",
    { class: "document", href: fileAddress(file.id), download: file.name },
    el("span", { class: "document-icon" }, icon("file")),
    el("span", { class: "document-name", dir: "auto" }, file.name),
    el("span", { class: "document-size" }, icon("download"), fileSize(file.size)),
  );
}

function keyboard(message, view) {
  if (!message.buttons?.length) return null;
  const rows = message.buttons.map((row) =>
    el(
      "div",
      { class: row.length > FEW_BUTTONS ? "keyboard-row is-dense" : "keyboard-row" },
      row.map((button) => keyboardButton(button, message, view)),
    ),
  );
  return el("div", { class: "keyboard" }, rows);
}

/** The dots of "Hand over to …" stay with the word before them. */
function labelOf({ text }) {
  const className = text.length > FITS_DENSE ? "keyboard-label is-long" : "keyboard-label";
  return el("span", { class: className, dir: "auto" }, text.replaceAll(" …", "\u00a0…"));
}

function keyboardButton(button, message, view) {
  if (button.url) return urlButton(button, view);
  const busy = view.isPressed(message, button.data);
  return el(
    "button",
    {
      type: "button",
      role: "button",
      class: "keyboard-button",
      title: button.text,
      "aria-busy": busy ? "true" : null,
      data: { press: button.data ?? "" },
    },
    labelOf(button),
  );
}

function urlButton(button, view) {
  const { url } = button;
  const label = [labelOf(button), icon("away")];
  const outside = { class: "keyboard-button is-link", href: url, role: "button", title: url };
  if (startPayload(url, view.botUsername) !== null) return el("a", outside, label);
  const safe = URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
  if (!safe)
    return el(
      "span",
      { class: "keyboard-button is-link", role: "button", "aria-disabled": "true", title: url },
      label,
    );
  return el("a", { ...outside, target: "_blank", rel: "noopener noreferrer" }, label);
}

function tools() {
  return el(
    "div",
    { class: "tools" },
    iconButton("reply", "Reply", null, { tabindex: "-1", "data-tool": "reply" }),
    iconButton("more", "Message actions", null, {
      tabindex: "-1",
      "data-tool": "menu",
      "aria-haspopup": "menu",
    }),
  );
}

/** Marks the buttons of a shown message that wait for the bot's answer. */
export function markPressed(element, message, view) {
  for (const button of element.querySelectorAll("[data-press]")) {
    if (view.isPressed(message, button.dataset.press)) button.setAttribute("aria-busy", "true");
    else button.removeAttribute("aria-busy");
  }
}
