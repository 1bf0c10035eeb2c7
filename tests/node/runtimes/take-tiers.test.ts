import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { tierReport } from '../../../src/lab/profile/tiers/tier-report.ts';
import { studentInterval } from '../../../src/lab/stats/student-interval.ts';
import { openRuntime } from '../../../src/node/runtimes/runtime.ts';
import { takeTiers } from '../../../src/node/runtimes/take-tiers.ts';
import { textPlan } from '../../support/text-plan.ts';

const text = `
function spin() {
  let mixed = 1;
  for (let turn = 0; turn < 1e5; turn++) mixed = (mixed * 31 + turn) & 65535;
  return mixed;
}
bench('spins', () => spin());
`;
const never = new AbortController().signal;
const logs = () => readdirSync(tmpdir()).filter((name) => name.startsWith('arsenal-log-'));

const engines = { node: 'V8', bun: 'JavaScriptCore' } as const;

describe.each(['node', 'bun'] as const)('takeTiers, %s', { timeout: 60_000 }, (name) => {
  it.skipIf(name === 'bun' && !existsSync('node_modules/.bin/bun'))(
    'tells the tiers of a case from the start of its thread, and leaves nothing behind',
    async () => {
      const opened = await openRuntime(name, { labFolder: '', lab: 'test' });
      if (!opened.ok) throw new Error(opened.failure.advice);
      const before = logs();
      const plan = textPlan(text, { filter: '^spins$' });
      const taken = await takeTiers(opened.value, { plan, intervalUs: 500 }, never);
      await opened.value.close();
      if (!taken.ok) throw new Error(JSON.stringify(taken.failure));
      const isCounted = ({ file }: { file: string }) => file.endsWith('benchmark.ts');
      const parts = { engine: engines[name], isCounted, intervalOf: studentInterval };
      const report = tierReport([taken.value], parts);
      expect(report?.functions.map((each) => each.name)).toContain('spin');
      expect(report?.ms).toBeGreaterThan(200);
      expect((report?.shares.top ?? 0) + (report?.shares.middle ?? 0)).toBeGreaterThan(0.7);
      expect(logs().filter((log) => !before.includes(log))).toEqual([]);
    },
  );
});
