import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Receipt } from '../../src/lab/model/delivery.ts';
import { parseKeptRun } from '../../src/lab/wire/parse-kept-run.ts';
import { createStaticServer } from '../../src/node/serve/create-static-server.ts';
import { listen } from '../../src/node/serve/listen.ts';
import { builtLab } from './served-lab.ts';

/**
 * How it answers: as it should; 503; not at all; with everything stored and the answer cut off; every run refused; every
 * batch refused, whatever is in it; only with a token.
 */
export type Behaviour = 'well' | 'busy' | 'hanging' | 'cutting' | 'refusing' | 'balking' | 'closed';

/** A run as it came: how often, from whom, and its text the first time. */
export type ReceivedRun = { deliveries: number; text: string; startedAt: number; device: string };

export type FakeCollector = {
  /** Of the app it serves, too. */
  url: string;
  behave(how: Behaviour): void;
  received(): ReadonlyMap<string, ReceivedRun>;
  /** Posts that came, whatever was answered. */
  posts(): number;
  stop(): Promise<void>;
  start(): Promise<void>;
};

/** A collector that keeps what it is given in memory and fails as it is told, with the built app at the same origin. */
export async function fakeCollector({ root = builtLab } = {}): Promise<FakeCollector> {
  const received = new Map<string, ReceivedRun>();
  const state: { how: Behaviour; posts: number } = { how: 'well', posts: 0 };
  const create = () => {
    const app = createStaticServer({ root });
    return createServer((request, response) => {
      if (!request.url?.startsWith('/v1/')) app.emit('request', request, response);
      else void answer(request, response, state, received);
    });
  };
  let server: Server = create();
  const port = await listen(server, 0);
  return {
    url: `http://localhost:${port}/`,
    behave: (how) => void (state.how = how),
    received: () => received,
    posts: () => state.posts,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
    async start() {
      server = create();
      await listen(server, port);
    },
  };
}

type State = { how: Behaviour; posts: number };

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
  received: Map<string, ReceivedRun>,
) {
  const tell: Tell = (status, body = {}, fields = {}) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...cors(request), ...fields })
      .end(JSON.stringify(body));
  if (request.method === 'OPTIONS') tell(200);
  else if (request.url === '/v1/pair') tell(201, { token: 'a-token-that-is-open' });
  else if (request.url === '/v1/about') {
    tell(200, { name: 'fake', version: '1', needsToken: state.how === 'closed' });
  } else if (request.url === '/v1/runs') {
    const lines = await linesOf(request);
    state.posts++;
    const hold = withheld[state.how] ?? hasToken(request, state.how);
    if (hold) hold(tell);
    else takeIn(lines, request, response, { tell, how: state.how, received });
  } else tell(404);
}

type Tell = (status: number, body?: unknown, fields?: Record<string, string>) => void;

/** What is answered without a look at the runs. */
const withheld: Partial<Record<Behaviour, (tell: Tell) => void>> = {
  hanging: () => undefined,
  busy: (tell) => tell(503, {}, { 'retry-after': '0' }),
  balking: (tell) => tell(422),
};

const hasToken = ({ headers }: IncomingMessage, how: Behaviour) =>
  how === 'closed' && headers.authorization !== 'Bearer a-token-that-is-open'
    ? (tell: Tell) => tell(401)
    : undefined;

type Taking = { tell: Tell; how: Behaviour; received: Map<string, ReceivedRun> };

function takeIn(
  lines: readonly string[],
  { headers }: IncomingMessage,
  response: ServerResponse,
  { tell, how, received }: Taking,
) {
  const device = String(headers['arsenal-device']);
  const receipts = lines.map((line) => (how === 'refusing' ? refused(line) : stored(line, device, received)));
  if (how !== 'cutting') tell(200, { receipts });
  else response.writeHead(200, { 'content-length': 9_999 }).write('{', () => response.destroy());
}

/** Pages of other origins may post here, too. */
const cors = ({ headers: { origin = '*' } }: IncomingMessage) => ({
  'access-control-allow-origin': origin,
  'access-control-allow-headers':
    '*, authorization, content-type, content-encoding, arsenal-device, arsenal-device-name, arsenal-region',
});

async function linesOf(request: IncomingMessage): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (chunk instanceof Buffer) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const text = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();
  return text.split('\n').filter((line) => line !== '');
}

function stored(text: string, device: string, received: Map<string, ReceivedRun>): Receipt {
  const parsed = parseKeptRun(text);
  if (!parsed.ok) return refused(text);
  const { id, startedAt } = parsed.value.run;
  const before = received.get(id);
  received.set(id, {
    deliveries: (before?.deliveries ?? 0) + 1,
    text: before?.text ?? text,
    startedAt,
    device,
  });
  return { id, outcome: before ? (before.text === text ? 'known' : 'other-content') : 'stored' };
}

function refused(text: string): Receipt {
  const id = /"id":"([^"]+)"\}$/.exec(text)?.[1] ?? '';
  return { id, outcome: 'refused', message: 'not on a Sunday' };
}
