import { el, freshId, iconButton } from "./dom.js";
import { fileAddress } from "./control.js";

/**
 * A modal dialog over `place` (or the middle of the window). `content` are nodes of a form; the promise gives the form's data when
 * it is sent with its last button, or null when the dialog is closed.
 */
export function askInDialog({ title, content, accept, decline = "Cancel", className = "", place = null }) {
  const titleId = freshId("dialog-title");
  const form = el(
    "form",
    { method: "dialog" },
    el("h2", { id: titleId }, title),
    content,
    el(
      "div",
      { class: "dialog-actions" },
      decline &&
        el("button", { type: "button", class: "button", on: { click: () => dialog.close("") } }, decline),
      el("button", { type: "submit", class: "button is-primary", value: "accept" }, accept),
    ),
  );
  const dialog = el("dialog", { class: `dialog ${className}`, "aria-labelledby": titleId }, form);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close("");
  });
  document.body.append(dialog);
  if (place) centreOn(dialog, place);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "accept" ? new FormData(form) : null);
      dialog.remove();
    });
  });
}

/** A labelled line of a form. */
export function field(label, input, hint = null) {
  input.id ||= freshId("field");
  return el(
    "div",
    { class: "field" },
    el("label", { for: input.id }, label),
    input,
    hint && el("p", { class: "hint" }, hint),
  );
}

/** Says something that must be read, and waits for OK. */
export function alertDialog(text, { title = "Askdesk rehearsal", place = null } = {}) {
  return askInDialog({
    title,
    content: [el("p", { class: "alert-text", dir: "auto" }, text)],
    accept: "OK",
    decline: null,
    className: "is-alert",
    place,
  });
}

/** A photo in full, with a link to download it. */
export function showPhoto(id, name) {
  const close = () => dialog.close();
  const dialog = el(
    "dialog",
    { class: "photo-dialog", "aria-label": name, on: { click: close } },
    el("img", { src: fileAddress(id), alt: name }),
    el(
      "p",
      { class: "photo-dialog-bar" },
      el("span", { dir: "auto" }, name),
      el("a", { class: "button", href: fileAddress(id), download: name }, "Download"),
      iconButton("close", "Close", close),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function centreOn(dialog, place) {
  const box = place.getBoundingClientRect();
  if (box.width === 0) return; // Not in view: on a phone, the other chats stand behind tabs.
  dialog.classList.add("is-placed");
  dialog.style.setProperty("--x", `${box.left + box.width / 2}px`);
  dialog.style.setProperty("--y", `${box.top + box.height / 2}px`);
  dialog.style.setProperty("--room", `${box.width - 40}px`);
}
