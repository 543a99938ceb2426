import { control } from "./control.js";
import { askInDialog, field } from "./dialogs.js";
import { el } from "./dom.js";
import { LANGUAGES, suggestName } from "./people.js";

/** Asks who comes, and brings them in; gives their id, or null when nobody is added. */
export async function addParticipant(world) {
  const taken = new Set([...world.people.values()].map((person) => person.name));
  const participants = [...world.people.values()].filter(({ id }) => !world.isInGroup(id));
  const spoken = new Set(participants.map((person) => person.language));
  const language = Object.keys(LANGUAGES).find((code) => !spoken.has(code)) ?? "en";
  const name = el("input", {
    name: "name",
    required: true,
    maxlength: 64,
    autocomplete: "off",
    dir: "auto",
    value: suggestName(language, taken),
  });
  let suggestion = name.value;

  function suggestAnother({ target }) {
    if (name.value !== suggestion && name.value.trim()) return;
    suggestion = suggestName(target.value, taken);
    name.value = suggestion;
  }

  const languages = el(
    "div",
    { class: "choices", role: "radiogroup", "aria-label": "Language", on: { change: suggestAnother } },
    Object.entries(LANGUAGES).map(([code, own]) => languageChoice(code, own, code === language)),
  );
  const answer = await askInDialog({
    title: "Add a participant",
    content: [
      field("Name", name),
      el("div", { class: "field" }, el("span", { class: "label" }, "Language of their Telegram"), languages),
    ],
    accept: "Add",
  });
  if (!answer) return null;
  const { id } = await control.addPerson(answer.get("name").trim(), answer.get("language"));
  return id;
}

function languageChoice(code, own, checked) {
  return el(
    "label",
    { class: "choice" },
    el("input", { type: "radio", name: "language", value: code, checked }),
    el("span", { lang: code }, own),
  );
}
