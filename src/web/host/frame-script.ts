/**
 * The only script of the sandbox frame, inline in its `srcdoc`. It starts one worker from the text
 * it is given, hands it its ports, and says every half second that its process is alive: a frame
 * that runs out of memory dies without any event. No stranger's code runs in this realm.
 *
 * One constant string, without imports: the build puts its SHA-256 into the Content-Security-Policy.
 * Where the worker's calling contexts are looked at, a second worker does it, started from a text of ours and handed the
 * memory the first one shares: memory cannot be shared with a frame, only within one. Otherwise the worker itself gets
 * that port, to tell how often it called what.
 *
 * WebKit starts no Blob worker in an isolated opaque frame, hence the `data:` second try.
 */
export const frameScript = `
addEventListener('message', ({ data, ports: [life, control, samples, contexts] }) => {
  const say = (kind, detail) => life.postMessage({ kind, ...detail });
  const start = (urlOf, otherwise) => {
    let heard = false;
    const worker = new Worker(urlOf(data.text));
    worker.onmessage = ({ data: state }) => {
      heard = true;
      worker.onmessage = null;
      const ports = [control, samples];
      if (data.watching) new Worker(urlOf(data.watching)).postMessage(state, [contexts]);
      else if (contexts) ports.push(contexts);
      worker.postMessage(undefined, ports);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (!heard && !event.message && otherwise) otherwise();
      else say('error', { message: event.message?.slice(0, 2000), line: event.lineno, column: event.colno });
    };
  };
  const blob = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const dataUrl = (text) => 'data:text/javascript;charset=utf-8,' + encodeURIComponent(text);
  start(blob, () => start(dataUrl));
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
