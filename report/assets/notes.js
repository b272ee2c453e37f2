"use strict";
/* A number opens what it counts: under the pointer, by Enter, or by a tap. */
(() => {
  const { load, make, beside, copy } = report;
  const WAIT = 250; /* ms before the pointer opens a note, so that passing over opens none */
  const LINGER = 300; /* ms for the way from the number to its note */

  /* Returns a number's note, from the script that stands beside the page of notes. */
  report.note = async (link) => {
    const [page, hash] = link.href.split("#");
    await load(page.replace(/html$/, "js"));
    const { shared, notes } = window.reportNotes[page.match(/([^/]+)\.html$/)[1]];
    const [text, quote, rest, lines] = notes[decodeURIComponent(hash)];
    return { text, quote: quote + shared[rest], lines: lines.map((place) => shared[place]) };
  };

  /* ── values behind a chart lead to their notes too ── */
  for (const details of document.querySelectorAll("details.values[data-notes]")) {
    details.addEventListener("toggle", async () => {
      const { of, src, notes } = details.dataset;
      await load(src);
      const run = notes.match(/([^/]+)\.html$/)[1];
      const rows = details.querySelectorAll("tbody tr");
      window.reportCharts[of].ids.forEach((ids, y) => ids.forEach((id, x) => {
        const cell = rows[y].cells[x];
        if (id) cell.replaceChildren(make("a", { className: "figure", href: `${notes}#n-${run.split("-")[0]}-${id}` }, cell.textContent));
      }));
    }, { once: true });
  }

  if (!HTMLElement.prototype.showPopover) return;
  const box = make("div", { className: "popover figure-note", popover: "auto", tabIndex: -1, role: "dialog", ariaLabel: "What this number counts" });
  document.body.append(box);
  let from = null; /* the number in the page whose note is open */
  let held = false; /* opened by a click or Enter: stays until it is closed */
  let timer = 0;

  async function open(link, hold) {
    const note = await report.note(link);
    const inside = box.contains(link);
    fill(note, link);
    held = held || hold;
    if (!inside) {
      from = link;
      box.showPopover();
      const rect = link.getClientRects()[0];
      box.style.maxHeight = `${Math.max(innerHeight - rect.bottom, rect.top) - 24}px`;
      beside(box, rect);
    }
    box.scrollTop = 0;
    if (hold) box.focus({ preventScroll: true });
  }
  function fill({ text, quote, lines }, link) {
    const list = make("dl");
    for (const [term, words] of lines) {
      if (term) list.append(make("dt", {}, term));
      list.append(make("dd", {}, ...words.map(([said, href]) => (href ? lead(said, href, link.href) : said))));
    }
    const button = make("button", { type: "button", className: "do" }, "Copy with what it counts");
    button.addEventListener("click", () => copy(quote, button));
    const close = make("button", { type: "button", className: "close", ariaLabel: "Close" }, "×");
    close.addEventListener("click", () => box.hidePopover());
    const more = make("a", { href: link.href }, "Address of this number");
    box.replaceChildren(make("p", { className: "figure-note-head" }, text), make("p", { className: "doing" }, button, more), list, close);
  }
  const lead = (said, href, base) => make("a", { href: new URL(href, base).href, className: href.startsWith("#") ? "figure" : "" }, said);

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.figure");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    clearTimeout(timer);
    open(link, true).catch(() => { location.href = link.href; });
  });
  document.addEventListener("pointerover", ({ pointerType, buttons, target }) => {
    if (pointerType !== "mouse" || held || buttons) return;
    const link = target.closest?.("a.figure");
    if (box.contains(target) || (link && link === from)) clearTimeout(timer);
    else if (link) {
      clearTimeout(timer);
      report.note(link).catch(() => {});
      timer = setTimeout(() => open(link, false).catch(() => {}), WAIT);
    }
  });
  document.addEventListener("pointerout", ({ pointerType, target }) => {
    if (pointerType !== "mouse" || held || !(box.contains(target) || target.closest?.("a.figure"))) return;
    clearTimeout(timer);
    timer = setTimeout(() => box.hidePopover(), LINGER);
  });
  /* The box stands at the end of the page: leaving it by Tab leads back to the number. */
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const stops = [...box.querySelectorAll("a, button")];
    const at = document.activeElement;
    if (at !== (event.shiftKey ? stops[0] : stops.at(-1)) && !(event.shiftKey && at === box)) return;
    event.preventDefault();
    box.hidePopover();
  });
  box.addEventListener("focusin", () => { held = true; });
  box.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    if (held && (document.activeElement === document.body || box.contains(document.activeElement))) from?.focus({ preventScroll: true });
    from = null;
    held = false;
  });
})();
