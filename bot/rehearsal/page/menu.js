import { el, icon } from "./dom.js";

const GAP_PX = 6;

let closeOpenMenu = () => {};

/**
 * A small menu beside `anchor` (an element, or a point {x, y}). Items: {label, icon, action, isGrave}. Arrow keys
 * move, Escape and a press elsewhere close, the focus goes back to where it was. It ends where the anchor ends, or
 * begins where it begins with `atStart`.
 */
export function openMenu(anchor, label, items, { atStart = false } = {}) {
  closeOpenMenu();
  const before = document.activeElement;
  const ending = new AbortController();

  function close() {
    const hadFocus = menu.contains(document.activeElement);
    ending.abort();
    menu.remove();
    closeOpenMenu = () => {};
    if (hadFocus) before?.focus();
  }

  // Not popover="auto": that one would close when the finger of the long press that opened it is lifted.
  const menu = el("div", { class: "menu", role: "menu", "aria-label": label, popover: "manual" });
  menu.append(...items.map((item) => menuItem(item, close)));
  menu.addEventListener("keydown", (event) => onMenuKey(event, menu, close));
  document.addEventListener("pointerdown", ({ target }) => menu.contains(target) || close(), {
    capture: true,
    signal: ending.signal,
  });
  window.addEventListener("resize", close, { signal: ending.signal });
  document.body.append(menu);
  menu.showPopover();
  place(menu, anchor, atStart);
  menu.firstElementChild.focus();
  closeOpenMenu = close;
}

function menuItem(item, close) {
  function choose() {
    close();
    item.action();
  }
  return el(
    "button",
    {
      type: "button",
      role: "menuitem",
      class: item.isGrave ? "menu-item is-grave" : "menu-item",
      tabindex: "-1",
      on: { click: choose },
    },
    icon(item.icon),
    item.label,
  );
}

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

function onMenuKey(event, menu, close) {
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    close();
    return;
  }
  const items = [...menu.children];
  const now = items.indexOf(document.activeElement);
  const ends = { Home: 0, End: items.length - 1 };
  const next = STEPS[event.key] ? (now + STEPS[event.key] + items.length) % items.length : ends[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items[next].focus();
}

function place(menu, anchor, atStart) {
  const box =
    anchor instanceof Element ? anchor.getBoundingClientRect() : new DOMRect(anchor.x, anchor.y, 0, 0);
  const { width, height } = menu.getBoundingClientRect();
  const fitsBelow = box.bottom + GAP_PX + height <= innerHeight;
  const left = anchor instanceof Element && !atStart ? box.right - width : box.left;
  menu.style.left = `${Math.max(GAP_PX, Math.min(left, innerWidth - width - GAP_PX))}px`;
  menu.style.top = `${Math.max(GAP_PX, fitsBelow ? box.bottom + GAP_PX : box.top - GAP_PX - height)}px`;
}
