const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 600;
const HEIGHT = 60;
/** The time that is shown at least, in parts of the time in which they ask. */
const LEAST_TIME = 1.5;

/** What was asked and what the desk could decide on, over the time of a flood; between the two lines is what waits. */
export function floodChart({ seconds, questions, samples, asked, decidable }) {
  const until = Math.max(seconds * LEAST_TIME, samples.at(-1)?.at ?? 0);
  const x = (at) => ((at / until) * WIDTH).toFixed(1);
  const y = (count) => (HEIGHT - (Math.min(count, questions) / questions) * HEIGHT).toFixed(1);
  const points = (name) => samples.map((sample) => `${x(sample.at)},${y(sample[name])}`);
  const upper = points("asked");
  const lower = points("decidable");
  const chart = shape("svg", {
    viewBox: `0 -2 ${WIDTH} ${HEIGHT + 4}`,
    preserveAspectRatio: "none",
    role: "img",
    "aria-label": `${asked} questions asked, ${decidable} of them came to the desk`,
  });
  chart.append(
    shape("line", { class: "flood-end", x1: x(seconds), x2: x(seconds), y1: 0, y2: HEIGHT }),
    shape("polygon", { class: "flood-waiting", points: [...upper, ...lower.reverse()].join(" ") }),
    shape("polyline", { class: "flood-asked", points: upper.join(" ") }),
    shape("polyline", { class: "flood-decidable", points: lower.reverse().join(" ") }),
  );
  return chart;
}

function shape(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
