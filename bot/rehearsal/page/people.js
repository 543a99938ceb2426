import { el, icon } from "./dom.js";

/** The languages that a participant can have, each with its own name. */
export const LANGUAGES = {
  en: "English",
  es: "Español",
  pt: "Português",
  fr: "Français",
  de: "Deutsch",
  ar: "العربية",
};

const FIRST_NAMES = {
  en: ["Maya", "Owen", "Tessa", "Callum", "Nia", "Rowan"],
  es: ["Lucía", "Mateo", "Ximena", "Iker", "Paloma", "Tadeo"],
  pt: ["João", "Beatriz", "Caio", "Inês", "Raul", "Marisa"],
  fr: ["Camille", "Bastien", "Élodie", "Moussa", "Margaux", "Théo"],
  de: ["Jonas", "Frieda", "Malte", "Anneke", "Silke", "Timo"],
  ar: ["أمينة", "سامي", "ليلى", "كريم", "نور", "ياسين"],
};

const HUES = 8;
const hues = new Map();

/** The language's own name; the code itself where we have none. */
export function languageName(code) {
  return LANGUAGES[code] ?? LANGUAGES[code?.split("-")[0]] ?? code ?? "";
}

/** A first name for a new participant, one that nobody here has yet if there is one. */
export function suggestName(language, taken) {
  const names = FIRST_NAMES[language] ?? FIRST_NAMES.en;
  const free = names.filter((name) => !taken.has(name));
  const pool = free.length > 0 ? free : names;
  return pool[Math.floor(Math.random() * pool.length)];
}

/** Gives these people their colours, and takes those of all others back. */
export function giveHues(ids) {
  hues.clear();
  for (const id of ids) giveHue(id);
}

/** Gives a person a colour that the fewest have: one that nobody has yet, as long as there is one. */
export function giveHue(id) {
  if (hues.has(id)) return;
  const used = [...hues.values()];
  const timesUsed = (hue) => used.filter((one) => one === hue).length;
  const choice = Array.from({ length: HUES }, (_, step) => (usualHue(id) + step) % HUES);
  hues.set(
    id,
    choice.reduce((best, hue) => (timesUsed(hue) < timesUsed(best) ? hue : best)),
  );
}

function usualHue(id) {
  return Math.abs(id) % HUES;
}

/** A class that gives the same person the same colour everywhere. */
export function hueClass(id) {
  return `hue-${hues.get(id) ?? usualHue(id)}`;
}

/** Up to two initials, whole characters even outside the basic plane. */
export function initials(name) {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...word][0].toLocaleUpperCase()).join("") || "?";
}

/** A round picture of a person or a group: initials on a colour of their own. */
export function avatar(id, name) {
  return el("span", { class: `avatar ${hueClass(id)}`, "aria-hidden": "true" }, initials(name));
}

/** The picture of a group. */
export function groupAvatar() {
  return el("span", { class: "avatar is-group", "aria-hidden": "true" }, icon("people"));
}

/** The bot's picture. */
export function botAvatar() {
  return el(
    "span",
    { class: "avatar is-bot", "aria-hidden": "true" },
    el("img", { src: "/page/logo.svg", alt: "", width: 64, height: 64 }),
  );
}
