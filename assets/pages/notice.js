/*
 * Says why the pane cannot open, in the page's own words, where its script cannot run. Plain old JavaScript: it must
 * run in the very web views that nothing else runs in, Internet Explorer among them.
 */
(function () {
  var html = document.documentElement;

  // The newest of what the product's scripts need. Polyfills are not the answer: such a web view is no longer mended.
  var isModern = "noModule" in document.createElement("script") && "toSorted" in Array.prototype;
  if (!isModern) {
    html.className = "old-web-view";
    return;
  }

  /** Closed networks drop requests rather than refuse them: an error may take minutes to come. */
  var PATIENCE = 10000;
  var hasOffice = false;

  function isOffice(event) {
    return event.target && event.target.id === "office-js";
  }

  function show() {
    if (!hasOffice) html.className = "no-office";
  }

  function onError(event) {
    if (isOffice(event)) show();
  }

  function onLoad(event) {
    if (!isOffice(event)) return;
    hasOffice = true;
    html.className = "";
  }

  // Neither event bubbles; both can be caught on their way down.
  document.addEventListener("error", onError, true);
  document.addEventListener("load", onLoad, true);
  setTimeout(show, PATIENCE);
})();
