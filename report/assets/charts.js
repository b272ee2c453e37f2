"use strict";
/* Charts come alive as they come near, once the reader has done something. The drawing that stands
   there says the same: whoever only looks needn't wait for what draws it. */
(() => {
  const { load, make, beside, isDark } = report;
  const vega = document.documentElement.dataset.vega;
  if (!vega) return;
  const phone = matchMedia("(max-width: 619px)");
  const live = new Map();
  const value = make("div", { className: "value", hidden: true, role: "status" });
  document.body.append(value);

  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      load(vega).then(() => load(target.dataset.src)).then(() => draw(target)).catch(() => {});
    }
  }, { rootMargin: "200px" });
  const first = new AbortController();
  for (const sign of ["scroll", "pointermove", "pointerdown", "focusin"]) {
    addEventListener(sign, begin, { passive: true, signal: first.signal });
  }
  phone.addEventListener("change", redraw);
  document.addEventListener("recolour", redraw);

  function begin() {
    first.abort();
    for (const picture of document.querySelectorAll("picture[data-spec]")) near.observe(picture);
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
    const label = `${picture.querySelector("img").alt} Arrow keys read the values.`;
    const frame = make("div", { className: "live", tabIndex: 0, role: "group", ariaLabel: label });
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
})();
