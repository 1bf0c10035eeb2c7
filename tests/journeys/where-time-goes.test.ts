import { expect, test } from 'vitest';
import { shortRun } from '../support/lab-person.ts';
import { visitOffline } from '../support/visit-offline.ts';

const code = `type Row = { id: number };
function spin(x: number) { for (let i = 0; i < 9_000; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; } return x; }
async function later(x: number) { await 0; return spin(x); }
function other(x: number) { return spin(x) + 1; }
bench('quick', () => other(1));
bench('waits', async () => (await later(1)) + (await later(2)));`;

test('a case that was measured is asked where its time goes, without a network, and shows its functions', async () => {
  const { page, person } = await visitOffline();
  await person.measureWith(shortRun);
  await person.write(code);
  await person.run();
  await person.complete();
  await person.button('waits').click();
  await person.button('Where does its time go?').click();
  await page.getByText('Recording waits, in a pass of its own').waitFor();
  await page.getByRole('application', { name: 'Flame graph' }).waitFor();
  await page.getByText('Recording waits').waitFor({ state: 'detached' });
  await page.getByText(/^Instrumented pass, \d/).waitFor();
  await page.getByRole('searchbox', { name: 'Find functions' }).fill('spin');
  const found = page.getByText(/^1 function, \d/);
  await found.waitFor();
  const [, share = '0'] = /([\d.]+)\s?%/.exec(await found.innerText()) ?? [];
  expect(Number(share)).toBeGreaterThan(50);
  await page.getByRole('searchbox', { name: 'Find functions' }).fill('other');
  await page.getByText('No function matches.').waitFor();

  await person.goTo('Performance');
  await person.button('quick').click();
  await person.button('Where does its time go?').click();
  await page.getByRole('heading', { name: 'quick' }).waitFor();
  await person.button('Stop recording').click();
  await page.getByText('Recording quick').waitFor({ state: 'detached' });
});
