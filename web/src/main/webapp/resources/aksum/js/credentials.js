/* Passkeys, and what stands behind the # of a link in a letter. The server judges; here it is only carried. */
(function () {
  "use strict";
  var bytes = function (text) {
    var raw = atob(text.replace(/-/g, "+").replace(/_/g, "/")), array = new Uint8Array(raw.length);
    for (var i = 0; i < raw.length; i++) array[i] = raw.charCodeAt(i);
    return array;
  };
  var text = function (buffer) {
    var raw = "", array = new Uint8Array(buffer);
    for (var i = 0; i < array.length; i++) raw += String.fromCharCode(array[i]);
    return btoa(raw).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  };
  var descriptor = function (known) { return Object.assign({}, known, { id: bytes(known.id) }); };

  function options(told) {
    var asked = Object.assign({}, told, { challenge: bytes(told.challenge) });
    if (told.user) asked.user = Object.assign({}, told.user, { id: bytes(told.user.id) });
    if (told.allowCredentials) asked.allowCredentials = told.allowCredentials.map(descriptor);
    if (told.excludeCredentials) asked.excludeCredentials = told.excludeCredentials.map(descriptor);
    return asked;
  }

  /* Of the shape of PublicKeyCredential.toJSON(), which not every browser has yet. */
  function answer(credential) {
    var said = credential.response, response = { clientDataJSON: text(said.clientDataJSON) };
    if (said.attestationObject) {
      response.attestationObject = text(said.attestationObject);
      response.transports = said.getTransports ? said.getTransports() : [];
    } else {
      response.authenticatorData = text(said.authenticatorData);
      response.signature = text(said.signature);
      if (said.userHandle) response.userHandle = text(said.userHandle);
    }
    return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response: response, clientExtensionResults: {} };
  }

  function ask(button) {
    /* The step-up dialog stands beside the form it sends again, which was sent before and is valid. */
    var form = button.closest("[data-passkeys]") || button.form, say = form.querySelector("[data-passkey-say]"), told = JSON.parse(button.dataset.options);
    if (!window.PublicKeyCredential) { say.textContent = button.dataset.none; return; }
    if (form.reportValidity && !form.reportValidity()) return;
    say.textContent = "";
    button.disabled = true;
    var asked = { publicKey: options(told) };
    (button.dataset.passkey === "create" ? navigator.credentials.create(asked) : navigator.credentials.get(asked)).then(function (credential) {
      form.querySelector("input[type=hidden][id$=':answer'], [data-passkey-answer]").value = told.challenge + " " + JSON.stringify(answer(credential));
      form.querySelector("[data-passkey-send]").click();
    }, function () { button.disabled = false; say.textContent = button.dataset.failed; });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-passkey]");
    if (button) ask(button);
  });

  /* Enter in a field of such a form asks the authenticator too. */
  document.addEventListener("keydown", function (event) {
    var form = event.key === "Enter" && event.target.tagName === "INPUT" ? event.target.form : null;
    var button = form ? form.querySelector("[data-passkey]") : null;
    if (button) { event.preventDefault(); button.click(); }
  });

  /* The field is there only for who agreed to it. To three decimals, about a hundred metres: more is nobody's business. */
  var places = document.querySelectorAll("[data-sign-in-place]");
  if (places.length && navigator.geolocation) {
    navigator.geolocation.getCurrentPosition(function (found) {
      var at = found.coords;
      var said = [at.latitude.toFixed(3), at.longitude.toFixed(3), Math.max(100, Math.round(at.accuracy))].join(" ");
      Array.prototype.forEach.call(places, function (place) { place.value = said; });
    }, function () {}, { enableHighAccuracy: false, timeout: 5000, maximumAge: 60000 });
  }

  /* What was refused is not folded away. */
  Array.prototype.forEach.call(document.querySelectorAll("details.more"), function (fold) {
    if (fold.querySelector(".ui-message-error")) fold.open = true;
  });

  /* A secret behind the hash of a link is sent by the form that asks for it, by a person and not by opening the link; and it is kept out of the
     address at once, so that neither history nor a bookmark holds it. */
  var field = document.querySelector("[data-from-link]");
  if (field && !field.value && location.hash.length > 1) {
    field.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, "", location.pathname + location.search);
    var next = field.form.querySelector("input[type=password], [data-save]");
    if (next) next.focus();
  }
})();
