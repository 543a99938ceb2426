import { el, icon, oncePerFrame } from "./dom.js";
import { markPressed, messageElement } from "./message.js";
import { dayName } from "./times.js";

const SHOWN_AT_ONCE = 200;
const NEAR_THE_END_PX = 60;
const SAME_SENDER_S = 300;

/**
 * The messages of one chat, the newest ones as elements. Changes are collected and drawn once a frame; a reader at
 * the end stays there, another one gets a pill with the number of new messages. `view` as for messageElement, plus
 * `messages()` (a Map by id, oldest first) and `onUnread(count)`.
 */
export class Messages {
  #view;
  #elements = new Map();
  #dirty = new Set();
  #first = null;
  #atEnd = true;
  #lastTop = 0;
  #unread = 0;
  #draw = oncePerFrame(() => this.#drawDirty());

  constructor(label, view) {
    this.#view = view;
    this.list = el("div", { class: "messages-list" });
    this.earlier = el(
      "button",
      { type: "button", class: "earlier", hidden: true, on: { click: () => this.#showEarlier() } },
      "Show earlier messages",
    );
    this.scroller = el(
      "div",
      {
        class: "messages",
        role: "log",
        "aria-live": "polite",
        "aria-relevant": "additions",
        "aria-label": label,
        tabindex: "0",
      },
      this.earlier,
      this.list,
    );
    this.pill = el("button", {
      type: "button",
      class: "pill",
      hidden: true,
      on: { click: () => this.scrollToEnd() },
    });
    this.element = el("div", { class: "messages-place" }, this.scroller, this.pill);
    this.scroller.addEventListener("scroll", () => this.#noteScroll(), { passive: true });
    const resized = new ResizeObserver(() => this.#keepEnd());
    resized.observe(this.scroller);
    resized.observe(this.list);
  }

  get unread() {
    return this.#unread;
  }

  /** Draws everything anew: another state, another viewer. */
  reset() {
    this.#dirty.clear();
    this.#elements.clear();
    const shown = [...this.#view.messages().values()].slice(-SHOWN_AT_ONCE);
    this.#first = shown[0]?.message_id ?? null;
    this.scroller.setAttribute("aria-busy", "true");
    this.list.replaceChildren(...shown.map((message) => this.#newElement(message)));
    this.scroller.removeAttribute("aria-busy");
    this.#arrange();
    this.#setUnread(0);
    this.scrollToEnd();
  }

  /** A message is new, edited or gone. */
  touch(messageId) {
    this.#dirty.add(messageId);
    this.#draw();
  }

  /** Draws what came and takes away what went while nobody told about each message. */
  catchUp() {
    const messages = this.#view.messages();
    const gone = [...this.#elements.keys()].filter((id) => !messages.has(id));
    const come = [...messages.keys()].slice(-SHOWN_AT_ONCE).filter((id) => !this.#elements.has(id));
    for (const id of [...gone, ...come]) this.touch(id);
  }

  /** The presses under a message started or ended. */
  touchPresses(messageId) {
    const element = this.#elements.get(messageId);
    const message = this.#view.messages().get(messageId);
    if (element && message) markPressed(element, message, this.#view);
  }

  /** Call when the chat comes to sight. */
  shown() {
    if (this.#atEnd) this.scrollToEnd();
  }

  scrollToEnd() {
    this.#atEnd = true;
    this.scroller.scrollTop = this.scroller.scrollHeight;
    if (this.#isVisible()) this.#setUnread(0);
    this.#updatePill();
  }

  /** Scrolls to a message and lights it up; earlier ones are drawn if needed. */
  jumpTo(messageId) {
    if (!this.#view.messages().has(messageId)) return;
    if (!this.#elements.has(messageId)) this.#showFrom(messageId);
    const element = this.#elements.get(messageId);
    element.scrollIntoView({ block: "center", behavior: "smooth" });
    light(element, "is-found");
    element.focus({ preventScroll: true });
  }

  /** Moves the focus from message to message; at the end of the list it stays. */
  step(from, direction) {
    const next = direction < 0 ? from?.previousElementSibling : from?.nextElementSibling;
    const target = from ? next : this.list.lastElementChild;
    target?.focus();
    target?.scrollIntoView({ block: "nearest" });
  }

  #isVisible() {
    return !document.hidden && this.element.checkVisibility();
  }

  #newElement(message) {
    const element = messageElement(message, this.#view);
    this.#elements.set(message.message_id, element);
    return element;
  }

  #drawDirty() {
    const messages = this.#view.messages();
    let added = 0;
    for (const id of this.#dirty) added += this.#drawOne(id, messages.get(id));
    this.#dirty.clear();
    this.#trim();
    this.#arrange();
    if (this.#atEnd) this.scrollToEnd();
    if (added > 0 && !(this.#atEnd && this.#isVisible())) this.#setUnread(this.#unread + added);
  }

  /** Returns how many messages of others were added. */
  #drawOne(id, message) {
    const old = this.#elements.get(id);
    if (!message) {
      old?.remove();
      this.#elements.delete(id);
      return 0;
    }
    if (old) {
      this.#replace(old, message);
      return 0;
    }
    if (this.#first !== null && id < this.#first) return 0;
    this.#first ??= id;
    const element = this.#newElement(message);
    element.classList.add("is-new");
    this.list.append(element);
    return message.from?.id === this.#view.viewer ? 0 : 1;
  }

  #replace(old, message) {
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const element = this.#newElement(message);
    old.replaceWith(element);
    light(element, "is-edited");
    if (focused) sameButton(element, focused).focus({ preventScroll: true });
  }

  #trim() {
    if (!this.#atEnd || this.#elements.size <= 2 * SHOWN_AT_ONCE) return;
    for (const [id, element] of [...this.#elements].slice(0, -SHOWN_AT_ONCE)) {
      element.remove();
      this.#elements.delete(id);
    }
    this.#first = this.#elements.keys().next().value;
  }

  #showEarlier() {
    const ids = [...this.#view.messages().keys()];
    const start = ids.indexOf(this.#first);
    this.#showFrom(ids[Math.max(0, start - SHOWN_AT_ONCE)]);
  }

  #showFrom(messageId) {
    const messages = [...this.#view.messages().values()];
    const earlier = messages.filter((one) => one.message_id >= messageId && one.message_id < this.#first);
    const fromEnd = this.scroller.scrollHeight - this.scroller.scrollTop;
    const shown = [...this.#elements];
    this.#elements.clear();
    this.list.prepend(...earlier.map((message) => this.#newElement(message)));
    for (const [id, element] of shown) this.#elements.set(id, element);
    this.#first = messageId;
    this.#arrange();
    this.scroller.scrollTop = this.scroller.scrollHeight - fromEnd;
  }

  /** Says which messages start a day, and which start and end a row of the same sender. */
  #arrange() {
    const messages = this.#view.messages();
    let before = null;
    let beforeElement = null;
    for (const [id, element] of this.#elements) {
      const message = messages.get(id);
      const day = dayName(message.date);
      const newDay = !before || dayName(before.date) !== day;
      const starts = newDay || !continues(before, message);
      if (newDay) element.dataset.day = day;
      else delete element.dataset.day;
      element.classList.toggle("starts-row", starts);
      beforeElement?.classList.toggle("ends-row", starts);
      before = message;
      beforeElement = element;
    }
    beforeElement?.classList.add("ends-row");
    const firstKnown = messages.keys().next().value;
    this.earlier.hidden = this.#first === null || firstKnown === undefined || firstKnown >= this.#first;
  }

  #noteScroll() {
    if (!this.#isVisible()) return;
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const isNear = scrollHeight - scrollTop - clientHeight < NEAR_THE_END_PX;
    // Content that grew takes nobody away from the end; only scrolling up does.
    if (isNear) this.#atEnd = true;
    else if (scrollTop < this.#lastTop) this.#atEnd = false;
    this.#lastTop = scrollTop;
    if (this.#atEnd) this.#setUnread(0);
    this.#updatePill();
  }

  #keepEnd() {
    if (this.#atEnd) this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  #setUnread(count) {
    if (count !== this.#unread) {
      this.#unread = count;
      this.#view.onUnread?.(count);
    }
    this.#updatePill();
  }

  #updatePill() {
    this.pill.hidden = this.#atEnd;
    const text =
      this.#unread === 0 ? "" : this.#unread === 1 ? "1 new message" : `${this.#unread} new messages`;
    this.pill.replaceChildren(text, icon("down"));
    this.pill.classList.toggle("is-bare", this.#unread === 0);
    this.pill.setAttribute("aria-label", text ? `${text}, go to the end` : "Go to the end");
  }
}

function continues(before, message) {
  return (
    !before.service &&
    !message.service &&
    before.from.id === message.from.id &&
    message.date - before.date < SAME_SENDER_S
  );
}

function sameButton(element, focused) {
  const { press } = focused.dataset;
  if (press === undefined) return element;
  return element.querySelector(`[data-press="${CSS.escape(press)}"]`) ?? element;
}

/** Adds a class for the length of its animation. */
export function light(element, name) {
  element.classList.add(name);
  setTimeout(() => element.classList.remove(name), 1600);
}
