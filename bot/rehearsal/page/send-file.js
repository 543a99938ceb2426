import { askInDialog, field } from "./dialogs.js";
import { el, icon } from "./dom.js";
import { fileSize } from "./times.js";

const PREVIEW_PX = 640;

/** Shows what is about to be sent and asks how; gives {file, kind, caption}, or null. */
export async function askHowToSend(file, place) {
  const kinds = kindsFor(file);
  const caption = el("textarea", { name: "caption", rows: 2, maxlength: 1024, dir: "auto" });
  const answer = await askInDialog({
    title: "Send a file",
    content: [
      file.type.startsWith("image/") ? await imagePreview(file) : null,
      el(
        "p",
        { class: "file-line" },
        icon("file"),
        el("bdi", {}, file.name),
        el("span", {}, fileSize(file.size)),
      ),
      kinds.length > 1 && kindChoices(kinds),
      field("Caption", caption),
    ],
    accept: "Send",
    place,
  });
  return answer && { file, kind: answer.get("kind") ?? kinds[0].kind, caption: answer.get("caption").trim() };
}

const AS_DOCUMENT = { kind: "document", label: "As a file" };

function kindsFor(file) {
  if (file.type.startsWith("image/")) return [{ kind: "photo", label: "As a photo" }, AS_DOCUMENT];
  if (file.type.startsWith("audio/")) return [{ kind: "voice", label: "As a voice message" }, AS_DOCUMENT];
  return [AS_DOCUMENT];
}

function kindChoices(kinds) {
  return el(
    "div",
    { class: "choices", role: "radiogroup", "aria-label": "Send it" },
    kinds.map(({ kind, label }, at) =>
      el(
        "label",
        { class: "choice" },
        el("input", { type: "radio", name: "kind", value: kind, checked: at === 0 }),
        el("span", {}, label),
      ),
    ),
  );
}

/** Drawn on a canvas: the page's policy takes no blob: addresses. */
async function imagePreview(file) {
  try {
    const image = await createImageBitmap(file, { resizeWidth: PREVIEW_PX, resizeQuality: "medium" });
    const canvas = el("canvas", {
      class: "file-preview",
      width: image.width,
      height: image.height,
      role: "img",
      "aria-label": file.name,
    });
    canvas.getContext("2d").drawImage(image, 0, 0);
    return canvas;
  } catch {
    return null;
  }
}
