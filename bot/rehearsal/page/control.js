const SILENT = "The rehearsal does not answer. Is it still running?";

async function answerOf(response) {
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  throw new Error(sentence(body.error) || `The rehearsal refused this (${response.status}).`);
}

function sentence(text = "") {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

async function send(path, options) {
  let response;
  try {
    response = await fetch(`/rehearsal/${path}`, { method: "POST", ...options });
  } catch {
    throw new Error(SILENT);
  }
  return answerOf(response);
}

function post(path, body) {
  return send(path, { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

/** What the page can do in the rehearsal's world. Each call throws an Error whose message is fit to show. */
export const control = {
  /** Somebody writes as the group from now on, or as themselves again. */
  setAnonymous: (chat, user, isAnonymous) => post("members", { chat, user, is_anonymous: isAnonymous }),
  beginFlood: (questions, seconds) => post("floods", { questions, seconds }),
  endFlood: () => post("floods/end", {}),
  addPerson: (name, language) => post("people", { name, language }),
  sendText: (chat, user, text, replyTo) =>
    post("messages", { chat, user, text, ...(replyTo ? { reply_to: replyTo } : {}) }),
  sendVoice: (chat, user, seconds, replyTo) =>
    post("voices", { chat, user, seconds, ...(replyTo ? { reply_to: replyTo } : {}) }),
  editText: (chat, user, messageId, text) => post("edits", { chat, user, message_id: messageId, text }),
  deleteMessage: (chat, user, messageId) => post("deletions", { chat, user, message_id: messageId }),
  press: (chat, user, messageId, data) => post("presses", { chat, user, message_id: messageId, data }),
  /** Somebody's privacy setting: whether voice messages are kept back. */
  restrictVoice: (user, restrictsVoice) => post("privacy", { user, restricts_voice: restrictsVoice }),
  permitWriting: (chat, mayWrite) => post("permissions", { chat, may_write: mayWrite }),
  /** The bot becomes an administrator of a group, or is none any more. */
  rankBot: (chat, isAdministrator) => post("ranks", { chat, is_administrator: isAdministrator }),
  block: (user, blocked) => post("blocks", { user, blocked }),
  setSwitches: (switches) => post("switches", switches),

  sendFile(chat, user, { file, kind, caption, replyTo }) {
    const form = new FormData();
    form.set("chat", chat);
    form.set("user", user);
    form.set("kind", kind);
    if (caption) form.set("caption", caption);
    if (replyTo) form.set("reply_to", replyTo);
    form.set("file", file, file.name);
    return send("files", { body: form });
  },
};

/** Where the page finds a file's bytes. */
export function fileAddress(id) {
  return `/rehearsal/files/${encodeURIComponent(id)}`;
}
