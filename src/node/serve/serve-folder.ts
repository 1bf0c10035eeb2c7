import { existsSync } from 'node:fs';
import { createStaticServer } from './create-static-server.ts';
import { listen } from './listen.ts';

export type ServedFolder = { url: string; stop(): Promise<void> };

/** A folder on that port of this machine, or the next that is free, or any free one, with the headers of its `_headers` file, until it is stopped. */
export async function serveFolder(root: string, wished = 0): Promise<ServedFolder> {
  if (!existsSync(root)) throw new Error(`there is no ${root} folder; npm run build makes it`);
  const server = createStaticServer({ root });
  const port = await listen(server, wished);
  const stop = () =>
    new Promise<void>((stopped) => {
      server.close(() => stopped());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${port}/`, stop };
}
