"use strict";
/* Before the first paint: the colours that the reader chose on an earlier page, and the fonts. */
(() => {
  let scheme = "auto";
  try { scheme = localStorage.getItem("scheme") || "auto"; } catch { /* storage may be closed */ }
  if (scheme !== "auto") document.documentElement.dataset.scheme = scheme;
})();
/* Fonts are asked for before the stylesheet has come, so that they are there for the first paint:
   what comes later waits for the next page, as text would move. A page that is opened from a file
   may not preload, and takes them as they come. */
for (const name of ["Serif", "Sans"]) {
  const href = new URL(`../fonts/${name.toLowerCase()}.woff2`, document.currentScript.src).href;
  if (location.protocol === "file:") {
    const face = new FontFace(`Report ${name}`, `url("${href}")`, { weight: "400 700" });
    document.fonts.add(face);
    face.load().catch(() => {});
  } else {
    document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href }));
  }
}
