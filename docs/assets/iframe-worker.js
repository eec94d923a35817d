/* Browsers run no Web Worker from disk (file:), so the search index would never load there.
   On such pages this class replaces `Worker`: it runs the worker's script in a hidden frame. */
if (location.protocol === "file:") {
  class IFrameWorker extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.srcdoc = "<!doctype html><title>Search</title>";
      this.started = new Promise((resolve, reject) => {
        frame.onload = () => {
          const scope = frame.contentWindow;
          const load = (source) =>
            new Promise((loaded, failed) => {
              const script = scope.document.createElement("script");
              script.src = source;
              script.onload = loaded;
              script.onerror = failed;
              scope.document.body.append(script);
            });
          scope.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
          scope.importScripts = async (...sources) => {
            for (const source of sources) await load(source);
          };
          load(url).then(() => resolve(scope), reject);
        };
      });
      document.body.append(frame);
    }

    postMessage(data) {
      this.started.then((scope) => scope.dispatchEvent(new MessageEvent("message", { data })));
    }
  }
  window.IFrameWorker = window.Worker = IFrameWorker;
}
