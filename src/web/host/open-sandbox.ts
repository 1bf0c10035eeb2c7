import type { BenchProcess } from '../../lab/conduct/bench-process.ts';
import { parseLife, type Life } from '../../lab/wire/parse-life.ts';
import { createBenchPorts } from './bench-ports.ts';
import { framePolicy, frameScript } from './frame-script.ts';
import { inTextLines } from './in-text-lines.ts';

const frameDocument = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${framePolicy}"><script>${frameScript}</script>`;

/**
 * Starts the text of a worker (`workerText`) inside a frame of its own with an opaque origin: it reaches neither the
 * network nor anything of the app. Removing the frame ends it, even while it spins.
 */
export function openSandbox(text: string, page: Document): BenchProcess {
  const { api, onData, far, close } = createBenchPorts();
  const life = new MessageChannel();
  const frame = page.createElement('iframe');
  frame.sandbox.add('allow-scripts');
  frame.allow = 'cross-origin-isolated';
  frame.hidden = true;
  frame.title = 'Benchmark sandbox';
  frame.srcdoc = frameDocument;
  frame.addEventListener(
    'load',
    () => {
      frame.contentWindow?.postMessage({ text, weigh: true }, '*', [life.port2, ...far]);
    },
    { once: true },
  );
  page.body.append(frame);
  return {
    api,
    onData,
    beats: true,
    onLife: (take) => listen(life.port1, take),
    close() {
      frame.remove();
      life.port1.close();
      close();
    },
  };
}

function listen(port: MessagePort, take: (life: Life) => void) {
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const life = parseLife(data);
    if (life) take(inTextLines(life));
  };
}
