import { fakeCollector } from './tests/support/fake-collector.ts';
import { openChromium, freshProfile } from './scripts/browser/open-chromium.ts';
import { labPerson } from './tests/support/lab-person.ts';
import { copyRun } from './scripts/outbox/archived-runs.ts';
import { bringAxe, axeFindings } from './tests/support/axe-findings.ts';
import { layoutFaults } from './tests/support/layout-faults.ts';
const collector = await fakeCollector({ root: 'dist' });
const profile = freshProfile();
const { context, page, close } = await openChromium(profile.folder);
await bringAxe(context);
page.setDefaultTimeout(15000);
page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
async function look(name: string) {
  for (const width of [1440, 390]) for (const scheme of ['light', 'dark'] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await new Promise((d) => setTimeout(d, 300));
    const faults = [...(await axeFindings(page)), ...(await layoutFaults(page))];
    if (faults.length) console.log(name, width, scheme, faults);
    await page.screenshot({ path: `/tmp/w5-${name}-${width}-${scheme}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
try {
  await page.goto(collector.url);
  const person = labPerson(page);
  await person.onDevice();
  await page.goto(collector.url + '#/delivery');
  await page.getByRole('heading', { name: 'Destination' }).waitFor();
  await look('empty');
  await person.goTo('Performance');
  await person.measureWith({ samples: 20, budgetS: 0.05, warmUpMs: 1, workers: 1 });
  collector.behave('refusing');
  await person.run(); await person.complete();
  await page.getByRole('link', { name: 'Delivery: 1 parked' }).waitFor();
  collector.behave('busy');
  await person.run(); await person.complete();
  await copyRun(page, 2);
  await page.getByRole('link', { name: 'Delivery: 1 parked' }).click();
  await page.getByText('A collector at another address').click();
  await page.waitForTimeout(500);
  await look('some');
  await page.goto(collector.url + '#/pair?collector=' + encodeURIComponent('https://lab.example:4318/') + '&code=x');
  await page.getByRole('dialog').waitFor();
  await look('pair');
} catch (e) { console.log(e); await page.screenshot({ path: '/tmp/w5.png' }).catch(() => 0); }
await close(); await collector.stop(); profile.remove();
