/* Behaviour of the house parts. Everything hangs on data-attributes; nothing is written inline. */
(function () {
  "use strict";
  var root = document.documentElement;
  var $ = function (selector, within) { return (within || document).querySelector(selector); };
  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };
  var store = function (key, value) { try { if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value); } catch (refused) { /* storage may be off */ } };
  var typing = function (target) { return /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName) || target.isContentEditable; };

  function toast(words) {
    var box = document.createElement("div");
    box.className = "toast"; box.setAttribute("role", "status"); box.textContent = words;
    document.body.appendChild(box);
    setTimeout(function () { box.remove(); }, 2400);
  }

  /* Help and error texts are tied to their input, also after a partial update. */
  function tieFields(within) {
    all(".field", within).forEach(function (field) {
      var input = $("input:not([type=hidden]), select, textarea", field);
      if (!input) return;
      var ids = [];
      all(".field__help, .ui-message", field).forEach(function (text, index) {
        if (!text.id) text.id = (input.id || "f") + "-about" + index;
        ids.push(text.id);
      });
      if (ids.length) input.setAttribute("aria-describedby", ids.join(" "));
      if (field.dataset.required === "true") input.setAttribute("aria-required", "true");
      var bad = !!$(".ui-message-error", field);
      field.classList.toggle("field--bad", bad);
      if (bad) input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid");
    });
  }

  /* What was missing is there now: its message goes with the next key, not with the next answer of the server. */
  function forgive(event) {
    var field = event.target.closest(".field--bad");
    if (!field || !event.target.value) return;
    all(".ui-message", field).forEach(function (message) { message.textContent = ""; message.classList.remove("ui-message-error"); });
    all("[aria-invalid]", field).forEach(function (input) { input.removeAttribute("aria-invalid"); });
    field.classList.remove("field--bad");
  }
  document.addEventListener("input", forgive);
  document.addEventListener("change", forgive);

  /* Six boxes over the one real input: digits step forward, backspace back, paste fills all. A code works once, so no old one is shown again. */
  function sixBoxes(within) {
    all("input[data-six]", within).forEach(function (real) {
      if (real.dataset.sixReady) return;
      real.dataset.sixReady = "true";
      real.value = "";
      var boxes = document.createElement("div");
      boxes.className = "six"; boxes.setAttribute("role", "group"); boxes.setAttribute("aria-label", real.dataset.six);
      var cells = [], kept = [];
      function write() { kept = cells.map(function (cell) { return cell.value; }); real.value = kept.join(""); }
      function fill(text, from) {
        var digits = text.replace(/\D/g, "").slice(0, 6 - from).split("");
        digits.forEach(function (digit, offset) { cells[from + offset].value = digit; });
        write();
        cells[Math.min(5, from + digits.length)].focus();
      }
      for (var i = 0; i < 6; i++) {
        (function (index) {
          var cell = document.createElement("input");
          cell.type = "text"; cell.inputMode = "numeric"; cell.maxLength = 6; cell.autocomplete = index === 0 ? "one-time-code" : "off";
          cell.setAttribute("aria-label", real.dataset.six + " " + (index + 1) + "/6");
          cell.addEventListener("input", function (event) {
            /* One key replaces what stands in the box, selected or not; what fills itself in brings all six. */
            var typed = (event.data && event.data.length === 1 ? event.data : cell.value).replace(/\D/g, "");
            var deleted = cell.value === "";
            cell.value = deleted ? "" : kept[index] || "";
            if (typed) fill(typed, index); else write();
          });
          cell.addEventListener("paste", function (event) { event.preventDefault(); fill((event.clipboardData || window.clipboardData).getData("text"), 0); });
          cell.addEventListener("focus", function () { cell.select(); });
          cell.addEventListener("click", function () { cell.select(); });
          cell.addEventListener("keydown", function (event) {
            if (event.key === "Backspace" && !cell.value && index > 0) { cells[index - 1].value = ""; cells[index - 1].focus(); write(); event.preventDefault(); }
            if (event.key === "ArrowLeft" && index > 0) cells[index - 1].focus();
            if (event.key === "ArrowRight" && index < 5) cells[index + 1].focus();
          });
          cells.push(cell); boxes.appendChild(cell);
        })(i);
      }
      real.classList.add("six-hidden"); real.tabIndex = -1; real.setAttribute("aria-hidden", "true");
      real.addEventListener("focus", function () { (cells.filter(function (cell) { return !cell.value; })[0] || cells[5]).focus(); });
      real.addEventListener("input", function () { cells.forEach(function (cell, index) { cell.value = real.value.charAt(index); }); write(); });
      real.parentNode.insertBefore(boxes, real);
    });
  }

  /* Where the device says it is; typing coordinates by hand stays possible. */
  function locate(button) {
    var box = button.closest("[data-geo]");
    var say = $("[data-geo-say]", box);
    var part = function (name) { return $("[data-geo-part='" + name + "']", box); };
    if (!navigator.geolocation) { say.textContent = box.dataset.geoNone; return; }
    say.textContent = box.dataset.geoWait;
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(function (found) {
      button.disabled = false;
      part("latitude").value = found.coords.latitude.toFixed(6);
      part("longitude").value = found.coords.longitude.toFixed(6);
      part("accuracy").value = Math.max(0, found.coords.accuracy).toFixed(1);
      part("time").value = new Date(found.timestamp).toISOString();
      part("source").value = found.coords.accuracy <= 100 ? "GPS" : "NETWORK";
      ["latitude", "longitude"].forEach(function (name) { part(name).dispatchEvent(new Event("input", { bubbles: true })); });
      say.textContent = box.dataset.geoDone + " ±" + Math.round(found.coords.accuracy) + " m";
    }, function () { button.disabled = false; say.textContent = box.dataset.geoNone; }, { enableHighAccuracy: true, timeout: 10000, maximumAge: 30000 });
  }

  /* Whoever changes a measured position types it: neither accuracy nor source of the device hold for it any more. */
  document.addEventListener("input", function (event) {
    if (!event.isTrusted || !event.target.matches("[data-geo-part='latitude'], [data-geo-part='longitude']")) return;
    all("[data-geo-part='accuracy'], [data-geo-part='source'], [data-geo-part='time']", event.target.closest("[data-geo]")).forEach(function (part) { part.value = ""; });
  });

  function relativeTimes(within) {
    if (!window.Intl || !Intl.RelativeTimeFormat) return;
    var words = new Intl.RelativeTimeFormat(root.lang || "en", { numeric: "auto" });
    var steps = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
    all("time[data-relative]", within).forEach(function (time) {
      var seconds = (new Date(time.dateTime).getTime() - Date.now()) / 1000;
      var step = steps.filter(function (each) { return Math.abs(seconds) >= each[1]; })[0] || steps[5];
      time.title = words.format(Math.round(seconds / step[1]), step[0]);
    });
  }

  /* Command palette: every link of the rail, and a search through the orders. */
  function palette() {
    var dialog = $("#palette");
    if (!dialog) return null;
    var input = $("input", dialog), list = $(".palette__list", dialog), here = 0;
    var places = all(".rail__link[href]").map(function (link) { return { word: link.textContent.trim(), href: link.href }; });
    function paint() {
      var sought = input.value.trim();
      var found = places.filter(function (place) { return place.word.toLowerCase().indexOf(sought.toLowerCase()) >= 0; });
      if (sought && dialog.dataset.search) found = found.concat([{ word: dialog.dataset.searchWords + " “" + sought + "”", href: dialog.dataset.search + encodeURIComponent(sought) }]);
      here = Math.max(0, Math.min(here, found.length - 1));
      list.textContent = "";
      found.forEach(function (place, index) {
        var link = document.createElement("a");
        link.className = "menu__item"; link.href = place.href; link.textContent = place.word; link.id = "palette-" + index;
        link.setAttribute("role", "option"); link.setAttribute("aria-selected", String(index === here));
        list.appendChild(link);
      });
      input.setAttribute("aria-activedescendant", found.length ? "palette-" + here : "");
    }
    input.addEventListener("input", function () { here = 0; paint(); });
    input.addEventListener("keydown", function (event) {
      var links = all("a", list);
      if (event.key === "ArrowDown") { here = Math.min(here + 1, links.length - 1); paint(); event.preventDefault(); }
      if (event.key === "ArrowUp") { here = Math.max(here - 1, 0); paint(); event.preventDefault(); }
      if (event.key === "Enter" && links[here]) { event.preventDefault(); location.href = links[here].href; }
    });
    return function () { input.value = ""; here = 0; paint(); if (!dialog.open) dialog.showModal(); input.focus(); };
  }

  /* Keys in a list: j and k move, Enter opens, slash searches, e exports, ? helps. */
  function gridKeys(event) {
    var grid = $(".grid[data-keys]");
    if (!grid || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || $("dialog[open]")) return;
    var rows = all("tbody > tr", grid).filter(function (row) { return $("a[href]", row); });
    var at = rows.indexOf($("tr.row-here", grid));
    if (event.key === "j" || event.key === "k" || (at >= 0 && (event.key === "ArrowDown" || event.key === "ArrowUp"))) {
      var to = Math.max(0, Math.min(rows.length - 1, at + (event.key === "j" || event.key === "ArrowDown" ? 1 : -1)));
      rows.forEach(function (row, index) { row.classList.toggle("row-here", index === to); });
      if (rows[to]) { $("a[href]", rows[to]).focus(); rows[to].scrollIntoView({ block: "nearest" }); }
      event.preventDefault();
    } else if (event.key === "/") {
      var search = $("[data-search]"); if (search) { search.focus(); event.preventDefault(); }
    } else if (event.key === "e") {
      var save = $("[data-export]"); if (save) { save.open = true; $("summary", save).focus(); event.preventDefault(); }
    } else if (event.key === "?") {
      var help = $("#keys"); if (help) { help.showModal(); event.preventDefault(); }
    }
  }

  /* Column choice lives in a style sheet of its own, so that it needs no work when the table loads other rows. */
  var columnSheet = typeof CSSStyleSheet === "function" && "adoptedStyleSheets" in document ? new CSSStyleSheet() : null;
  if (columnSheet) document.adoptedStyleSheets = document.adoptedStyleSheets.concat(columnSheet);

  /* Which columns are shown, and in which order; cells that are not on the menu keep their place in front. */
  function columnMenu(menu) {
    var key = "aksum.columns." + location.pathname, list = $("[data-column-list]", menu), say = $("[data-column-say]", menu);
    var items = function () { return all("[data-column]", list); };
    var box = function (item) { return $("input[type=checkbox]", item); };
    var name = function (item) { return item.dataset.column; };
    var initial = items();
    function remembered() {
      try { var kept = JSON.parse(localStorage.getItem(key)); return kept && kept.order && kept.shown ? kept : null; } catch (broken) { return null; }
    }
    function arrange() {
      var order = items().map(name);
      all(".grid .ui-datatable tr").forEach(function (row) {
        var cells = order.map(function (each) { return $(".col-" + each, row); });
        if (cells.indexOf(null) >= 0) return;
        var inOrder = cells.every(function (cell, at) { return at === 0 || cells[at - 1].nextElementSibling === cell; });
        if (!inOrder) cells.forEach(function (cell) { row.appendChild(cell); });
      });
    }
    function show() {
      var off = items().filter(function (item) { return !box(item).checked; }).map(function (item) { return ".grid .ui-datatable .col-" + name(item) + ".col-" + name(item); });
      var on = items().filter(function (item) { return box(item).checked; }).map(name);
      if (columnSheet) columnSheet.replaceSync(off.length ? off.join(",") + "{display:none !important}" : "");
      arrange();
      all("a[data-export-link]").forEach(function (link) {
        var address = new URL(link.href); address.searchParams.set("columns", on.join(",")); link.href = address.toString();
      });
      items().forEach(function (item, at, every) {
        $("[data-column-move='-1']", item).setAttribute("aria-disabled", String(at === 0));
        $("[data-column-move='1']", item).setAttribute("aria-disabled", String(at === every.length - 1));
      });
      return { order: items().map(name), shown: on };
    }
    function keep() { store(key, JSON.stringify(show())); }
    /* The neighbour moves, not the item itself: an element that is taken out of the page loses the focus. */
    function move(item, by) {
      var neighbour = by < 0 ? item.previousElementSibling : item.nextElementSibling;
      if (!neighbour) return;
      list.insertBefore(neighbour, by < 0 ? item.nextElementSibling : item);
      say.textContent = item.textContent.trim() + " " + (items().indexOf(item) + 1) + "/" + items().length;
      keep();
    }
    var kept = remembered();
    if (kept) {
      kept.order.forEach(function (each) { var item = $("[data-column='" + each + "']", list); if (item) list.appendChild(item); });
      initial.filter(function (item) { return kept.order.indexOf(name(item)) < 0; }).forEach(function (item) { list.appendChild(item); });
      items().forEach(function (item) { if (kept.order.indexOf(name(item)) >= 0) box(item).checked = kept.shown.indexOf(name(item)) >= 0; });
    }
    menu.addEventListener("change", keep);
    menu.addEventListener("click", function (event) {
      var button = event.target.closest("[data-column-move], [data-column-reset]");
      if (!button) return;
      if ("columnMove" in button.dataset) { move(button.closest("[data-column]"), Number(button.dataset.columnMove)); return; }
      initial.forEach(function (item) { list.appendChild(item); box(item).checked = box(item).defaultChecked; });
      show(); store(key, null);
    });
    /* Rows that arrive are put in order before they are painted. */
    all(".grid .ui-datatable").forEach(function (table) { new MutationObserver(arrange).observe(table, { childList: true, subtree: true }); });
    return show;
  }
  var columnMenus = [];
  function columns() {
    all("[data-columns]").forEach(function (menu) {
      if (menu.dataset.ready) return;
      menu.dataset.ready = "true";
      columnMenus.push(columnMenu(menu));
    });
    columnMenus.forEach(function (show) { show(); });
  }

  /* Totals of the lines being typed; what counts is computed on the server when the order is saved. */
  function lineTotals() {
    all("[data-lines]").forEach(function (box) {
      var menu = $("[data-currency]"), currency = menu ? menu.value : "", digits = 2;
      try { digits = new Intl.NumberFormat("en", { style: "currency", currency: currency }).resolvedOptions().maximumFractionDigits; } catch (unknown) { digits = 2; }
      var words = function (sum) { return new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(sum).replace(/,/g, "\u00a0") + "\u00a0" + currency; };
      var read = function (input) {
        var text = input ? input.value.trim().replace(/\s/g, " ") : "";
        return /^[+-]?(\d+|[1-9]\d{0,2}([ ,])\d{3}(\2\d{3})*)(\.\d+)?$/.test(text) ? parseFloat(text.replace(/[ ,]/g, "")) : NaN;
      };
      var total = 0;
      all("[data-line]", box).forEach(function (line) {
        var sum = read($("[data-quantity]", line)) * read($("[data-price]", line));
        $("[data-line-total]", line).textContent = isFinite(sum) ? words(sum) : "–";
        if (isFinite(sum)) total += sum;
      });
      $("[data-total]", box).textContent = words(total);
    });
  }
  document.addEventListener("input", function (event) { if (event.target.closest("[data-lines]")) lineTotals(); });
  document.addEventListener("change", function (event) { if (event.target.matches("[data-currency]")) lineTotals(); });

  function density(value) {
    all(".grid").forEach(function (grid) { grid.classList.remove("grid--compact", "grid--roomy"); if (value !== "normal") grid.classList.add("grid--" + value); });
    all("[data-density]").forEach(function (button) { button.setAttribute("aria-pressed", String(button.dataset.density === value)); });
  }

  function dress(within) {
    sixBoxes(within); tieFields(within); relativeTimes(within); columns(); lineTotals(); knownOrNew(within);
    var wish = window.aksumTheme ? window.aksumTheme.wish() : "system";
    all("[data-theme-set]").forEach(function (button) { button.setAttribute("aria-pressed", String(button.dataset.themeSet === wish)); });
    var dense = null; try { dense = localStorage.getItem("aksum.density"); } catch (refused) { dense = null; }
    density(dense || "normal");
    all("dialog[data-open-now='true']", within).forEach(function (dialog) { if (!dialog.open) show(dialog); });
  }

  document.addEventListener("click", function (event) {
    var target = event.target.closest("[data-open], [data-close], [data-locate], [data-copy], [data-theme-set], [data-density], [data-rail-fold], [data-rail-open], [data-palette], [data-print]");
    all("details.menu[open]").forEach(function (menu) { if (!menu.contains(event.target)) menu.open = false; });
    if (!target) return;
    var data = target.dataset;
    if (data.open) { var dialog = document.getElementById(data.open); if (dialog) { if (data.fill) fillDialog(dialog, data); show(dialog); } }
    if ("close" in data) { var around = target.closest("dialog"); if (around) around.close(); }
    if ("locate" in data) locate(target);
    if (data.copy !== undefined && navigator.clipboard) navigator.clipboard.writeText(data.copy).then(function () { toast(data.copied || "✓"); });
    if (data.themeSet) { window.aksumTheme.set(data.themeSet); dress(document); }
    if (data.density) { store("aksum.density", data.density); density(data.density); }
    if ("railFold" in data) { root.classList.toggle("rail-folded"); store("aksum.rail", root.classList.contains("rail-folded") ? "folded" : null); }
    if ("railOpen" in data) { root.classList.toggle("rail-open"); all("[data-rail-open][aria-expanded]").forEach(function (b) { b.setAttribute("aria-expanded", String(root.classList.contains("rail-open"))); }); if (root.classList.contains("rail-open")) { var first = $(".rail__link"); if (first) first.focus(); } }
    if ("palette" in data && openPalette) openPalette();
    if ("print" in data) window.print();
  });

  function show(dialog) {
    dialog.showModal();
    var first = $("[aria-invalid=true]", dialog) || all("input:not([type=hidden]):not(.six-hidden), select, textarea", dialog)[0];
    if (first) first.focus();
  }

  /* A row's button may hand values to the dialog it opens: data-fill='{"code":"shipped"}'. What was refused before is past. */
  function fillDialog(dialog, data) {
    var values = JSON.parse(data.fill);
    Object.keys(values).forEach(function (name) {
      all("[data-part='" + name + "']", dialog).forEach(function (part) { if ("value" in part) part.value = values[name]; else part.textContent = values[name]; });
    });
    all(".ui-messages > *, .ui-message > *", dialog).forEach(function (message) { message.remove(); });
    all(".ui-message-error", dialog).forEach(function (message) { message.classList.remove("ui-message-error"); });
    tieFields(dialog); knownOrNew(dialog);
  }

  /* One dialog for a new record and for one that is known: by its id it says which, and what never changes is only shown. */
  function knownOrNew(within) {
    all("dialog", within.nodeName === "DIALOG" ? within.parentNode : within).forEach(function (dialog) {
      var id = $("[data-part='id']", dialog);
      if (!id) return;
      all("[data-when-known]", dialog).forEach(function (part) { part.hidden = !id.value; });
      all("[data-when-new]", dialog).forEach(function (part) { part.hidden = !!id.value; });
      all("[data-fixed]", dialog).forEach(function (part) { part.readOnly = !!id.value; });
    });
  }

  /* Enter in a field does what the form is for; left to itself the browser presses the first button, which may delete. */
  function enterSaves(event) {
    var field = event.target, save = field.tagName === "INPUT" && field.form ? $("[data-save]", field.form) : null;
    if (!save || /^(checkbox|radio|submit|button|file)$/.test(field.type)) return false;
    event.preventDefault(); save.click();
    return true;
  }

  var openPalette = palette();
  document.addEventListener("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && openPalette) { event.preventDefault(); openPalette(); return; }
    if (event.altKey && event.key.toLowerCase() === "s") { var save = $("dialog[open] [data-save]") || $("[data-save]"); if (save) { event.preventDefault(); save.click(); } return; }
    if (event.key === "Enter" && enterSaves(event)) return;
    if (event.key === "Escape") { all("details.menu[open]").forEach(function (menu) { menu.open = false; $("summary", menu).focus(); }); root.classList.remove("rail-open"); }
    gridKeys(event);
  });

  /* Unsaved changes: only forms that ask for it, and never when they are being sent. */
  var dirty = false;
  document.addEventListener("input", function (event) { if (event.target.closest("form[data-guard]")) dirty = true; });
  document.addEventListener("submit", function () { dirty = false; }, true);
  window.addEventListener("beforeunload", function (event) { if (dirty) { event.preventDefault(); event.returnValue = ""; } });
  document.addEventListener("click", function (event) { if (event.target.closest("[data-save]")) dirty = false; }, true);

  if (window.jQuery) {
    /* Whoever adds or removes a line goes on typing in the last one; its button is gone with the update. */
    var lineChanged = false;
    document.addEventListener("click", function (event) { if (event.target.closest("[data-line-change]")) lineChanged = true; });
    window.jQuery(document).on("pfAjaxComplete", function () {
      if (!lineChanged) return;
      lineChanged = false;
      setTimeout(function () { var item = all("[data-line] input").filter(function (input) { return /:item$/.test(input.id); }).pop(); if (item) item.focus(); }, 0);
    });
    window.jQuery(document).on("pfAjaxStart", function () { if (!$(".busy")) { var line = document.createElement("div"); line.className = "busy"; document.body.appendChild(line); } });
    window.jQuery(document).on("pfAjaxComplete", function () { var line = $(".busy"); if (line) line.remove(); setTimeout(function () { dress(document); }, 0); });
  }
  /* On a phone the filter is folded away: the rows are what one came for. */
  if (window.matchMedia("(max-width: 640px)").matches) all(".filter-box").forEach(function (box) { box.open = false; });
  dress(document);
  /* What was refused comes first; else the code, where it is all a page asks for. */
  if (!$("dialog[open]")) {
    var first = all("[aria-invalid=true]").concat(all(".six input")).filter(function (input) { return !input.closest("dialog"); })[0];
    if (first) first.focus();
  }
})();
