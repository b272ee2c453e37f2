"use strict";
/* Search through all pages of an edition, without a server: words, names and numbers. */
(() => {
  const { load, make } = report;
  const MOST = 12;
  const AROUND = 90; /* characters shown on each side of the first word that is found */
  /* a number with its commas is one word */
  const WORD = /[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*/gu;

  const place = document.querySelector(".search");
  const { engine, src } = place.dataset;
  const top = new URL("..", new URL(src, document.baseURI)).href;
  const tokenize = (text) => text.match(WORD) || [];
  const plain = (word) => word.toLowerCase().replace(/,(?=\d)/g, "").replace(/’/g, "'");

  let ready = null;
  function index() {
    ready = ready || Promise.all([load(engine), load(src)]).then(() => {
      const sections = window.reportScripts.search.map(([page, heading, address, text], id) => ({ id, page, heading, address, text }));
      const search = new MiniSearch({
        fields: ["heading", "page", "text"],
        storeFields: ["page", "heading", "address", "text"],
        tokenize,
        processTerm: plain,
        searchOptions: { boost: { heading: 4, page: 2 }, prefix: (term) => term.length > 2, fuzzy: (term) => (/\d/.test(term) || term.length < 5 ? false : 0.2), combineWith: "AND" },
      });
      search.addAll(sections);
      return search;
    });
    return ready;
  }

  /* Returns the words around the first one that was found, with those found marked. */
  function excerpt(text, terms) {
    const found = [...text.matchAll(WORD)].filter((word) => terms.includes(plain(word[0])));
    const at = found.length ? found[0].index : 0;
    const from = at > AROUND ? text.indexOf(" ", at - AROUND) + 1 : 0;
    const last = text.lastIndexOf(" ", at + 2 * AROUND);
    const end = text.length > at + 2 * AROUND ? Math.max(last, from) : text.length;
    const line = make("p", { className: "excerpt" }, from ? "… " : "");
    let done = from;
    for (const word of found.filter((w) => w.index >= from && w.index + w[0].length <= end)) {
      line.append(text.slice(done, word.index), make("mark", {}, word[0]));
      done = word.index + word[0].length;
    }
    line.append(text.slice(done, end), end < text.length ? " …" : "");
    return line;
  }

  function result({ page, heading, address, text, terms }) {
    const item = make("li");
    const link = make("a", { href: top + address }, heading);
    item.append(link);
    if (heading !== page) item.append(make("p", { className: "of" }, page));
    item.append(excerpt(text, terms));
    return item;
  }

  const input = make("input", { type: "search", id: "search", placeholder: "Search", autocomplete: "off", spellcheck: false });
  const label = make("label", { htmlFor: "search", className: "unseen" }, "Search the report");
  const out = make("div", { className: "results", hidden: true });
  const status = make("p", { className: "status", role: "status" });
  const list = make("ol");
  out.append(status, list);
  const form = make("form", { role: "search" }, label, input, out);
  let asked = 0;

  async function answer() {
    const text = input.value.trim();
    const mine = asked += 1;
    out.hidden = !text;
    if (!text) return;
    let hits;
    try {
      hits = (await index()).search(text);
    } catch {
      status.textContent = "The search could not be loaded.";
      return;
    }
    if (mine !== asked) return;
    status.textContent = hits.length ? `${hits.length} ${hits.length === 1 ? "section" : "sections"}` : "Nothing found";
    list.replaceChildren(...hits.slice(0, MOST).map(result));
  }
  const close = () => { out.hidden = true; };

  input.addEventListener("focus", () => { index().catch(() => {}); answer(); });
  input.addEventListener("input", answer);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = list.querySelector("a");
    if (!out.hidden && first) first.focus();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      input.focus();
      close();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || out.hidden) return;
    const stops = [input, ...list.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) close(); });
  list.addEventListener("click", (event) => { if (event.target.closest("a")) close(); });
  out.addEventListener("mousedown", (event) => { if (!event.target.closest("a")) event.preventDefault(); });
  place.replaceChildren(form);
})();
