/** Each way a worker has to reach a server, as JavaScript with the address in `url`. Its name is in the path it asks for. */
const ways: Readonly<Record<string, string>> = {
  fetch: 'fetch(url)',
  'fetch-no-cors': `fetch(url, { mode: 'no-cors', method: 'POST', body: 'secret' })`,
  'fetch-keepalive': 'fetch(url, { keepalive: true })',
  XMLHttpRequest: `{ const request = new XMLHttpRequest(); request.open('GET', url); request.send(); }`,
  'XMLHttpRequest-sync': `{ const request = new XMLHttpRequest(); request.open('GET', url, false); request.send(); }`,
  WebSocket: `new WebSocket(url.replace('http', 'ws'))`,
  EventSource: 'new EventSource(url)',
  importScripts: 'importScripts(url)',
  import: 'import(url)',
  FontFace: `new FontFace('stolen', 'url(' + url + ')').load()`,
  'Worker-by-address': 'new Worker(url)',
  'module-worker-by-address': `new Worker(url, { type: 'module' })`,
  'nested-worker-fetch': nested(`fetch(url)`),
  'nested-worker-importScripts': nested(`importScripts(url)`),
  'nested-worker-import': nested(`import(url)`),
  'nested-worker-WebSocket': nested(`new WebSocket(url.replace('http', 'ws'))`),
  sendBeacon: 'navigator.sendBeacon(url)',
};

/** Ways that no worker has: only windows offer them. */
const missing = ['sendBeacon'];

export const waysOut = Object.keys(ways).filter((name) => !missing.includes(name));

/** JavaScript that tries every way to every one of these origins, and goes on after each refusal. */
export const tryEveryWay = (origins: readonly string[]): string =>
  origins
    .flatMap((origin) => Object.entries(ways).map(([name, code]) => attempt(`${origin}/leak/${name}`, code)))
    .join('\n');

const attempt = (url: string, code: string) =>
  `(async () => { const url = ${JSON.stringify(url)}; await (async () => { ${/^[{c]/.test(code) ? code : `return ${code};`} })(); })().catch(() => {});`;

/** The same from a worker started by the worker; an error of it nobody takes would be one of the case. */
function nested(code: string): string {
  const text = `'const url = ' + JSON.stringify(url) + '; ' + ${JSON.stringify(code)}`;
  return `const worker = new Worker(URL.createObjectURL(new Blob([${text}], { type: 'text/javascript' })));
    worker.onerror = (event) => event.preventDefault()`;
}
