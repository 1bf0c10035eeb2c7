/**
 * `npm run serve`: serves dist/ on this machine, with the headers a CDN would send.
 *
 *   --port 4173   or PORT; the next free port is taken when it is in use
 *   --host        127.0.0.1 unless told; anywhere else a browser gives the lab no fine clock without HTTPS
 *   --base /      the path to serve under
 *   --bare        without any header, as a plain static host would
 *   --data        the folder of the collector, on the same port; this person's data folder unless told
 *   --no-collector
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { dataFolder } from '../src/node/collector/data-folder.ts';
import { createLabServer } from '../src/node/serve/create-lab-server.ts';
import { listen } from '../src/node/serve/listen.ts';

const preferredPort = 4173;

async function serve() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.PORT ?? String(preferredPort) },
      host: { type: 'string', default: '127.0.0.1' },
      base: { type: 'string', default: '/' },
      bare: { type: 'boolean', default: false },
      data: { type: 'string', default: dataFolder(process) },
      collector: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${values.port} is not a port`);
  const root = fileURLToPath(new URL('../dist', import.meta.url));
  if (!existsSync(root)) throw new Error('there is no dist folder; npm start builds it');
  const { server, notice, stop } = await createLabServer(
    { root, headers: !values.bare, basePath: values.base },
    values.collector ? { folder: values.data, version: packageJson.version, tell: console.error } : undefined,
  );
  const open = await listen(server, port, values.host);
  if (port !== 0 && open !== port) console.log(`Port ${port} is in use.`);
  console.log(
    `\nArsenal Lab is at http://${nameOf(values.host)}:${open}${values.base}\n${notice}Ctrl-C ends it.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop());
  }
}

const nameOf = (host: string) => (host === '127.0.0.1' ? 'localhost' : host);

serve().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
