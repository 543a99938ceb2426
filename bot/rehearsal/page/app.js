import { addParticipant } from "./add-participant.js";
import { alertDialog } from "./dialogs.js";
import { loadIcons } from "./dom.js";
import { setUpGuide } from "./guide.js";
import { followRehearsal } from "./live.js";
import { Stage } from "./stage.js";
import { setUpTopbar, showConnection } from "./topbar.js";
import { World } from "./world.js";

const byId = (id) => document.querySelector(`#${id}`);

const world = new World();
const stage = new Stage(world, {
  phones: byId("phones"),
  deskPlace: byId("desk-place"),
  tabs: byId("tabs"),
  onAdd: add,
});

async function add() {
  try {
    const id = await addParticipant(world);
    if (id !== null) whenPersonKnown(id, () => stage.show(id, { highlight: true }));
  } catch (error) {
    alertDialog(error.message);
  }
}

/** The answer to a call and the event that it causes come on two connections, in either order. */
function whenPersonKnown(id, then) {
  let waits = !world.people.has(id);
  if (!waits) then();
  world.on("person", ({ person }) => {
    if (!waits || person.id !== id) return;
    waits = false;
    then();
  });
}

setUpTopbar(world, { onAdd: add, onError: alertDialog });
setUpGuide(world, byId("guide"), (key) => stage.show(key, { highlight: true }));
loadIcons();
followRehearsal({ onEvent: (event) => world.apply(event), onStatus: showConnection });
