/**
 * The only script of the sandbox frame, inline in its `srcdoc`. It starts one worker from the text
 * it is given, hands it two ports, and says every half second that its process is alive: a frame
 * that runs out of memory dies without any event. No stranger's code runs in this realm.
 *
 * One constant string, without imports: the build puts its SHA-256 into the Content-Security-Policy.
 * WebKit starts no Blob worker in an isolated opaque frame, hence the `data:` second try.
 */
export const frameScript = `
addEventListener('message', ({ data, ports: [life, control, samples] }) => {
  const say = (kind, detail) => life.postMessage({ kind, ...detail });
  const start = (url, otherwise) => {
    let heard = false;
    const worker = new Worker(url);
    worker.onmessage = () => {
      heard = true;
      worker.postMessage(undefined, [control, samples]);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (!heard && !event.message && otherwise) otherwise();
      else say('error', { message: event.message?.slice(0, 2000), line: event.lineno, column: event.colno });
    };
  };
  const blob = () => URL.createObjectURL(new Blob([data.text], { type: 'text/javascript' }));
  const dataUrl = () => 'data:text/javascript;charset=utf-8,' + encodeURIComponent(data.text);
  start(blob(), () => start(dataUrl()));
  setInterval(() => say('alive'), 500);
  const weigh = () => performance.measureUserAgentSpecificMemory().then(
    ({ bytes }) => { say('memory', { bytes }); setTimeout(weigh, 1000); },
    () => {},
  );
  if (data.weigh && crossOriginIsolated && performance.measureUserAgentSpecificMemory) weigh();
}, { once: true });
`;

/** The sandbox's own policy: nothing may be loaded from anywhere; it applies on top of the app's, which `srcdoc` inherits. */
export const framePolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval' blob: data:",
  'worker-src blob: data:',
  "connect-src 'none'",
].join('; ');
