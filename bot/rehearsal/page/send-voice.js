import { askInDialog } from "./dialogs.js";
import { el } from "./dom.js";

const LENGTHS = [
  { seconds: 5, label: "5 seconds" },
  { seconds: 20, label: "20 seconds" },
  { seconds: 60, label: "1 minute" },
  { seconds: 180, label: "3 minutes" },
];
const USUAL = 20;

/** Asks how long a voice message takes; gives seconds, or null. Nothing is recorded: there is silence in it. */
export async function askHowLong(place) {
  const answer = await askInDialog({
    title: "Send a voice message",
    content: [
      el("p", {}, "No microphone is needed: this Telegram sends silence that takes as long as you like."),
      el(
        "div",
        { class: "choices", role: "radiogroup", "aria-label": "It takes" },
        LENGTHS.map(({ seconds, label }) =>
          el(
            "label",
            { class: "choice" },
            el("input", { type: "radio", name: "seconds", value: seconds, checked: seconds === USUAL }),
            el("span", {}, label),
          ),
        ),
      ),
    ],
    accept: "Send",
    place,
  });
  return answer && Number(answer.get("seconds"));
}
