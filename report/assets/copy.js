"use strict";
/* Sentences, numbers and citations copied together with what they count. What a reader selects
   and copies stays as selected: the buttons hold no text, and no copying is listened to. */
(() => {
  const { make } = report;
  const main = document.querySelector("main");
  const told = make("p", { className: "told", role: "status" });
  document.body.append(told);

  async function copy(text, button) {
    await write(text);
    told.textContent = "Copied";
    button.classList.add("copied");
    setTimeout(() => {
      told.textContent = "";
      button.classList.remove("copied");
    }, 2000);
  }
  async function write(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      /* no clipboard for plain http and some files: the old way, which needs a selection */
      const kept = getSelection();
      const ranges = Array.from({ length: kept.rangeCount }, (_, i) => kept.getRangeAt(i));
      const focused = document.activeElement;
      const area = make("textarea", { className: "told", value: text, readOnly: true });
      (focused.closest?.("[popover]") || document.body).append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      focused.focus({ preventScroll: true });
      kept.removeAllRanges();
      for (const range of ranges) kept.addRange(range);
    }
  }
  /* Where the page can be read by others; a file's address says nothing to anybody else. */
  const address = (hash = "") => (location.protocol === "file:" ? "" : location.href.split("#")[0] + hash);
  const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();

  /* Returns a sentence without the link to more, a verdict before it set off. */
  function said(sentence) {
    const copied = sentence.cloneNode(true);
    for (const link of copied.querySelectorAll(".more")) link.remove();
    for (const verdict of copied.querySelectorAll(".verdict:first-child")) verdict.append(":");
    return plain(copied);
  }

  /* ── sentences that hold numbers, and findings ── */
  const elsewhere = ".below, .card, .links, table, figure, .figure-note, nav";
  const sentences = new Set(main.querySelectorAll(".finding > p, .lead > p"));
  for (const link of main.querySelectorAll("a.figure")) sentences.add(link.closest("p, li"));
  for (const sentence of sentences) {
    if (!sentence || sentence.closest(elsewhere)) continue;
    const text = said(sentence);
    const links = new Map([...sentence.querySelectorAll("a.figure")].map((link) => [link.href, link]));
    const notes = () => Promise.all([...links.values()].map((link) => report.note(link)));
    const button = make("button", { type: "button", className: "copy", ariaLabel: "Copy this with what its numbers count" });
    button.title = button.ariaLabel;
    const early = () => notes().catch(() => {});
    button.addEventListener("pointerenter", early);
    button.addEventListener("focus", early);
    button.addEventListener("click", async () => {
      const quotes = (await notes()).map((note) => note.quote);
      const page = [main.dataset.cite, address()].filter(Boolean).join(", ");
      copy([text, ...quotes, page].join("\n"), button);
    });
    sentence.append(button);
  }

  /* ── citations of charts and tables ── */
  for (const cite of document.querySelectorAll("details.cite")) {
    const said = cite.querySelector("p");
    const place = said.querySelector(".address");
    const here = address(`#${cite.dataset.of}`);
    if (here) place.textContent = here;
    const button = make("button", { type: "button", className: "do" }, "Copy the citation");
    button.addEventListener("click", () => copy(plain(said), button));
    cite.append(button);
  }

  report.copy = copy;
})();
