import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exitCodes } from '../../lab/model/report.ts';
import { labFolder } from '../place.ts';
import { createStaticServer } from '../serve/create-static-server.ts';
import { listen } from '../serve/listen.ts';
import { Complaint } from './complaint.ts';
import type { World } from './world.ts';

/** Serves the built lab until it is stopped. */
export async function serveCommand(flags: { port: string; host: string }, world: World): Promise<number> {
  const port = Number(flags.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Complaint(`--port: ${flags.port} is no port.`);
  const root = fileURLToPath(labFolder);
  if (!existsSync(root)) throw new Complaint('The lab is not built here. npm run build does it.');
  const server = createStaticServer({ root, headers: true, basePath: '/' });
  const open = await listen(server, port, flags.host);
  world.write(`Arsenal Lab is at http://${flags.host === '127.0.0.1' ? 'localhost' : flags.host}:${open}/\n`);
  await new Promise<void>((resolve) =>
    world.signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  server.close();
  server.closeAllConnections();
  return exitCodes.pass;
}
