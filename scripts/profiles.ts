/**
 * `npm run bench:profiles`: how CPU profiles of some sizes open in the built lab, in CPUpro and in speedscope, beside a page
 * that does no more than parse them, and how the lab zooms over a very large one. All in one run on real Chromium, each file
 * in a browser of its own, in shuffled order.
 * The files are made from real recordings the first time, and then kept. Ends with code 1 where a target does not hold.
 *
 *   --sizes 1,12,95,217   megabytes of the files; those over 300, as 1000, are opened in the lab alone and then deleted
 *   --boxes 2             millions of boxes to zoom and pan over, in the lab; 0 for none
 *   --repeats 3           how often each is opened in each
 *   --only lab,CPUpro     these viewers, besides parsing
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mulberry32 } from '../src/lab/model/mulberry32.ts';
import { shuffled } from '../src/lab/model/shuffled.ts';
import { builtLab } from './bench/built-lab.ts';
import { textOption } from './bench/text-option.ts';
import { heldBefore, opening, type Opening } from './profiles/opening.ts';
import { limit, openingReport, own, type Opened } from './profiles/opening-report.ts';
import { boxesFile, sampleFiles, type SampleFile } from './profiles/sample-files.ts';
import { labViewer, viewers, type Viewer } from './profiles/viewers.ts';
import { zooming, type Zooming } from './profiles/zooming.ts';

const CACHE = 'node_modules/.cache/profiles';
const LARGE = 300e6;

const options = {
  sizes: textOption('1,12,95,217'),
  boxes: textOption('2'),
  repeats: textOption('3'),
  only: textOption(''),
};

async function bench() {
  const { values } = parseArgs({ options });
  const chosen = values.only === '' ? undefined : [limit, ...values.only.split(',')];
  const files = await sampleFiles(CACHE, values.sizes.split(',').filter(Boolean).map(Number));
  try {
    const all = (await viewers(builtLab, `${CACHE}/pages`)).filter(
      ({ name }) => chosen?.includes(name) ?? true,
    );
    const opened = await allOpened(files, all, Number(values.repeats));
    const zoomed = await zoomedOver(Number(values.boxes), Number(values.repeats));
    const { text, holds } = openingReport(opened, zoomed);
    console.log(text);
    if (!holds) process.exitCode = 1;
  } finally {
    for (const { path, bytes } of files) if (bytes > LARGE) rmSync(path);
  }
}

async function allOpened(
  files: readonly SampleFile[],
  all: readonly Viewer[],
  repeats: number,
): Promise<Opened[]> {
  const pairs = files.flatMap(({ path, bytes }) =>
    all.filter(({ name }) => bytes < LARGE || name === own).map((viewer) => ({ viewer, path, bytes })),
  );
  const before = new Map<Viewer, number>();
  for (const viewer of all) before.set(viewer, await heldBefore(viewer));
  const openings = new Map(pairs.map((pair): [typeof pair, Opening[]] => [pair, []]));
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const pair of shuffled(pairs, mulberry32(repeat))) {
      const { viewer, path, bytes } = pair;
      const seen = await opening(viewer, path, before.get(viewer) ?? NaN);
      openings.get(pair)?.push(seen);
      console.log(
        `${repeat + 1}: ${viewer.name}, ${(bytes / 1e6).toFixed(1)} MB: ${Math.round(seen.paintMs)} ms`,
      );
    }
  return pairs.map((pair) => ({
    viewer: pair.viewer.name,
    bytes: pair.bytes,
    openings: openings.get(pair) ?? [],
  }));
}

async function zoomedOver(millions: number, repeats: number): Promise<Zooming[]> {
  if (millions === 0) return [];
  const { path } = await boxesFile(CACHE, millions);
  const zoomed: Zooming[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) zoomed.push(await zooming(labViewer(builtLab), path));
  return zoomed;
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
