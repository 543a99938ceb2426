const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 8000;

/**
 * Follows the rehearsal for ever: connects, and again with growing waits when the connection is lost.
 * `onEvent` gets each event (the first of a connection is the whole state), `onStatus` "live" or "lost".
 */
export function followRehearsal({ onEvent, onStatus }) {
  let wait = FIRST_WAIT_MS;
  let timer = 0;
  let socket = null;

  function connect() {
    clearTimeout(timer);
    socket = new WebSocket(
      `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/rehearsal/live`,
    );
    socket.addEventListener("message", ({ data }) => {
      const event = JSON.parse(data);
      if (event.type === "state") {
        wait = FIRST_WAIT_MS;
        onStatus("live");
      }
      onEvent(event);
    });
    socket.addEventListener("close", () => {
      onStatus("lost");
      timer = setTimeout(connect, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
  }

  function connectNow() {
    if (!document.hidden && socket.readyState === WebSocket.CLOSED) connect();
  }

  window.addEventListener("online", connectNow);
  document.addEventListener("visibilitychange", connectNow);
  connect();
}
