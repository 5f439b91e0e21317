import { messageIn } from "./message-text";

/** The page of the dialogue that `showMessage` opens. */
const place = document.getElementById("message");
if (place) place.textContent = messageIn(window.location.hash);
