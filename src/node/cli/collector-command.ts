import { createServer, type RequestListener } from 'node:http';
import { exitCodes } from '../../lab/model/report.ts';
import type { Retention } from '../collector/collector-store.ts';
import { startCollector, type CollectorWish } from '../collector/start-collector.ts';
import { StoreProblem } from '../collector/sqlite/store-problem.ts';
import { listen } from '../serve/listen.ts';
import { Complaint } from './complaint.ts';
import { folderOf } from './folder-of.ts';
import { portOf } from './port-of.ts';
import { spanOf } from './span-of.ts';
import { version } from './version.ts';
import { stopped, type World } from './world.ts';

export type CollectFlags = {
  port: string;
  host: string;
  data?: string;
  app: string;
  allowOrigin: string[];
  retainSamples?: string;
  retainRuns?: string;
  allowPrivateWebhooks?: boolean;
  pair?: boolean;
};

const mostConnections = 4_096;

/** Collects runs until it is stopped. */
export async function collectorCommand(flags: CollectFlags, world: World): Promise<number> {
  const port = portOf(flags.port);
  const folder = folderOf(flags, world);
  const server = createServer();
  server.maxConnections = mostConnections;
  const { collector, isNew, stop } = await started({
    folder,
    version,
    serverOf: (handler: RequestListener) => server.on('request', handler),
    allowOrigins: [flags.app, ...flags.allowOrigin].map(originOf),
    allowPrivateWebhooks: flags.allowPrivateWebhooks ?? false,
    retention: retentionOf(flags),
    tell: world.tell,
  });
  const open = await listen(server, port, flags.host);
  const url = `http://${nameOf(flags.host)}:${open}`;
  world.write(`The collector is at ${url}\n`);
  world.tell(`Runs are kept in ${folder}\n`);
  if (isNew || flags.pair === true)
    world.tell(pairingText(`${flags.app}#/pair?${pairingQuery(url, collector.pairingCode())}`, isNew));
  await stopped(world);
  const closed = new Promise((resolve) => server.close(resolve));
  await stop();
  server.closeAllConnections();
  await closed;
  return exitCodes.pass;
}

/** As it is called from this machine. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

async function started(wish: CollectorWish) {
  try {
    return await startCollector(wish);
  } catch (error) {
    throw error instanceof StoreProblem ? new Complaint(error.message) : error;
  }
}

const pairingQuery = (collector: string, code: string) => new URLSearchParams({ collector, code }).toString();

const pairingText = (link: string, isNew: boolean) =>
  `${isNew ? 'It has no token yet, and answers this machine only. ' : ''}To pair the app, open this link within 15 minutes; it works once:\n\n  ${link}\n\n`;

function originOf(address: string): string {
  if (URL.canParse(address) && /^https?:/.test(address)) return new URL(address).origin;
  throw new Complaint(`${address} is no address of an app, such as https://lab.example.`);
}

const retentionOf = ({ retainSamples, retainRuns }: CollectFlags): Retention => ({
  ...(retainSamples !== undefined && { rawSamplesMs: spanOf('--retain-samples', retainSamples) }),
  ...(retainRuns !== undefined && { runsMs: spanOf('--retain-runs', retainRuns) }),
});
