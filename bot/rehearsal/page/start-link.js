import { control } from "./control.js";
import { askInDialog, field } from "./dialogs.js";
import { el } from "./dom.js";
import { avatar } from "./people.js";

const NEW = "new";
/** The language of a new phone; whoever wants another adds a participant first. */
const LANGUAGE = "en";

/**
 * Asks on whose phone a link to the bot is opened, and adds a phone for somebody new; gives their id, or null. Links in
 * the desk are for others: they are passed on, to a speaker for example.
 */
export async function askWhoOpens(world, place) {
  const people = [...world.people.values()].filter(({ id, blocked }) => !blocked && !world.isInGroup(id));
  const name = el("input", {
    name: "name",
    maxlength: 64,
    autocomplete: "off",
    dir: "auto",
    value: "Speaker",
    on: { focus: () => (form().elements.who.value = NEW) },
  });
  const form = () => name.closest("form");
  const answer = await askInDialog({
    title: "Who opens this link?",
    content: [
      el(
        "div",
        { class: "choices is-list", role: "radiogroup", "aria-label": "On the phone of" },
        choice(NEW, "Somebody new", true),
        people.map((person) => choice(person.id, el("bdi", {}, person.name), false, avatar(person.id, person.name))),
      ),
      field("Name of somebody new", name),
    ],
    accept: "Open the link",
    place,
  });
  if (!answer) return null;
  if (answer.get("who") !== NEW) return Number(answer.get("who"));
  const { id } = await control.addPerson(answer.get("name").trim() || "Speaker", LANGUAGE);
  return id;
}

function choice(value, label, checked, picture = null) {
  return el(
    "label",
    { class: "choice" },
    el("input", { type: "radio", name: "who", value, checked }),
    el("span", {}, picture, label),
  );
}
