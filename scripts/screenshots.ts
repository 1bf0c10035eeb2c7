/** `npm run screenshots`: pictures of the built lab after a real run, for the README and the manifest. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { driveLab } from './bench/drive-lab.ts';
import { serveFolder } from '../src/node/serve/serve-folder.ts';
import { builtLab } from './bench/built-lab.ts';
import { freshProfile, openChromium } from './browser/open-chromium.ts';

const folder = fileURLToPath(new URL('../public/screenshots/', import.meta.url));
const longestRunMs = 300_000;

/** Opens the lab in a window of this size, runs what the editor begins with, and takes pictures. */
async function pictured(
  url: string,
  size: { width: number; height: number; scale: number },
  names: string[],
) {
  const profile = freshProfile();
  const { page, close } = await openChromium(profile.folder, size);
  await page.goto(url);
  await driveLab(page).run(longestRunMs);
  await page.evaluate(() => scrollTo(0, 0));
  for (const name of names) await page.screenshot({ path: `${folder}${name}.png`, fullPage: name === 'run' });
  await close();
  profile.remove();
}

mkdirSync(folder, { recursive: true });
const lab = await serveFolder(builtLab);
await pictured(lab.url, { width: 1_280, height: 800, scale: 1 }, ['wide', 'run']);
await pictured(lab.url, { width: 390, height: 844, scale: 2 }, ['narrow']);
await lab.stop();
