// Added to the pages of a preview as they are served: loads a page again when it was made anew,
// and tells in a bar what could not be made.
(() => {
  "use strict";
  const { round, events } = document.currentScript.dataset;
  const address = `${events}?${new URLSearchParams({ round, page: location.pathname })}`;
  const bar = document.createElement("div");
  bar.id = "preview-fault";
  bar.setAttribute("role", "alert");
  bar.style.cssText =
    "position:fixed;inset:auto 0 0;z-index:9999;max-height:40vh;overflow:auto;padding:.75rem 1rem;" +
    "background:#7d1a1a;color:#fff;font:.875rem/1.4 monospace;white-space:pre-wrap";

  const tell = (fault) => {
    bar.textContent = fault;
    if (fault) document.body.append(bar);
    else bar.remove();
  };

  let source = null;
  const listen = () => {
    // a browser keeps few connections to a server: a page that nobody looks at needs none
    source?.close();
    source = null;
    if (document.hidden) return;
    source = new EventSource(address);
    source.addEventListener("fault", (event) => tell(JSON.parse(event.data)));
    source.addEventListener("reload", () => {
      source.close();
      location.reload();
    });
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();
