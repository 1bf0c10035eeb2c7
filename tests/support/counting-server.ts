import { createServer } from 'node:http';
import { listen } from '../../src/node/serve/listen.ts';

export type CountingServer = {
  /** Without a slash at the end. */
  origin: string;
  /** The paths that were asked for, in order, WebSockets among them. */
  hits(): string[];
  stop(): Promise<void>;
};

/** Answers everybody everything with an empty script, and remembers what it was asked for. */
export async function countingServer(): Promise<CountingServer> {
  const hits: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    hits.push(url);
    const type = url === '/' ? 'text/html' : 'text/javascript';
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end();
  });
  server.on('upgrade', ({ url = '' }, socket) => {
    hits.push(url);
    socket.destroy();
  });
  const port = await listen(server, 0);
  return {
    origin: `http://localhost:${port}`,
    hits: () => [...hits],
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
