"use strict";
/* What the other scripts share, the choice of colours, and the roles of tables. All of it is
   comfort: every page is whole without script. */
window.report = (() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const scripts = new Map();

  /* Runs a script of the site once; a page opened from a file may not fetch anything else. */
  function load(src) {
    if (!scripts.has(src)) {
      scripts.set(src, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        Object.assign(script, { src, onload: resolve, onerror: reject });
        document.head.append(script);
      }));
    }
    return scripts.get(src);
  }
  function make(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }
  /* Puts an absolute box under a rectangle of the window, or above where there is no room. */
  function beside(box, rect) {
    const { offsetWidth: w, offsetHeight: h } = box;
    const below = rect.bottom + h + 16 < innerHeight || rect.top < h + 16;
    box.style.left = `${scrollX + Math.max(12, Math.min(rect.left, root.clientWidth - w - 12))}px`;
    box.style.top = `${scrollY + (below ? rect.bottom + 8 : rect.top - h - 8)}px`;
  }

  /* ── colours ── */
  const scheme = () => root.dataset.scheme || "auto";
  const isDark = () => scheme() === "dark" || (scheme() === "auto" && dark.matches);
  for (const input of document.querySelectorAll("input[name=scheme]")) {
    input.checked = input.value === scheme();
    input.addEventListener("change", () => {
      if (input.value === "auto") delete root.dataset.scheme; else root.dataset.scheme = input.value;
      try { localStorage.setItem("scheme", input.value); } catch { /* then it lasts for this page */ }
      recolour();
    });
  }
  dark.addEventListener("change", recolour);
  fragments();
  function recolour() {
    fragments();
    document.dispatchEvent(new Event("recolour"));
  }
  /* Older WebKit doesn't hand the colour scheme on to images: the fragment #dark does. */
  function fragments() {
    const old = CSS.supports("font: -apple-system-body");
    if (scheme() === "auto" && !old) return;
    for (const el of document.querySelectorAll("picture > *")) {
      const name = el.localName === "img" ? "src" : "srcset";
      el.setAttribute(name, el.getAttribute(name).split("#")[0] + (isDark() ? "#dark" : ""));
    }
  }

  /* ── a table that is laid out as a grid loses its roles in some browsers ── */
  const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  for (const table of document.querySelectorAll("table:has([data-label])")) {
    for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, td, th")]) {
      part.role = roles[part.nodeName] || (part.scope === "col" ? "columnheader" : "rowheader");
    }
  }

  return { load, make, beside, isDark };
})();
