import { releaseProxy, transfer as transferred, wrap, type Remote } from 'comlink';
import type { MessagingPeers } from '../src/lab/benchmarks/trusted/messaging-peers.ts';
import type { EchoApi, EchoMessage } from '../src/lab/wire/echo-api.ts';

type Peer = { raw: MessagePort; remote: Remote<EchoApi>; end(): void };

/** The second worker of the messaging suite, started when it is first needed. */
export function createPeers(): MessagingPeers {
  const waiting = new Map<number, (value: unknown) => void>();
  let peer: Peer | undefined;
  let sent = 0;

  const started = () => (peer ??= startPeer(({ id, value }) => answer(id, value)));
  function answer(id: number, value: unknown) {
    waiting.get(id)?.(value);
    waiting.delete(id);
  }
  return {
    echoRaw: (value, transfer = []) =>
      new Promise((resolve) => {
        const id = sent++;
        waiting.set(id, resolve);
        const message: EchoMessage = { id, value, transfer };
        started().raw.postMessage(message, transfer);
      }),
    echoComlink: (value, transfer = []) =>
      started().remote.echo(transfer.length > 0 ? transferred(value, transfer) : value, transfer),
    close() {
      peer?.end();
      peer = undefined;
      waiting.clear();
    },
  };
}

function startPeer(onEcho: (echoed: EchoMessage) => void): Peer {
  const worker = new Worker(new URL('./echo.worker.ts', import.meta.url), { type: 'module' });
  const [rawEnds, callEnds] = [new MessageChannel(), new MessageChannel()];
  const remote = wrap<EchoApi>(callEnds.port1);
  rawEnds.port1.onmessage = ({ data }: MessageEvent<EchoMessage>) => onEcho(data);
  worker.postMessage(undefined, [rawEnds.port2, callEnds.port2]);
  return {
    raw: rawEnds.port1,
    remote,
    end() {
      remote[releaseProxy]();
      rawEnds.port1.close();
      worker.terminate();
    },
  };
}
