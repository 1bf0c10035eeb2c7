import { parseLife, type Life } from '../../lab/wire/parse-life.ts';
import type { BenchProcess } from './bench-process.ts';
import { framePolicy, frameScript } from './frame-script.ts';

const frameDocument = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${framePolicy}"><script>${frameScript}</script>`;

/**
 * Starts `text` as a worker inside a frame of its own with an opaque origin: it reaches neither the
 * network nor anything of the app. Removing the frame ends it, even while it spins.
 */
export function openSandbox(text: string, page: Document): BenchProcess {
  const [life, control, data] = [new MessageChannel(), new MessageChannel(), new MessageChannel()];
  const frame = page.createElement('iframe');
  frame.sandbox.add('allow-scripts');
  frame.allow = 'cross-origin-isolated';
  frame.hidden = true;
  frame.title = 'Benchmark sandbox';
  frame.srcdoc = frameDocument;
  frame.addEventListener(
    'load',
    () => {
      const ports = [life.port2, control.port2, data.port2];
      frame.contentWindow?.postMessage({ text, weigh: true }, '*', ports);
    },
    { once: true },
  );
  page.body.append(frame);
  return {
    control: control.port1,
    data: data.port1,
    beats: true,
    onLife: (listener) => listen(life.port1, listener),
    close() {
      frame.remove();
      for (const { port1 } of [life, control, data]) port1.close();
    },
  };
}

function listen(port: MessagePort, listener: (life: Life) => void) {
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const life = parseLife(data);
    if (life) listener(life);
  };
}
