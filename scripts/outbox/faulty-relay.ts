import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../../src/node/serve/listen.ts';

/** What happens to the next post of runs on its way to the collector, or on the way back. */
export type RelayFault =
  | 'busy'
  | 'cut-request'
  | 'cut-answer'
  | 'twice'
  | 'collector-killed-before'
  | 'collector-killed-after'
  | 'browser-killed';

export type FaultyRelay = {
  /** Of the collector, as the app knows it. */
  url: string;
  /** Has this happen to the next post that no other is meant for; `kill` is called where something is to be killed. */
  arm(fault: RelayFault, kill: () => void): void;
  /** How many faults have not happened yet. */
  armed(): number;
  /** The last post was answered, its answer came whole, and no other has come since. */
  isQuiet(): boolean;
  /** Those that have happened; what is still armed is dropped. */
  heal(): number;
  stop(): Promise<void>;
};

type Armed = { fault: RelayFault; kill: () => void };
type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

/** What is left to send after an answer comes at once. */
const quietMs = 300;

/** Stands between the app and a collector at that port, which may be dead. */
export async function faultyRelay(collectorPort: number): Promise<FaultyRelay> {
  const state: { armed: Armed[]; happened: number; answeredAt: number } = {
    armed: [],
    happened: 0,
    answeredAt: Infinity,
  };
  const server = createServer((request, response) => {
    const isPost = request.method === 'POST';
    const armed = isPost ? state.armed.shift() : undefined;
    if (armed) state.happened++;
    if (isPost) state.answeredAt = Infinity;
    relay(request, response, collectorPort, armed).then(
      (isHeard) => {
        if (isPost && isHeard) state.answeredAt = performance.now();
      },
      () => response.destroy(),
    );
  });
  const port = await listen(server, 0);
  return {
    url: `http://localhost:${port}`,
    arm: (fault, kill) => void state.armed.push({ fault, kill }),
    armed: () => state.armed.length,
    isQuiet: () => performance.now() - state.answeredAt > quietMs,
    heal() {
      const { happened } = state;
      Object.assign(state, { armed: [], happened: 0 });
      return happened;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

const killsBefore: readonly (RelayFault | undefined)[] = ['browser-killed', 'collector-killed-before'];
const cutsAfter: readonly (RelayFault | undefined)[] = ['cut-answer', 'collector-killed-after'];
const unheard: readonly (RelayFault | undefined)[] = ['cut-request', 'browser-killed', ...cutsAfter];

/** Whether whoever asked has the collector's answer. */
async function relay(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  { fault, kill = () => undefined }: Partial<Armed> = {},
): Promise<boolean> {
  if (killsBefore.includes(fault)) kill();
  if (fault === 'cut-request') response.destroy();
  const body = await bodyOf(request);
  if (fault === 'busy') {
    response.writeHead(503, { 'retry-after': '0', 'access-control-allow-origin': '*' }).end();
    return false;
  }
  if (fault === 'twice') await forwarded(request, body, port);
  const answer = await forwarded(request, body, port);
  if (fault === 'collector-killed-after') kill();
  give(answer, response, cutsAfter.includes(fault));
  return !unheard.includes(fault) && answer.status < 300;
}

function give({ status, headers, body }: Answer, response: ServerResponse, isCut: boolean) {
  if (!isCut) response.writeHead(status, headers).end(body);
  else response.writeHead(status, headers).write(body.subarray(0, 5), () => response.destroy());
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (chunk instanceof Buffer) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function forwarded({ method, url, headers }: IncomingMessage, body: Buffer, port: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path: url, headers };
    const forward = ask(options, (answer) => {
      const status = answer.statusCode ?? 502;
      bodyOf(answer).then((read) => resolve({ status, headers: answer.headers, body: read }), reject);
    });
    forward.on('error', reject);
    forward.end(body);
  });
}
