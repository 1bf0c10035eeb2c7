import { createStaticServer } from '../../src/node/serve/create-static-server.ts';
import { listen } from '../../src/node/serve/listen.ts';

export type ServedLab = {
  url: string;
  /** Nothing answers at `url` any more. */
  stop(): Promise<void>;
  /** The same address again. */
  start(): Promise<void>;
  /** The paths that were asked for, in order, WebSockets among them. */
  requests(): string[];
};

/** Where the build under test lies: `dist`, or another one while developing. */
export const builtLab = process.env.LAB_DIST ?? 'dist';

/** The built lab on a port of its own: as `npm start` serves it, or as a static host without headers or at a sub-path. */
export async function servedLab({
  root = builtLab,
  headers = true,
  basePath = '/',
} = {}): Promise<ServedLab> {
  const requests: string[] = [];
  const create = () =>
    createStaticServer({ root, headers, basePath })
      .on('request', ({ url = '' }) => requests.push(url))
      .on('upgrade', ({ url = '' }, socket) => {
        requests.push(url);
        socket.destroy();
      });
  let server = create();
  const port = await listen(server, 0);
  return {
    url: `http://localhost:${port}${basePath}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
    async start() {
      server = create();
      await listen(server, port);
    },
    requests: () => [...requests],
  };
}
