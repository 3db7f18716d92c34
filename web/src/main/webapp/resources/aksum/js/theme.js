/* Loaded in the head, before the first paint, so that a dark page never flashes white. */
(function () {
  "use strict";
  var root = document.documentElement;
  var wish = null;
  try { wish = localStorage.getItem("aksum.theme"); } catch (refused) { wish = null; }
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  function show() { root.dataset.theme = wish === "light" || wish === "dark" ? wish : dark.matches ? "dark" : "light"; }
  show();
  dark.addEventListener("change", show);
  try { if (localStorage.getItem("aksum.rail") === "folded") root.classList.add("rail-folded"); } catch (refused) { /* storage may be off */ }
  window.aksumTheme = {
    wish: function () { return wish || "system"; },
    set: function (next) {
      wish = next === "system" ? null : next;
      try { if (wish) localStorage.setItem("aksum.theme", wish); else localStorage.removeItem("aksum.theme"); } catch (refused) { /* lasts for this page */ }
      show();
    }
  };
})();
