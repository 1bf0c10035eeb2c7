import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exitCodes } from '../../lab/model/report.ts';
import { labFolder } from '../place.ts';
import { createLabServer } from '../serve/create-lab-server.ts';
import { listen } from '../serve/listen.ts';
import { Complaint } from './complaint.ts';
import { folderOf } from './folder-of.ts';
import { portOf } from './port-of.ts';
import { version } from './version.ts';
import { stopped, type World } from './world.ts';

type ServeFlags = { port: string; host: string; data?: string; collector: boolean };

/** Serves the built lab, and collects runs, until it is stopped. */
export async function serveCommand(flags: ServeFlags, world: World): Promise<number> {
  const port = portOf(flags.port);
  const root = fileURLToPath(labFolder);
  if (!existsSync(root)) throw new Complaint('The lab is not built here. npm run build does it.');
  const { server, notice, stop } = await createLabServer(
    { root, headers: true, basePath: '/' },
    flags.collector ? { folder: folderOf(flags, world), version, tell: world.tell } : undefined,
  );
  const open = await listen(server, port, flags.host);
  world.write(`Arsenal Lab is at http://${flags.host === '127.0.0.1' ? 'localhost' : flags.host}:${open}/\n`);
  world.tell(notice);
  await stopped(world);
  await stop();
  return exitCodes.pass;
}
