// Runs before the first paint, so that a chosen appearance does not flash.
"use strict";
const chosenTheme = localStorage.getItem("askdesk.theme");
if (chosenTheme === "light" || chosenTheme === "dark") {
  document.documentElement.dataset.theme = chosenTheme;
}
