"use strict";
/* Before the first paint: the colours that the reader chose on an earlier page, and the fonts. */
(() => {
  let scheme = "auto";
  try { scheme = localStorage.getItem("scheme") || "auto"; } catch { /* storage may be closed */ }
  if (scheme !== "auto") document.documentElement.dataset.scheme = scheme;
})();
/* Fonts are asked for before the stylesheet has come, so that they are there for the first paint;
   a page that is opened from a file may not ask so, and needn't. */
if (location.protocol !== "file:") {
  for (const name of ["serif", "sans"]) {
    const href = new URL(`../fonts/${name}.woff2`, document.currentScript.src).href;
    document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href }));
  }
}
