import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import boundaries from '../../scripts/boundaries.cjs';
import { plantedTree, repository, type PlantedTree } from '../support/planted-tree.ts';

const leaf = 'export const one = 1;';
const from = (...places: string[]) => places.map((place) => `import '${place}';`).join('\n');

/** What is allowed, so that a rule that forbids everything is seen too. */
const lawful = {
  'src/lab/model/units.ts': leaf,
  'src/lab/stats/mean.ts': from('../model/units.ts'),
  'src/lab/measure/bench.ts': from('../model/units.ts', '../stats/mean.ts'),
  'src/lab/words/words.ts': from('../stats/mean.ts'),
  'src/lab/judge/judge.ts': from('../stats/mean.ts'),
  'src/lab/report/table.ts': from('../stats/mean.ts', '../words/words.ts'),
  'src/lab/wire/parse.ts': from('../model/units.ts'),
  'src/lab/conduct/run-plan.ts': from('../model/units.ts', '../wire/parse.ts'),
  'src/lab/source/compile.ts': from('sucrase', 'acorn', '@sveltejs/acorn-typescript'),
  'src/lab/benchmarks/sort.ts': from('arsenal-lab'),
  'src/lab/model/authoring.ts': leaf,
  'src/web/charts/trace.ts': from('d3-scale', '../../lab/model/units.ts'),
  'src/web/store/columns.ts': from('../../lab/stats/mean.ts'),
  'src/web/host/start.ts': from('comlink', '../../../workers/bench.worker.ts?worker&url'),
  'src/web/archive/rows.ts': from('idb', '../../lab/model/units.ts'),
  'src/web/outbox/flush.ts': from('../archive/rows.ts', '../../lab/model/units.ts'),
  'src/web/ui/app.ts': from('react', './editor/editor.ts'),
  'src/web/ui/editor/editor.ts': from('@codemirror/view', '@lezer/highlight'),
  'src/web/main.tsx': from('react-dom/client', './ui/app.ts', './store/columns.ts'),
  'src/node/cli.ts': from('node:fs', '../lab/model/units.ts'),
  'src/node/cli/program.ts': from('commander'),
  'src/node/sources/bundle.ts': from('esbuild', 'tinyglobby'),
  'src/node/settings/read.ts': from('smol-toml'),
  'src/node/collector/serve.ts': from('fastify'),
  'src/node/runtimes/chromium.ts': from('playwright-core'),
  'src/node/runtimes/thread.ts': from('comlink', 'node:worker_threads', '../../lab/conduct/run-plan.ts'),
  'workers/bench.worker.ts': from('comlink', '../src/lab/measure/bench.ts', '../src/lab/benchmarks/sort.ts'),
  'workers/service.ts': from('workbox-precaching', './deliver.ts'),
  'workers/deliver.ts': from('../src/lab/model/units.ts', '../src/web/outbox/flush.ts'),
  'tests/some.test.ts': from('axe-core', '../src/web/store/columns.ts', '../workers/bench.worker.ts'),
  'scripts/tool.ts': from('playwright-core', '../src/lab/model/units.ts'),
};

const stray = (name: string) => `src/web/store/stray-${name}.ts`;

