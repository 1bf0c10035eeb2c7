import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { archivedRuns } from '../../scripts/outbox/archived-runs.ts';
import { startCollector } from '../../src/node/collector/start-collector.ts';
import { verifyStore } from '../../src/node/collector/sqlite/verify-store.ts';
import { createLabServer } from '../../src/node/serve/create-lab-server.ts';
import { listen } from '../../src/node/serve/listen.ts';
import { deliveredText } from '../support/delivered-run.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { builtLab } from '../support/served-lab.ts';
import { visit } from '../support/visit.ts';

/** As little as a run can be. */
const briefest = { samples: 20, budgetS: 0.05, warmUpMs: 1, workers: 1 };
const soon = { timeout: 30_000 };
const tell = (line: string) => {
  console.error(line);
};

function scratch(): string {
  const { root, remove } = scratchFolder({});
  onTestFinished(remove);
  return root;
}

/** The lab and its collector, as `npm start` serves them. */
async function labWithCollector(folder: string): Promise<string> {
  const { server, stop } = await createLabServer({ root: builtLab }, { folder, version: '0', tell });
  onTestFinished(stop);
  return `http://localhost:${await listen(server, 0)}`;
}

/** `arsenal collector`, for the pages of an app. */
async function collectorFor(app: string, folder: string) {
  const server = createServer();
  const { collector, stop } = await startCollector({
    ...{ folder, version: '0', tell, allowOrigins: [app] },
    serverOf: (handler) => server.on('request', handler),
  });
  onTestFinished(async () => {
    await stop();
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://localhost:${await listen(server, 0)}`, collector };
}

const runsAt = async (url: string) => (await fetch(`${url}/v1/runs`)).text();

/** A run of another device. */
async function deliver(url: string, id: string, sender: Record<string, string>) {
  const headers = { 'content-type': 'application/json', ...sender };
  const sent = await fetch(`${url}/v1/runs`, { method: 'POST', headers, body: deliveredText({ id }) });
  expect(sent.status).toBe(201);
}

test('a run is collected out of the box, and by another collector once the app is paired with it', async () => {
  const root = scratch();
  const lab = await labWithCollector(join(root, 'own'));
  const { page, person } = await visit(lab);
  await person.onDevice();
  await person.measureWith(briefest);
  await person.write("bench('one', () => Math.sqrt(2));");
  await person.run();
  await person.complete();
  const [first] = await archivedRuns(page);
  await expect.poll(() => runsAt(lab), soon).toContain(first.id);
  await page.getByRole('link', { name: 'Delivery: delivered' }).click();
  await page.getByText('Runs appear here as they arrive').waitFor();
  await deliver(lab, 'from-a-phone', { 'arsenal-device': 'phone', 'arsenal-device-name': 'A%20phone' });
  await page.getByRole('list', { name: 'Runs of other devices' }).getByText('A phone').waitFor();

  const [elsewhere, kept] = [
    await collectorFor(lab, join(root, 'other')),
    join(root, 'other', 'collector.db'),
  ];
  const code = elsewhere.collector.pairingCode();
  await page.goto(`${lab}#/pair?collector=${encodeURIComponent(elsewhere.url)}&code=${code}`);
  await person.button('Send runs there').click();
  await page.getByText(/One is set, ending in/).waitFor();
  expect((await fetch(`${elsewhere.url}/v1/runs`)).status).toBe(401);
  await person.goTo('Performance');
  await person.run();
  await person.complete();
  await expect.poll(() => verifyStore(kept), soon).toMatchObject({ intact: true, runs: 1 });
  expect(await runsAt(lab)).not.toContain((await archivedRuns(page))[1].id);
});
