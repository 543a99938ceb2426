import { fileAddress } from "./control.js";
import { el, icon } from "./dom.js";
import { minutesAndSeconds } from "./times.js";

const BARS = 30;

let playing = null;

/** A voice message: a button that plays it, bars that fill meanwhile, and how long it takes. */
export function voiceElement({ id, seconds }) {
  const audio = new Audio();
  audio.preload = "none";
  const bars = barHeights(id).map((height) => el("span", { "data-height": height }));
  const button = el("button", { type: "button", class: "voice-button", on: { click: toggle } });
  const length = el("span", { class: "voice-length" });
  const element = el(
    "div",
    { class: "voice", data: { seconds } },
    button,
    el("div", { class: "voice-line" }, el("div", { class: "voice-bars", "aria-hidden": "true" }, bars), length),
  );

  function toggle() {
    if (!audio.paused) {
      audio.pause();
      return;
    }
    playing?.pause();
    playing = audio;
    audio.src ||= fileAddress(id);
    audio.play().catch(() => element.classList.add("is-broken"));
  }

  function refresh() {
    const isPlaying = !audio.paused && !audio.ended;
    const done = audio.ended ? 0 : audio.currentTime;
    button.replaceChildren(icon(isPlaying ? "pause" : "play"));
    button.setAttribute("aria-label", isPlaying ? "Pause" : `Play the voice message, ${minutesAndSeconds(seconds)}`);
    length.textContent = minutesAndSeconds(done > 0 ? done : seconds);
    bars.forEach((bar, at) => bar.classList.toggle("is-played", at < (done / seconds) * BARS));
  }

  for (const event of ["play", "pause", "ended", "timeupdate"]) audio.addEventListener(event, refresh);
  refresh();
  return element;
}

/** As if they were the voice's: the same for the same recording. */
function barHeights(id) {
  let state = [...id].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) % 65_521, 7);
  return Array.from({ length: BARS }, () => {
    state = (state * 75 + 74) % 65_537;
    return 1 + (state % 5);
  });
}
