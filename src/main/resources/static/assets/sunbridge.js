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
  // A file on its way says how far it has come; every quarter is enough for those who listen.
  let lastTold = -1;

  function sending(form) {
    return {
      part: form.querySelector(".sending"),
      bar: form.querySelector("progress"),
      told: form.querySelector("[data-told]"),
      button: form.querySelector("button.primary"),
    };
  }

  document.addEventListener("htmx:beforeSend", function (event) {
    if (event.target.matches("[data-upload]")) {
      const shown = sending(event.target);
      lastTold = -1;
      shown.part.hidden = false;
      shown.bar.hidden = false;
      shown.button.disabled = true;
    }
  });
  document.addEventListener("htmx:xhr:progress", function (event) {
    if (event.target.matches("[data-upload]") && event.detail.lengthComputable) {
      const shown = sending(event.target);
      const percent = Math.floor((event.detail.loaded * 100) / event.detail.total);
      shown.bar.value = percent;
      if (Math.floor(percent / 25) > lastTold) {
        lastTold = Math.floor(percent / 25);
        shown.told.textContent = event.target.dataset.sent.replace("{0}", String(percent));
      }
    }
  });
  function brokenOff(event) {
    if (event.target.matches("[data-upload]")) {
      const shown = sending(event.target);
      shown.bar.hidden = true;
      shown.button.disabled = false;
      shown.told.textContent = event.target.dataset.broken;
    }
  }
  document.addEventListener("htmx:sendError", brokenOff);
  document.addEventListener("htmx:responseError", brokenOff);

  document.addEventListener("DOMContentLoaded", showPause);
  showPause();
})();
