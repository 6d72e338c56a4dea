"use strict";

// Posts the form and takes the answer, the list of comments and the next form's id out of the page that comes back:
// the same page that a browser without JavaScript gets.

const form = document.getElementById("form");
const answer = document.getElementById("answer");
const comments = document.getElementById("comments");
let sending = false;

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (sending) return;
  setSending(true);
  try {
    const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (!page.getElementById("answer")) throw new Error(`status ${response.status}`);
    show(page);
  } catch {
    answer.replaceChildren(document.getElementById("offline").content.cloneNode(true));
  } finally {
    setSending(false);
  }
  answer.scrollIntoView({ block: "nearest" });
});

function show(page) {
  const state = page.querySelector("#answer [data-state]").dataset.state;
  form.elements.id.value = page.querySelector("#form [name=id]").value;
  form.elements.text.value = page.getElementById("text").value;
  form.elements.text.toggleAttribute("aria-invalid", false);
  answer.replaceChildren(...page.getElementById("answer").childNodes);
  if (state !== "unavailable") comments.replaceChildren(...page.getElementById("comments").childNodes);
  if (state === "rejected" || state === "invalid") {
    form.elements.text.setAttribute("aria-invalid", "true");
    form.elements.text.focus({ preventScroll: true });
  }
}

function setSending(value) {
  sending = value;
  form.toggleAttribute("aria-busy", value);
}
