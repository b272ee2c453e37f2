"use strict";
/* Before the first paint: the colours that the reader chose on an earlier page. */
(() => {
  let scheme = "auto";
  try { scheme = localStorage.getItem("scheme") || "auto"; } catch { /* storage may be closed */ }
  if (scheme !== "auto") document.documentElement.dataset.scheme = scheme;
})();
