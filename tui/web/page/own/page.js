// The terminal takes keys once it has the focus; without this a person would have to click first.
addEventListener("load", () => document.querySelector(".xterm-helper-textarea").focus());

// A size that is told before the connection stands is sent once it does; the browser would refuse it.
window.WebSocket = class extends WebSocket {
  send(data) {
    if (this.readyState === WebSocket.CONNECTING) {
      this.addEventListener("open", () => super.send(data), { once: true });
    } else {
      super.send(data);
    }
  }
};