/** Each rule with the file that breaks it. */
const planted: [rule: string, path: string, text: string][] = [
  ['model-stands-alone', 'src/lab/model/eager.ts', from('../stats/mean.ts')],
  ['stats-know-the-model', 'src/lab/stats/eager.ts', from('../measure/bench.ts')],
  ['measure-knows-stats', 'src/lab/measure/eager.ts', from('../wire/parse.ts')],
  ['words-know-stats', 'src/lab/words/eager.ts', from('../wire/parse.ts')],
  ['judge-knows-stats', 'src/lab/judge/eager.ts', from('../wire/parse.ts')],
  ['report-knows-stats', 'src/lab/report/eager.ts', from('../wire/parse.ts')],
  ['conduct-knows-the-wire', 'src/lab/conduct/eager.ts', from('../measure/bench.ts')],
  ['lab-is-a-star', 'src/lab/source/eager.ts', from('../stats/mean.ts')],
  ['lab-is-a-star', 'src/lab/benchmarks/eager.ts', from('../measure/bench.ts')],
  ['lab-is-a-star', 'src/lab/wire/eager.ts', from('../stats/mean.ts')],
  ['lab-is-pure', 'src/lab/stats/webbed.ts', from('../../web/store/columns.ts')],
  ['lab-is-pure', 'src/lab/stats/packaged.ts', from('comlink')],
  ['source-parses', 'src/lab/source/packaged.ts', from('idb')],
  ['charts-draw', 'src/web/charts/subscribed.ts', from('../store/columns.ts')],
  ['workers-are-doors', 'workers/drawn.worker.ts', from('../src/web/store/columns.ts')],
  ['workers-are-doors', 'workers/sending.worker.ts', from('../src/web/outbox/flush.ts')],
  ['deliver-opens-the-outbox', 'workers/deliver-more.ts', from('../src/web/store/columns.ts')],
  ['outbox-needs-no-page', 'src/web/outbox/paged.ts', from('../store/columns.ts')],
  ['web-and-node-apart', 'src/web/store/noded.ts', from('../../node/cli.ts')],
  ['web-and-node-apart', 'src/node/webbed.ts', from('../web/store/columns.ts')],
  ['web-runs-in-a-browser', 'src/web/store/filed.ts', from('node:fs')],
  ['main-composes', 'src/web/store/composed.ts', from('../main.tsx')],
  ['not-to-tests', 'src/web/store/tested.ts', from('../../../tests/some.test.ts')],
  ['not-to-tests', 'scripts/tested.ts', from('../tests/some.test.ts')],
  ['shipped-without-scripts', 'src/web/store/scripted.ts', from('../../../scripts/tool.ts')],
  ['codemirror-has-one-home', stray('codemirror'), from('@codemirror/view')],
  ['lezer-has-one-home', stray('lezer'), from('@lezer/highlight')],
  ['acorn-has-one-home', stray('acorn'), from('acorn')],
  ['sveltejs-acorn-typescript-has-one-home', stray('acorn-typescript'), from('@sveltejs/acorn-typescript')],
  ['commander-has-one-home', stray('commander'), from('commander')],
  ['esbuild-has-one-home', stray('esbuild'), from('esbuild')],
  ['tinyglobby-has-one-home', stray('tinyglobby'), from('tinyglobby')],
  ['smol-toml-has-one-home', stray('smol-toml'), from('smol-toml')],
  ['fastify-has-one-home', stray('@fastify/cors'), from('@fastify/cors')],
  ['comlink-has-one-home', stray('comlink'), from('comlink')],
  ['dequal-has-one-home', stray('dequal'), from('dequal')],
  ['d3-scale-has-one-home', stray('d3-scale'), from('d3-scale')],
  ['idb-has-one-home', stray('idb'), from('idb')],
  ['react-has-one-home', stray('react'), from('react')],
  ['react-dom-has-one-home', stray('react-dom'), from('react-dom')],
  ['sucrase-has-one-home', stray('sucrase'), from('sucrase')],
  ['workbox-window-has-one-home', stray('workbox-window'), from('workbox-window')],
  ['workbox-core-precaching-routing-has-one-home', stray('workbox'), from('workbox-precaching')],
  ['playwright-drives-from-outside', stray('playwright'), from('playwright-core')],
  ['test-tools-stay-in-tests', stray('axe'), from('axe-core')],
  ['test-tools-stay-in-tests', 'scripts/faked.ts', from('fake-indexeddb')],
  ['every-package-has-a-home', stray('unlisted'), from('prettier')],
  ['no-cycles', 'src/web/store/chicken.ts', from('./egg.ts')],
  ['no-orphans', 'src/web/store/orphan.ts', leaf],
  ['imports-resolve', 'src/web/store/lost.ts', from('./nowhere.ts')],
];

type Violation = { rule: { name: string }; from: string };

type Cruised = { summary: { violations: Violation[] } };

function isCruised(value: unknown): value is Cruised {
  return typeof value === 'object' && value !== null && 'summary' in value;
}

function violationsIn(output: string): Violation[] {
  const cruised: unknown = JSON.parse(output);
  if (!isCruised(cruised)) throw new Error(output);
  return cruised.summary.violations;
}

describe('boundaries', () => {
  let tree: PlantedTree;
  let violations: Violation[];
  beforeAll(async () => {
    const unlawful = Object.fromEntries(planted.map(([, path, text]) => [path, text]));
    tree = plantedTree({ ...lawful, ...unlawful, 'src/web/store/egg.ts': from('./chicken.ts') });
    const config = `${repository}scripts/boundaries.cjs`;
    const { output } = await tree.run('depcruise', [
      ...['--config', config, '-T', 'json', 'src', 'workers', 'tests', 'scripts'],
    ]);
    violations = violationsIn(output);
  });
  afterAll(() => tree.remove());

  it.each(planted)('%s is broken by %s', (rule, path) => {
    const broken = violations.filter((violation) => violation.from === path).map((each) => each.rule.name);
    expect(broken).toContain(rule);
  });

  it('leave lawful files alone', () => {
    expect(violations.filter(({ from: path }) => path in lawful)).toEqual([]);
  });

  it('have a planted violation for every rule, and a remedy in every message', () => {
    const names = boundaries.forbidden.map((rule) => rule.name);
    expect(names).toEqual([...new Set(names)]);
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(names));
    for (const { comment } of boundaries.forbidden) expect(comment).toMatch(/\S[.:] \S/);
  });
});
