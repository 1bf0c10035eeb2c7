import { expect, onTestFinished, test } from 'vitest';
import { createLabServer } from '../../src/node/serve/create-lab-server.ts';
import { listen } from '../../src/node/serve/listen.ts';
import type { LabPerson } from '../support/lab-person.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { builtLab } from '../support/served-lab.ts';
import { visit } from '../support/visit.ts';

const soon = { timeout: 30_000 };

test('a run of another device is seen as it arrives, also after the collector was away', async () => {
  const { url, stop, start } = await labAndCollector();
  const [here, elsewhere] = [await visit(url), await visit(url)];
  for (const { person } of [here, elsewhere]) await person.onDevice();
  await elsewhere.person.measureWith({ samples: 20, budgetS: 0.05, warmUpMs: 1, workers: 1 });
  await here.page.goto(`${url}#/delivery`);
  await here.page.getByText('Runs appear here as they arrive').waitFor();
  const others = here.page.getByRole('list', { name: 'Runs of other devices' }).getByRole('listitem');
  const arrived = (cases: string): unknown => expect.stringContaining(`has arrived, ${cases}.`);

  await measured(elsewhere.person, "bench('one', () => Math.sqrt(2));");
  await expect.poll(() => others.allTextContents(), soon).toEqual([arrived('1 case')]);

  await stop();
  await here.page.getByText('The collector does not answer; it is asked again.').waitFor();
  await measured(elsewhere.person, "bench('a', () => Math.sqrt(2)); bench('b', () => Math.sqrt(3));");
  await elsewhere.page.goto(`${url}#/delivery`);
  await elsewhere.page.getByText('1 run waits').waitFor();
  await start();
  await elsewhere.person.button('Send now').click();
  await expect.poll(() => others.allTextContents(), soon).toEqual([arrived('2 cases'), arrived('1 case')]);
  // What a device made itself is no news to it.
  await elsewhere.person.goTo('Performance');
  await elsewhere.page.goto(`${url}#/delivery`);
  await elsewhere.page.getByText('Runs appear here as they arrive').waitFor();
  expect(await elsewhere.page.getByRole('list', { name: 'Runs of other devices' }).count()).toBe(0);
});

/** The app and the collector beside it, as `npm start` serves them, until the test is over. */
async function labAndCollector() {
  const { root: folder, remove } = scratchFolder({});
  onTestFinished(remove);
  const create = () =>
    createLabServer({ root: builtLab }, { folder, version: '0.0.0', tell: () => undefined });
  let lab = await create();
  onTestFinished(() => lab.stop());
  const port = await listen(lab.server, 0);
  return {
    url: `http://localhost:${port}/`,
    stop: () => lab.stop(),
    async start() {
      lab = await create();
      await listen(lab.server, port);
    },
  };
}

async function measured(person: LabPerson, code: string) {
  await person.write(code);
  await person.run();
  await person.complete();
}
