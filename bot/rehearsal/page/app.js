import { addParticipant } from "./add-participant.js";
import { setUpFlood } from "./flood.js";
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
    if (id === null) return;
    await world.personKnown(id);
    stage.show(id, { highlight: true });
  } catch (error) {
    alertDialog(error.message);
  }
}

setUpTopbar(world, { onAdd: add, onError: alertDialog });
setUpFlood(world, {
  button: byId("flood-button"),
  place: byId("flood"),
  onBegin: () => stage.show("desk"),
  onError: alertDialog,
});
setUpGuide(world, byId("guide"), (key) => stage.show(key, { highlight: true }));
loadIcons();
followRehearsal({ onEvent: (event) => world.apply(event), onStatus: showConnection });
