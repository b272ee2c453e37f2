"use strict";
/* Check a number: finds what in the data gives a figure that a reader types. */
(() => {
  const { load, make } = report;
  const WIDTH = 6; // numbers of an entry: value, count, period, exactness, source, table
  const MOST = { exact: 20, given: 10, near: 5 };

  /* ── what was typed ── */

  /* Returns the number, its scale and the step that it seems rounded to; null if there is none. */
  function read(text, scales) {
    const found = /(?<![a-z\d])(\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)|\d+)(?:\.(\d+))?/i.exec(text);
    if (!found) return null;
    const rest = text.slice(found.index + found[0].length);
    if (/^[.,]\d/.test(rest)) return null;
    const word = (/^[\s\u00a0-]*([a-z]+)\b/i.exec(rest) || [])[1] || "";
    const [names, scale] = scales.find(([all]) => all.includes(word.toLowerCase())) || [[""], 1];
    const digits = found[1].replace(/\D/g, "");
    const decimals = (found[2] || "").length;
    const value = Math.round(Number(`${digits}.${found[2] || 0}`) * scale);
    if (!value) return null;
    /* a round number is taken to be told to two digits at least: 10,000 to the nearest 1,000 */
    const zeros = decimals ? -decimals : Math.min(/0*$/.exec(digits)[0].length, Math.max(0, digits.length - 2));
    const step = Math.max(1, Math.round(scale * 10 ** zeros));
    return { value, step, scale, unit: names[0], decimals };
  }

  /* ── what gives it ── */

  /* Returns how a value gives what was typed: exact, rounds, cut, near, or nothing. */
  function match(value, typed, near) {
    const times = typed.value / typed.step;
    if (value === typed.value) return "exact";
    if (Math.round(value / typed.step) === Math.round(times)) return "rounds";
    if (Math.floor(value / typed.step) === Math.round(times)) return "cut";
    return Math.abs(value - typed.value) <= near * typed.value ? "near" : "";
  }

  /* Returns the figures that give what was typed: the same; rounded or cut, with the count behind
     a claim first and then what rounds; the others nearest first. */
  function find(data, typed) {
    const groups = { exact: [], given: [], near: [] };
    for (let at = 0; at * WIDTH < data.entries.length; at += 1) {
      const value = data.entries[at * WIDTH];
      const how = match(value, typed, data.near);
      if (!how) continue;
      const claimed = data.claims[at] || "";
      const group = groups[how] || groups.given;
      group.push({ at, value, how, claimed, off: Math.abs(value - typed.value) });
    }
    const order = { exact: 0, rounds: 1, cut: 2, near: 3 };
    if (groups.exact.length) groups.near = [];
    for (const group of Object.values(groups)) {
      group.sort((a, b) => !a.claimed - !b.claimed || order[a.how] - order[b.how] || a.off - b.off || a.at - b.at);
    }
    return groups;
  }

  /* Returns where the note of a figure is, from the top. */
  function noteOf(data, at) {
    const [, count, period] = data.entries.slice(at * WIDTH, (at + 1) * WIDTH);
    const id = data.ids[at] || `${data.counts[count][0]}-${data.periods[period][0]}`;
    return data.notes[parseInt(data.at[at], 36)] + id;
  }

  window.reportCheck = { read, match, find, noteOf };

  /* ── what is shown ── */

  const number = (value) => value.toLocaleString("en-US");
  const fill = (words, given) => words.replace(/\{(\w+)\}/g, (_, name) => given[name]);

  function scaled(value, typed) {
    if (typed.scale === 1) return number(value);
    const digits = { minimumFractionDigits: typed.decimals, maximumFractionDigits: typed.decimals };
    return `${(value / typed.scale).toLocaleString("en-US", digits)}\u00a0${typed.unit}`;
  }

  const element = (name, text, given = {}) => make(name, given, ...[text].filter(Boolean));

  function answer(data, typed, words, top) {
    const groups = find(data, typed);
    const said = { number: scaled(typed.value, typed), near: `${number(data.near * 100)}%` };
    const given = groups.exact.length + groups.given.length;
    const key = given ? "found" : groups.near.length ? "found-near" : "found-none";
    const readAs = typed.step > 1 ? words.read : words["read-exactly"];
    const parts = [
      element("p", fill(words[key], said), { className: "found" }),
      element("p", fill(readAs, { number: number(typed.value), step: number(typed.step) }), { className: "read" }),
    ];
    for (const [name, hits] of Object.entries(groups)) {
      if (!hits.length) continue;
      parts.push(element("h3", words[`group-${name}`]));
      const list = element("ol");
      list.append(...hits.slice(0, MOST[name]).map((hit) => line(data, typed, hit, words, top)));
      parts.push(list);
      const left = hits.length - MOST[name];
      if (left > 0) parts.push(element("p", fill(words.more, { n: number(left) }), { className: "read" }));
    }
    return parts;
  }

  function line(data, typed, hit, words, top) {
    const [value, count, period, exactness, source, table] = data.entries.slice(hit.at * WIDTH, (hit.at + 1) * WIDTH);
    const shown = fill(data.exactness[exactness], { number: number(value) });
    const item = element("li");
    const what = { number: shown, measure: data.counts[count][1], period: data.periods[period][1] };
    item.append(element("p", fill(words.line, what), { className: "what" }));
    const rounded = scaled(Math.round(value / typed.step) * typed.step, typed);
    const step = number(typed.step);
    const how = fill(words[hit.how], { step, rounded, distance: number(hit.off) });
    const printed = data.printed[hit.at];
    const remarks = [how, printed && fill(words["first-print"], { day: printed }), hit.claimed && words.claimed];
    item.append(element("p", remarks.filter(Boolean).join(" "), { className: "how" }));
    const last = element("p", `${data.sources[source]}. `, { className: "source" });
    const note = data.at[hit.at] !== ".";
    const address = note ? noteOf(data, hit.at) : data.tables[table];
    last.append(element("a", note ? words.note : words.table, { href: new URL(address, top).href, className: note ? "figure" : "" }));
    if (hit.claimed) last.append(" ", element("a", words["claimed-link"], { href: `#${hit.claimed}` }));
    item.append(last);
    return item;
  }

  /* ── the form ── */

  const place = document.getElementById("check");
  const src = new URL(place.dataset.src, document.baseURI).href;
  const top = new URL("..", src).href;
  const words = JSON.parse(place.dataset.words);
  const form = element("form");
  const input = element("input", "", { id: "check-number", type: "text", autocomplete: "off", spellcheck: false });
  const help = element("p", words.example, { id: "check-help", className: "read" });
  const out = element("div", "", { className: "answer" });
  input.setAttribute("aria-describedby", help.id);
  out.setAttribute("aria-live", "polite");
  const data = () => load(src).then(() => window.reportScripts.check);
  form.append(element("label", words.label, { htmlFor: input.id }), input, element("button", words.button), help);
  input.addEventListener("focus", () => data().catch(() => {}));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    out.replaceChildren(element("p", words.loading, { className: "read" }));
    try {
      const known = await data();
      const typed = read(input.value, known.scales);
      out.replaceChildren(...(typed ? answer(known, typed, words, top) : [element("p", words["not-a-number"])]));
    } catch {
      out.replaceChildren(element("p", words.failed));
    }
  });
  place.replaceChildren(form, out);
})();
