// Buttons of the page that open the assistant, with or without something to say.

await customElements.whenDefined("acp-assistant");
const assistant = document.querySelector("acp-assistant");

for (const button of document.querySelectorAll("[data-assistant]")) {
  button.addEventListener("click", () => {
    if (button.dataset.assistant === "ask") {
      void assistant.ask(button.dataset.text);
    } else {
      assistant.open();
    }
  });
}
