const PLAIN_TAGS = new Set(["B", "STRONG", "I", "EM", "U", "S", "CODE", "PRE", "BLOCKQUOTE"]);
const DROPPED_TAGS = new Set([
  "SCRIPT",
  "STYLE",
  "TEMPLATE",
  "IFRAME",
  "OBJECT",
  "SVG",
  "MATH",
  "NOSCRIPT",
  "TEXTAREA",
]);
/** A block ends its line by itself: the line feed after it would show as an empty line. */
const BLOCK_TAGS = new Set(["PRE", "BLOCKQUOTE"]);
const COMMANDLESS_TAGS = new Set(["A", "CODE", "PRE"]);
const LINK_SCHEMES = new Set(["http:", "https:"]);
const COMMAND = /(?<![\w/@<>])\/[a-z0-9_]{1,32}(?:@\w+)?(?![\w/@<>])/giu;

/**
 * The server's HTML of a message as nodes: known formatting only, links to http(s) only, everything else as text.
 * With `commands`, /commands become buttons (data-command), as in Telegram.
 */
export function safeFragment(html, { commands = false } = {}) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const fragment = document.createDocumentFragment();
  copyChildren(parsed.body, fragment, commands);
  return fragment;
}

function copyChildren(source, target, commands) {
  for (const node of source.childNodes) copyNode(node, target, commands);
}

function copyNode(node, target, commands) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = BLOCK_TAGS.has(node.previousSibling?.tagName) ? node.data.replace(/^\n/u, "") : node.data;
    target.append(...(commands ? withCommandButtons(text) : [text]));
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE || DROPPED_TAGS.has(node.tagName.toUpperCase())) return;
  const copy = allowedCopy(node);
  copyChildren(node, copy ?? target, commands && !COMMANDLESS_TAGS.has(node.tagName));
  if (copy) target.append(copy);
}

function allowedCopy(node) {
  if (PLAIN_TAGS.has(node.tagName)) return document.createElement(node.tagName);
  if (node.tagName === "A") return linkTo(node.getAttribute("href") ?? "");
  if (node.tagName === "SPAN" && node.classList.contains("spoiler")) return spoiler();
  return null;
}

function spoiler() {
  const span = document.createElement("span");
  span.className = "spoiler";
  span.tabIndex = 0;
  span.setAttribute("role", "button");
  span.setAttribute("aria-label", "Hidden text, press to show");
  return span;
}

/** A link that opens outside; a mention (tg:) is only marked, it leads nowhere on this machine. */
export function linkTo(href) {
  const url = URL.canParse(href) ? new URL(href) : null;
  if (url?.protocol === "tg:") {
    const mention = document.createElement("span");
    mention.className = "mention";
    return mention;
  }
  if (!url || !LINK_SCHEMES.has(url.protocol)) return null;
  const link = document.createElement("a");
  link.href = url.href;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return link;
}

function withCommandButtons(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(COMMAND)) {
    parts.push(text.slice(end, match.index), commandButton(match[0]));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}

function commandButton(command) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "command";
  button.dataset.command = command;
  button.textContent = command;
  return button;
}

/** The payload of a t.me link that starts this bot ("" without one), or null for any other address. */
export function startPayload(address, botUsername) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !botUsername || !["t.me", "telegram.me"].includes(url.hostname)) return null;
  const names = url.pathname.toLowerCase() === `/${botUsername.toLowerCase()}`;
  const inAnotherWay = [...url.searchParams.keys()].some((key) => key !== "start");
  return names && !inAnotherWay ? (url.searchParams.get("start") ?? "") : null;
}
