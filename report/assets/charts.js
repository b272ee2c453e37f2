"use strict";
/* Charts come alive as they come near, once the reader has done something. The drawing that stands
   there says the same: whoever only looks needn't wait for what draws it. */
(() => {
  const { load, make, beside, isDark } = report;
  const vega = document.documentElement.dataset.vega;
  if (!vega) return;
  const phone = matchMedia("(max-width: 619px)");
  const live = new Map();
  const value = make("div", { className: "value", hidden: true, ariaHidden: "true" });
  /* A live region has to be there before it says anything, so it is never hidden. */
  const told = make("p", { className: "told value-told", role: "status" });
  document.body.append(value, told);

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
    const label = `${picture.querySelector("img").alt} Left and right read the values, Home and End the first and the last.`;
    const counted = what(picture, live.get(picture)?.frame);
    const frame = make("div", { className: "live", tabIndex: 0 });
    const { view } = await window.reportVega.vegaEmbed(frame, JSON.parse(text), {
      actions: false, ast: true, defaultStyle: false, renderer: "svg",
      tooltip: (_, event, item, said) => (said == null ? hide() : show(said, counted, { left: event.clientX, top: event.clientY - 8, bottom: event.clientY + 8 })),
    });
    /* an application gets its keys from a screen reader too; Vega has given it a role of its own */
    Object.assign(frame, { role: "application", ariaRoleDescription: "chart", ariaLabel: label });
    await document.fonts.ready;
    const svg = frame.querySelector("svg");
    svg.setAttribute("aria-hidden", "true");
    keys(frame, view, svg, counted);
    const old = live.get(picture);
    const focused = old?.frame === document.activeElement;
    (old?.frame || picture).replaceWith(frame);
    old?.view.finalize();
    live.set(picture, { frame, view });
    if (focused) frame.focus({ preventScroll: true });
  }
  /* Returns what the caption says is counted: all but its number and its finding. */
  function what(picture, frame) {
    const caption = (frame || picture).closest("figure").querySelector("figcaption").cloneNode(true);
    for (const other of caption.querySelectorAll(".number, strong")) other.remove();
    return caption.textContent.trim();
  }
  function show(said, counted, rect) {
    value.replaceChildren(said, make("span", {}, counted));
    value.hidden = false;
    beside(value, rect);
  }
  function hide() { value.hidden = true; }

  /* The keys step through the marks that have a value, series by series, as the pointer meets them. */
  function keys(frame, view, svg, counted) {
    const marks = [];
    const walk = (item, x, y) => {
      const { items = [], mark, tooltip, width = 0 } = item;
      /* the cells around points say the same as their points */
      if (tooltip != null && mark.marktype !== "path") {
        marks.push({ said: tooltip, x: x + item.x + width / 2, y: y + item.y });
      }
      const group = mark?.marktype === "group";
      for (const child of items) walk(child, x + (group ? item.x || 0 : 0), y + (group ? item.y || 0 : 0));
    };
    walk(view.scenegraph().root, 0, 0);
    const dot = document.createElementNS(svg.namespaceURI, "circle");
    dot.setAttribute("class", "at");
    dot.setAttribute("r", 5);
    let at = -1;
    const leave = () => {
      hide();
      dot.remove();
      told.textContent = "";
    };
    frame.addEventListener("keydown", (event) => {
      if (event.key === "Escape") leave();
      if (event.altKey || event.ctrlKey || event.metaKey || !marks.length) return;
      const last = marks.length - 1;
      const next = { ArrowRight: at < last ? at + 1 : 0, ArrowLeft: at > 0 ? at - 1 : last, Home: 0, End: last }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      at = next;
      const { said, x, y } = marks[at];
      dot.setAttribute("cx", x);
      dot.setAttribute("cy", y);
      svg.querySelector("g").append(dot); /* which is moved by the room around the plot */
      const rect = dot.getBoundingClientRect();
      show(said, counted, rect);
      told.textContent = `${said}. ${counted}`;
    });
    frame.addEventListener("blur", leave);
  }
})();
