// The terminal takes keys once it has the focus; without this a person would have to click first.
addEventListener("load", () => document.querySelector(".xterm-helper-textarea").focus());
