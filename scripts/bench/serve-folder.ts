import { existsSync } from 'node:fs';
import { createStaticServer, listen } from '../serve.ts';

/** Where the build to be measured lies: `dist`, or another one while developing. */
export const builtLab = process.env.LAB_DIST ?? 'dist';

/** A folder on a free port, as `npm start` would serve it, until it is stopped. */
export async function serveFolder(root: string): Promise<{ url: string; stop(): Promise<void> }> {
  if (!existsSync(root)) throw new Error(`there is no ${root} folder; npm run build makes it`);
  const server = createStaticServer({ root });
  const port = await listen(server, 0);
  const stop = () =>
    new Promise<void>((stopped) => {
      server.close(() => stopped());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${port}/`, stop };
}
