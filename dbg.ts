import { fakeCollector } from './tests/support/fake-collector.ts';
import { openChromium, freshProfile } from './scripts/browser/open-chromium.ts';
import { labPerson } from './tests/support/lab-person.ts';
const t0 = Date.now(); const log = (...x: unknown[]) => console.log(((Date.now()-t0)/1000).toFixed(1), ...x);
const collector = await fakeCollector();
const profile = freshProfile();
const { context, page, close } = await openChromium(profile.folder);
page.setDefaultTimeout(15000);
page.on('console', (m) => log('console', m.text()));
context.on('weberror', (e) => log('weberror', e.error()));
try {
  await page.goto(collector.url);
  const person = labPerson(page);
  await person.onDevice(); log('on device');
  await person.measureWith({ samples: 20, budgetS: 0.05, warmUpMs: 1, workers: 1 }); log('set');
  await person.write("bench('one', () => Math.sqrt(2));"); log('written');
  await collector.stop();
  await context.setOffline(true);
  for (let i = 0; i < 3; i++) { await person.run(); log('run'); await person.complete(); log('complete'); }
  log(await page.locator('header.app-header').innerText());
  await page.close(); log('closed');
  await collector.start();
  await context.setOffline(false); log('online');
  for (let i = 0; i < 20 && collector.received().size < 3; i++) await new Promise((d) => setTimeout(d, 500));
  log(collector.received().size, collector.posts());
} catch (e) { log(e); await page.screenshot({ path: '/tmp/w5.png' }).catch(() => 0); }
await close(); await collector.stop(); profile.remove();
