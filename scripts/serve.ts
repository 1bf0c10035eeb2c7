/**
 * `npm run serve`: serves dist/ on this machine, with the headers a CDN would send.
 *
 *   --port 4173   or PORT; the next free port is taken when it is in use
 *   --host        127.0.0.1 unless told; anywhere else a browser gives the lab no fine clock without HTTPS
 *   --base /      the path to serve under
 *   --bare        without any header, as a plain static host would
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createStaticServer } from '../src/node/serve/create-static-server.ts';
import { listen } from '../src/node/serve/listen.ts';

const preferredPort = 4173;

async function serve() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.PORT ?? String(preferredPort) },
      host: { type: 'string', default: '127.0.0.1' },
      base: { type: 'string', default: '/' },
      bare: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${values.port} is not a port`);
  const root = fileURLToPath(new URL('../dist', import.meta.url));
  if (!existsSync(root)) throw new Error('there is no dist folder; npm start builds it');
  const server = createStaticServer({ root, headers: !values.bare, basePath: values.base });
  const open = await listen(server, port, values.host);
  const name = values.host === '127.0.0.1' ? 'localhost' : values.host;
  if (port !== 0 && open !== port) console.log(`Port ${port} is in use.`);
  console.log(`\nArsenal Lab is at http://${name}:${open}${values.base}\nCtrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

serve().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
