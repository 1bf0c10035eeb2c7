import type { Random } from '../../src/lab/model/units.ts';
import { summarise } from '../../src/lab/stats/summarise.ts';
import { foreignRun } from '../../src/lab/wire/foreign/foreign-run.ts';
import { keptRunText } from '../../src/lab/wire/kept-run-text.ts';

/** A run of two cases and 600 samples, as it is posted: about 8 kB, of which numbers pack badly, as measured ones do. */
export function smallRunText(id: string, random: Random): string {
  const samples = () => Array.from({ length: 300 }, () => 0.001 * (1 + random()));
  const cases = ['parse', 'print'].map((name) => ({ ...caseNamed(name), samples: samples() }));
  const at = 1_700_000_000_000 + Math.floor(random() * 1e10);
  return keptRunText(
    foreignRun({ tool: 'mitata', environment: {}, cases }, { id, at, name: 'json.bench.ts' }, summarise),
  );
}

const caseNamed = (name: string) => ({
  key: `json / ${name}`,
  name,
  groups: ['json'],
  params: {},
  figures: {},
});
