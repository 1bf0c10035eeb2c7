import { createStaticServer, listen } from '../../scripts/serve.ts';

export type ServedLab = {
  url: string;
  /** Nothing answers at `url` any more. */
  stop(): Promise<void>;
  /** The same address again. */
  start(): Promise<void>;
};

/** Where the build under test lies: `dist`, or another one while developing. */
export const builtLab = process.env.LAB_DIST ?? 'dist';

/** The built lab on a port of its own: as `npm start` serves it, or as a static host without headers or at a sub-path. */
export async function servedLab({
  root = builtLab,
  headers = true,
  basePath = '/',
} = {}): Promise<ServedLab> {
  let server = createStaticServer({ root, headers, basePath });
  const port = await listen(server, 0);
  return {
    url: `http://localhost:${port}${basePath}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
    async start() {
      server = createStaticServer({ root, headers, basePath });
      await listen(server, port);
    },
  };
}
