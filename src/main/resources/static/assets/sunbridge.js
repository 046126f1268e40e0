// Everything works without this file; with it, a running page can be held still.
(function () {
  "use strict";
  let paused = false;

  function showPause() {
    const button = document.querySelector("[data-pause]");
    if (button) {
      button.hidden = false;
      button.textContent = paused ? button.dataset.resume : button.dataset.stop;
      button.setAttribute("aria-pressed", String(paused));
    }
  }

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-pause]")) {
      paused = !paused;
      showPause();
    }
  });

  document.addEventListener("htmx:beforeRequest", function (event) {
    if (paused && event.target.matches("[data-poll]")) {
      event.preventDefault();
    }
  });

  // The part that was swapped takes the focus along if it had it.
  let focused = false;
  document.addEventListener("htmx:beforeSwap", function (event) {
    focused = Boolean(document.activeElement && document.activeElement.matches("[data-pause]"));
    if (event.detail.xhr.status === 401) {
      window.location.reload();
    }
  });
  document.addEventListener("htmx:afterSettle", function () {
    showPause();
    const button = document.querySelector("[data-pause]");
    if (focused && button) {
      button.focus();
    }
  });
  document.addEventListener("DOMContentLoaded", showPause);
  showPause();
})();
