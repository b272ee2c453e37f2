"use strict";
// draws the first chart of a page in place of its picture, as a check of the bundle
addEventListener("DOMContentLoaded", () => {
  const picture = document.querySelector("[data-spec]");
  if (!picture) return;
  const load = (src) => new Promise((done) => {
    const script = document.createElement("script");
    script.src = src;
    script.onload = done;
    document.head.append(script);
  });
  load(document.documentElement.dataset.vega)
    .then(() => load(picture.dataset.src))
    .then(() => {
      const place = document.createElement("div");
      place.className = "live";
      picture.after(place);
      return reportVega.vegaEmbed(place, reportCharts[picture.dataset.spec].wide, {
        actions: false, ast: true, defaultStyle: false, renderer: "svg",
        tooltip: { disableDefaultStyle: true },
      });
    })
    .then(() => { document.documentElement.dataset.drawn = "yes"; });
});
