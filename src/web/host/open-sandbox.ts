import type { BenchProcess } from '../../lab/conduct/bench-process.ts';
import { parseLife, type Life } from '../../lab/wire/parse-life.ts';
import { createBenchPorts } from './bench-ports.ts';
import { framePolicy, frameScript } from './frame-script.ts';
import { inTextLines } from './in-text-lines.ts';

const frameDocument = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${framePolicy}"><script>${frameScript}</script>`;

/** What goes beside the text of an instrumented worker. */
export type SandboxProfiling = {
  /** The text of the worker that looks on; absent where none can, and the first one counts its calls. */
  watching?: string;
  take: (message: unknown) => void;
};

/**
 * Starts the text of a worker (`workerText`) inside a frame of its own with an opaque origin: it reaches neither the
 * network nor anything of the app. Removing the frame ends it, even while it spins.
 */
export function openSandbox(text: string, page: Document, profiling?: SandboxProfiling): BenchProcess {
  const { api, onData, far, close } = createBenchPorts();
  const life = new MessageChannel();
  const contexts = profiling && contextsChannel(profiling);
  const frame = page.createElement('iframe');
  frame.sandbox.add('allow-scripts');
  frame.allow = 'cross-origin-isolated';
  frame.hidden = true;
  frame.title = 'Benchmark sandbox';
  frame.srcdoc = frameDocument;
  frame.addEventListener(
    'load',
    () => {
      const ports = [life.port2, ...far, ...(contexts ? [contexts.port2] : [])];
      const { watching } = profiling ?? {};
      frame.contentWindow?.postMessage({ text, watching, weigh: !profiling }, '*', ports);
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
      contexts?.port1.close();
      close();
    },
  };
}

function contextsChannel({ take }: SandboxProfiling): MessageChannel {
  const channel = new MessageChannel();
  channel.port1.onmessage = ({ data }: MessageEvent<unknown>) => take(data);
  return channel;
}

function listen(port: MessagePort, take: (life: Life) => void) {
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const life = parseLife(data);
    if (life) take(inTextLines(life));
  };
}
