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

  // A page that came by a boosted form is read from its beginning, as one that was loaded.
  document.addEventListener("htmx:afterSettle", function (event) {
    if (event.detail.boosted || (event.detail.requestConfig && event.detail.requestConfig.boosted)) {
      const main = document.getElementById("main");
      if (main) {
        main.focus();
      }
    }
  });

  // Two minutes before the session runs out whoever reads is asked; other windows count too.
  const SEEN = "sunbridge.seen";
  const WARNED_SECONDS = 120;

  function seen() {
    try {
      window.localStorage.setItem(SEEN, String(Date.now()));
    } catch (error) {
      seenHere = Date.now();
    }
  }
  let seenHere = Date.now();

  function lastSeen() {
    try {
      return Number(window.localStorage.getItem(SEEN)) || seenHere;
    } catch (error) {
      return seenHere;
    }
  }

  function watchSession() {
    const session = Number(document.body.dataset.session);
    const late = document.getElementById("late");
    if (!session || !late) {
      return;
    }
    const stay = late.querySelector("[data-stay]");
    const again = late.querySelector("[data-again]");
    seen();
    document.addEventListener("htmx:afterRequest", function (event) {
      if (event.detail.successful) {
        seen();
      }
    });
    stay.addEventListener("click", function () {
      fetch(late.dataset.here, { headers: { "HX-Request": "true" } }).then(function (answer) {
        if (answer.ok) {
          seen();
          late.close();
        } else {
          gone();
        }
      });
    });
    function gone() {
      late.querySelector("#late-text").textContent = late.dataset.gone;
      late.querySelector("#late-text").setAttribute("role", "alert");
      stay.hidden = true;
      again.hidden = false;
      again.focus();
    }
    window.setInterval(function () {
      const left = session - (Date.now() - lastSeen()) / 1000;
      if (left <= 0 && late.open && !stay.hidden) {
        gone();
      } else if (left <= WARNED_SECONDS && left > 0 && !late.open) {
        late.showModal();
      } else if (left > WARNED_SECONDS && late.open && !stay.hidden) {
        late.close();
      }
    }, 5000);
  }
  document.addEventListener("DOMContentLoaded", watchSession);

  // Single letters, unless somebody has turned them off or is typing.
  function keyed(key) {
    return document.querySelector('[data-key="' + key + '"]');
  }

  function move(step) {
    const links = Array.from(document.querySelectorAll(".queue tbody th a"));
    if (links.length === 0) {
      return false;
    }
    const row = document.activeElement.closest(".queue tbody tr");
    const at = links.findIndex(function (link) {
      return row && row.contains(link);
    });
    const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
    links[Math.max(0, Math.min(links.length - 1, next))].focus();
    return true;
  }

  // Says which button Control and Enter press once the reason is written.
  let meant = null;

  function decide(button) {
    const reason = button.form.querySelector("textarea");
    meant = button;
    reason.setAttribute("aria-keyshortcuts", "Control+Enter");
    reason.focus();
  }

  function press(key) {
    const part = keyed(key);
    if (key === "j" || key === "k") {
      if (part) {
        part.click();
        return true;
      }
      return move(key === "j" ? 1 : -1);
    }
    if (key === "x") {
      const row = document.activeElement.closest(".queue tbody tr");
      const tick = row && row.querySelector("input[type=checkbox]");
      if (tick) {
        tick.click();
      }
      return Boolean(tick);
    }
    if (!part) {
      return false;
    }
    if (part.matches("button")) {
      decide(part);
    } else if (part.matches("details")) {
      part.open = true;
      const reason = part.querySelector("textarea");
      meant = part.querySelector("button");
      reason.focus();
    } else {
      part.click();
    }
    return true;
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && event.ctrlKey && meant && event.target.form === meant.form) {
      event.preventDefault();
      meant.click();
      return;
    }
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, dialog");
    if (
      typing ||
      event.ctrlKey || event.altKey || event.metaKey ||
      document.body.dataset.keys === "off"
    ) {
      return;
    }
    if (press(event.key)) {
      event.preventDefault();
    }
  });

  // All on this page at once, and how many that are.
  document.addEventListener("DOMContentLoaded", function () {
    const form = document.getElementById("bulk");
    const all = form && form.querySelector("[data-all]");
    if (!all) {
      return;
    }
    const told = form.querySelector("[data-chosen]");
    const ticks = Array.from(form.querySelectorAll("input[name=id]"));
    function tell() {
      const chosen = ticks.filter(function (tick) {
        return tick.checked;
      }).length;
      told.textContent = told.dataset.words.replace("{0}", String(chosen));
      all.querySelector("input").checked = chosen > 0 && chosen === ticks.length;
    }
    all.hidden = ticks.length === 0;
    all.querySelector("input").addEventListener("change", function (event) {
      ticks.forEach(function (tick) {
        tick.checked = event.target.checked;
      });
      tell();
    });
    form.addEventListener("change", tell);
    tell();
  });

  document.addEventListener("DOMContentLoaded", showPause);
  showPause();
})();
