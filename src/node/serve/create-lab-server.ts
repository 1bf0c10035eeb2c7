import { createServer, type RequestListener, type Server } from 'node:http';
import { isCollectorPath } from '../collector/is-collector-path.ts';
import { StoreProblem } from '../collector/sqlite/store-problem.ts';
import { staticAnswers, type StaticServerOptions } from './create-static-server.ts';

/** `notice`: what is to be said of the collector. */
export type LabServer = { server: Server; notice: string; stop: () => Promise<void> };

type Collecting = { folder: string; version: string; tell: (line: string) => void };

/**
 * A server for the app and, on the same port, its collector, whose paths are its own. Where that cannot be had, the app
 * is served without it.
 */
export async function createLabServer(
  site: StaticServerOptions,
  collecting?: Collecting,
): Promise<LabServer> {
  const files = staticAnswers(site);
  let answers: RequestListener = files;
  const server = createServer((request, response) => {
    answers(request, response);
  });
  const serverOf = (handler: RequestListener) => {
    answers = (request, response) => {
      (isCollectorPath(request.url ?? '/') ? handler : files)(request, response);
    };
    return server;
  };
  const { notice, stop } = await collected(serverOf, collecting);
  return {
    server,
    notice,
    async stop() {
      await stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function collected(serverOf: (handler: RequestListener) => Server, collecting: Collecting | undefined) {
  const nothing = async () => undefined;
  if (collecting === undefined) return { notice: '', stop: nothing };
  try {
    const { startCollector } = await import('../collector/start-collector.ts');
    const { stop } = await startCollector({ ...collecting, serverOf });
    return { notice: `Runs are collected in ${collecting.folder}\n`, stop };
  } catch (error) {
    const why = error instanceof StoreProblem || isOfSystem(error) ? error.message : undefined;
    if (why === undefined) throw error;
    return { notice: `No runs are collected here: ${why}\n`, stop: nothing };
  }
}

/** A folder that cannot be made or written to. */
const isOfSystem = (error: unknown): error is Error => error instanceof Error && 'syscall' in error;
