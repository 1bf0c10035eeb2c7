/**
 * `npm run bench:profiles`: how CPU profiles of some sizes open in the built lab, in CPUpro and in speedscope, beside a page
 * that does no more than parse them. All in one run on real Chromium, each file in a browser of its own, in shuffled order.
 * The files are made from real recordings the first time, and then kept. Ends with code 1 where a target does not hold.
 *
 *   --sizes 1,12,95,217   megabytes of the files; those over 300 are opened in the lab alone
 *   --repeats 3           how often each is opened in each
 *   --only lab,CPUpro     these viewers, besides parsing
 */
import { parseArgs } from 'node:util';
import { mulberry32 } from '../src/lab/model/mulberry32.ts';
import { shuffled } from '../src/lab/model/shuffled.ts';
import { builtLab } from './bench/built-lab.ts';
import { textOption } from './bench/text-option.ts';
import { opening, type Opening } from './profiles/opening.ts';
import { limit, openingReport, own } from './profiles/opening-report.ts';
import { sampleFiles } from './profiles/sample-files.ts';
import { viewers } from './profiles/viewers.ts';

const CACHE = 'node_modules/.cache/profiles';
const LARGE = 300e6;

async function bench() {
  const { values } = parseArgs({
    options: { sizes: textOption('1,12,95,217'), repeats: textOption('3'), only: textOption('') },
  });
  const chosen = values.only === '' ? undefined : [limit, ...values.only.split(',')];
  const files = await sampleFiles(CACHE, values.sizes.split(',').map(Number));
  const all = (await viewers(builtLab, `${CACHE}/pages`)).filter(
    ({ name }) => chosen?.includes(name) ?? true,
  );
  const pairs = files.flatMap(({ path, bytes }) =>
    all.filter(({ name }) => bytes < LARGE || name === own).map((viewer) => ({ viewer, path, bytes })),
  );
  const openings = new Map(pairs.map((pair): [typeof pair, Opening[]] => [pair, []]));
  for (let repeat = 0; repeat < Number(values.repeats); repeat++)
    for (const pair of shuffled(pairs, mulberry32(repeat))) {
      const { viewer, path, bytes } = pair;
      const seen = await opening(viewer, path);
      openings.get(pair)?.push(seen);
      console.log(
        `${repeat + 1}: ${viewer.name}, ${(bytes / 1e6).toFixed(1)} MB: ${Math.round(seen.paintMs)} ms`,
      );
    }
  const opened = pairs.map((pair) => ({
    viewer: pair.viewer.name,
    bytes: pair.bytes,
    openings: openings.get(pair) ?? [],
  }));
  const { text, holds } = openingReport(opened);
  console.log(text);
  if (!holds) process.exitCode = 1;
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
