const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const day = new Intl.DateTimeFormat("en", { day: "numeric", month: "long" });
const dayWithYear = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", year: "numeric" });

const DAY_MS = 24 * 60 * 60 * 1000;

/** Hours and minutes of a time in seconds. */
export function timeOfDay(seconds) {
  return clock.format(new Date(seconds * 1000));
}

/** "Today", "Yesterday" or the date of a time in seconds. */
export function dayName(seconds) {
  const date = new Date(seconds * 1000);
  const today = new Date();
  if (date.toDateString() === today.toDateString()) return "Today";
  if (date.toDateString() === new Date(today.getTime() - DAY_MS).toDateString()) return "Yesterday";
  return (date.getFullYear() === today.getFullYear() ? day : dayWithYear).format(date);
}

/** Seconds as players show them: "0:07". */
export function minutesAndSeconds(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** A number of bytes for people. */
export function fileSize(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
