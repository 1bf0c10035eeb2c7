import { expect, onTestFinished, test } from 'vitest';
import { servedLab } from '../support/served-lab.ts';
import { shortRun } from '../support/lab-person.ts';
import { visit } from '../support/visit.ts';
import type { Visit } from '../support/visit.ts';

test('a static host without headers, under a sub-path, is isolated after one reload and works offline', async () => {
  const lab = await servedLab({ headers: false, basePath: '/some/folder/' });
  onTestFinished(() => lab.stop());
  const answer = await fetch(lab.url);
  expect(answer.headers.has('cross-origin-opener-policy'), 'the host isolates nothing').toBe(false);

  const visitor = await visit('about:blank');
  const { context, page, person } = visitor;
  let loads = 0;
  page.on('load', () => loads++);
  await page.goto(lab.url);
  await isolated(visitor);
  await person.measureWith(shortRun);
  await person.run();
  await person.complete();
  expect(await clockOfLastRun(visitor)).toEqual({ step: '5.00\u00a0µs', isolated: 'yes' });
  expect(loads, 'the first load and one reload').toBe(2);

  await lab.stop();
  await context.setOffline(true);
  await page.reload();
  await isolated(visitor);
  await person.goTo('Performance');
  await person.run();
  await person.complete();
  expect(await clockOfLastRun(visitor)).toEqual({ step: '5.00\u00a0µs', isolated: 'yes' });
  expect(loads, 'nothing but the reload asked for').toBe(3);
});

/** Waits until the lab says that its page has the fine clock. */
async function isolated({ page }: Visit) {
  await page.getByRole('button', { name: 'Status: 5.00\u00a0µs clock' }).waitFor();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
}

/** What the latest run kept of the clock in its sandbox. */
async function clockOfLastRun({ person }: Visit) {
  await person.goTo('History');
  await person.kept('Two ways to sort').first().click();
  const fact = (name: string) => person.fact('Environment', name).innerText();
  return { step: await fact('Clock step'), isolated: await fact('Cross-origin isolated') };
}
