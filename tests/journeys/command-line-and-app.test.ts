import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { shortRun, twoCases } from '../support/lab-person.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { servedLab } from '../support/served-lab.ts';
import { arsenal } from '../support/start-arsenal.ts';
import { visit } from '../support/visit.ts';

/** As the app calls what it begins with. */
const file = 'Two ways to sort.bench.ts';
const brief = ['--workers', '2', '--budget-ms', '40', '--warm-up-ms', '1'];

test('a run of the command line is the same in the app, and one of the app is a baseline for the command line', async () => {
  const lab = await servedLab();
  onTestFinished(() => lab.stop());
  const { root, remove } = scratchFolder({ [file]: twoCases });
  onTestFinished(remove);
  await arsenal(['run', ...brief, '--output-dir', 'out'], root);
  const [name] = readdirSync(join(root, 'out/runs'));
  const written = join(root, 'out/runs', name);

  const { page, person } = await visit(`${lab.url}#/history`);
  const choosing = page.waitForEvent('filechooser');
  await person.button('Import').click();
  await (await choosing).setFiles(written);
  await person.kept(file).waitFor();
  expect(await hashesOf(await exported(page, join(root, 'again.json')))).toEqual(await hashesOf(written));
  await person.kept(file).click();
  await page.getByText(/^2 cases, [\d,]+ samples$/).waitFor();

  await person.goTo('Performance');
  await person.write(twoCases);
  await person.measureWith(shortRun);
  await person.run();
  await person.complete();
  await person.goTo('History');
  await person.kept('Two ways to sort').nth(1).waitFor();
  await exported(page, join(root, 'app.arsenal.json'));
  const args = ['run', ...brief, '--runtime', 'chromium', '--baseline', 'app.arsenal.json', '--json'];
  const { out, told } = await arsenal(args, root);
  const compared = { judgement: { kind: 'compared', opposition: 'apart' } };
  expect({ told, ...reportOf(out) }).toMatchObject({
    runs: [{ runtime: 'chromium', cases: [compared, compared] }],
  });
});

/** Exports every run into a file. */
async function exported(page: Page, path: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export all' }).click();
  await (await downloading).saveAs(path);
  return path;
}

/** Those of the file and of its runs. */
async function hashesOf(path: string): Promise<string[]> {
  const hashes = (await readFile(path, 'utf8')).match(/"hash":"[0-9a-f]{64}"/g);
  expect(hashes, 'one of the file, one of its run').toHaveLength(2);
  return hashes ?? [];
}

function reportOf(out: string): object {
  const report: unknown = JSON.parse(out);
  return typeof report === 'object' && report !== null ? report : {};
}
