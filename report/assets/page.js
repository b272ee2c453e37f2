"use strict";
/* Comforts only: every page is whole without this file. */
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const phone = matchMedia("(max-width: 619px)");
  let scheme = "auto";
  try { scheme = localStorage.getItem("scheme") || "auto"; } catch { /* storage may be closed */ }
  apply();

  function apply() {
    if (scheme === "auto") delete root.dataset.scheme; else root.dataset.scheme = scheme;
  }
  const isDark = () => scheme === "dark" || (scheme === "auto" && dark.matches);

  /* ── colours ── */
  function colours() {
    for (const input of document.querySelectorAll("input[name=scheme]")) {
      input.checked = input.value === scheme;
      input.addEventListener("change", () => {
        scheme = input.value;
        try { localStorage.setItem("scheme", scheme); } catch { /* then it lasts for this page */ }
        apply(); fragments(); redraw();
      });
    }
    dark.addEventListener("change", () => { fragments(); redraw(); });
    fragments();
  }
  /* Older WebKit doesn't hand the colour scheme on to images: the fragment #dark does. */
  function fragments() {
    const old = CSS.supports("font: -apple-system-body");
    if (scheme === "auto" && !old) return;
    for (const el of document.querySelectorAll("picture > *")) {
      const name = el.localName === "img" ? "src" : "srcset";
      el.setAttribute(name, el.getAttribute(name).split("#")[0] + (isDark() ? "#dark" : ""));
    }
  }

  /* ── notes: a number opens what it counts ── */
  function notes() {
    if (!HTMLElement.prototype.showPopover) return;
    const box = document.createElement("div");
    let from = null;
    box.className = "popover figure-note";
    box.popover = "auto";
    box.tabIndex = -1;
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", "What this figure counts");
    document.body.append(box);
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("a.figure");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!note) return;
      event.preventDefault();
      const close = document.createElement("button");
      close.type = "button";
      close.className = "close";
      close.textContent = "×";
      close.setAttribute("aria-label", "Close");
      close.addEventListener("click", () => box.hidePopover());
      const copy = note.cloneNode(true);
      for (const el of copy.querySelectorAll("[id]")) el.removeAttribute("id");
      box.replaceChildren(...copy.childNodes, close);
      box.showPopover();
      beside(box, link.getClientRects()[0]);
      box.focus({ preventScroll: true });
      from = link;
    });
    box.addEventListener("toggle", (event) => {
      if (event.newState !== "closed" || !from) return;
      if (document.activeElement === document.body || box.contains(document.activeElement)) from.focus({ preventScroll: true });
      from = null;
    });
  }
  /* Puts an absolute box under a rectangle of the window, or above where there is no room. */
  function beside(box, rect) {
    const { offsetWidth: w, offsetHeight: h } = box;
    const below = rect.bottom + h + 16 < innerHeight || rect.top < h + 16;
    box.style.left = `${scrollX + Math.max(12, Math.min(rect.left, root.clientWidth - w - 12))}px`;
    box.style.top = `${scrollY + (below ? rect.bottom + 8 : rect.top - h - 8)}px`;
  }

  /* ── tables behind charts: a long one scrolls in a place of its own ── */
  function tables() {
    for (const details of document.querySelectorAll("details.values")) {
      details.addEventListener("toggle", () => {
        const table = details.querySelector(":scope > table");
        if (!table) return;
        const region = document.createElement("div");
        region.className = "scroll";
        region.tabIndex = 0;
        region.setAttribute("role", "region");
        region.setAttribute("aria-label", "Values of the chart");
        table.replaceWith(region);
        region.append(table);
      });
    }
  }

  /* ── charts come alive as they come near ── */
  const live = new Map();
  const scripts = new Map();
  const value = document.createElement("div");
  value.className = "value";
  value.hidden = true;
  value.setAttribute("role", "status");

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
  function charts() {
    const vega = root.dataset.vega;
    if (!vega) return;
    document.body.append(value);
    const near = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        load(vega).then(() => load(target.dataset.src)).then(() => draw(target)).catch(() => {});
      }
    }, { rootMargin: "200px" });
    for (const picture of document.querySelectorAll("picture[data-spec]")) near.observe(picture);
    phone.addEventListener("change", redraw);
  }
  function redraw() {
    for (const picture of live.keys()) draw(picture).catch(() => {});
  }
  async function draw(picture) {
    const found = window.reportCharts[picture.dataset.spec];
    let text = JSON.stringify((phone.matches && found.narrow) || found.wide);
    if (isDark()) {
      for (const [light, night] of Object.entries(window.reportDark)) text = text.replaceAll(light, night);
    }
    const frame = document.createElement("div");
    frame.className = "live";
    frame.tabIndex = 0;
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", `${picture.querySelector("img").alt} Arrow keys read the values.`);
    const { view } = await window.reportVega.vegaEmbed(frame, JSON.parse(text), {
      actions: false, ast: true, defaultStyle: false, renderer: "svg",
      tooltip: (_, event, item, said) => (said == null ? hide() : show(said, { left: event.clientX, top: event.clientY - 8, bottom: event.clientY + 8 })),
    });
    await document.fonts.ready;
    const svg = frame.querySelector("svg");
    svg.setAttribute("aria-hidden", "true");
    keys(frame, view, svg);
    (live.get(picture)?.frame || picture).replaceWith(frame);
    live.get(picture)?.view.finalize();
    live.set(picture, { frame, view });
  }
  function show(said, rect) {
    value.textContent = typeof said === "object" ? Object.entries(said).map(([k, v]) => `${k}: ${v}`).join("\n") : said;
    value.hidden = false;
    beside(value, rect);
  }
  function hide() { value.hidden = true; }

  /* Left and right step through the marks that have a value, as the pointer would. */
  function keys(frame, view, svg) {
    const marks = [];
    const walk = (item, x, y) => {
      if (item.tooltip != null && item.bounds) {
        marks.push({ said: item.tooltip, x: x + (item.bounds.x1 + item.bounds.x2) / 2, y: y + item.bounds.y1 });
      }
      const inside = item.items || [];
      const dx = item.mark?.marktype === "group" ? item.x || 0 : 0;
      const dy = item.mark?.marktype === "group" ? item.y || 0 : 0;
      for (const child of inside) walk(child, x + dx, y + dy);
    };
    walk(view.scenegraph().root, ...view.origin());
    marks.sort((a, b) => a.x - b.x || a.y - b.y);
    let at = -1;
    frame.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (event.key === "Escape") hide();
      if (!step || !marks.length) return;
      event.preventDefault();
      at = (at + step + marks.length) % marks.length;
      const box = svg.getBoundingClientRect();
      const scale = box.width / (svg.viewBox.baseVal.width || box.width);
      const top = box.top + marks[at].y * scale;
      show(marks[at].said, { left: box.left + marks[at].x * scale, top, bottom: top + 12 });
    });
    frame.addEventListener("blur", hide);
  }

  document.addEventListener("DOMContentLoaded", () => { colours(); notes(); tables(); charts(); });
})();
