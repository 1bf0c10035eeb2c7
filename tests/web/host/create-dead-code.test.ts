import { expect, it, describe } from 'vitest';
import { compile } from '../../../src/lab/source/compile.ts';
import { deadCode } from '../../../src/lab/source/dead-code/dead-code.ts';
import { instrumentedText } from '../../../src/lab/source/instrument/instrumented-text.ts';
import type { SourceApi } from '../../../src/lab/wire/source-api.ts';
import { createDeadCode } from '../../../src/web/host/create-dead-code.ts';
import { manualAfter } from '../../support/manual-after.ts';
import { portWorkers } from '../../support/port-workers.ts';

const honest: SourceApi = {
  compile: async (text, language) => compile(text, language),
  instrumented: async (text, language) => instrumentedText(text, language),
  deadCode: async (text, language) => deadCode(text, language),
};
const endless: SourceApi = { ...honest, deadCode: () => new Promise(() => {}) };
const trap = "bench('a', (x) => { x * 2; });";

/** What looks, its nth worker serving the nth api. */
function finderOf(...apis: SourceApi[]) {
  const clock = manualAfter();
  const { start, workers } = portWorkers(...apis);
  return { find: createDeadCode(start, clock.after), workers, clock };
}

describe('the search for dead code', () => {
  it('looks in its worker, and leaves no timer behind', async () => {
    const { find, workers, clock } = finderOf(honest);
    expect(await find(trap, 'ts')).toMatchObject([{ rule: 'unused-value', line: 1, caseNames: ['a'] }]);
    expect(await find('bench(', 'ts')).toEqual([]);
    expect(clock.waiting()).toEqual([]);
    expect(workers).toHaveLength(1);
    workers[0].terminate();
  });

  it('finds nothing in a text that takes too long, and looks at the next one on a fresh worker', async () => {
    const { find, workers, clock } = finderOf(endless, honest);
    const slow = find(trap, 'js');
    clock.elapse();
    expect(await slow).toEqual([]);
    expect(await find(trap, 'js')).toHaveLength(1);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    workers[1].terminate();
  });

  it('finds nothing where no worker starts', async () => {
    const find = createDeadCode(() => {
      throw new Error('no workers');
    }, manualAfter().after);
    expect(await find(trap, 'js')).toEqual([]);
  });
});
