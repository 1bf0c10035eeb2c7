import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../scripts/setup/run-command.js';

const bun = 'node_modules/.bin/bun';

async function eventsOf(...lines: string[]) {
  const { code, output } = await runCommand(bun, ['tests/support/print-run.ts', lines.join('\n')]);
  expect(code, output).toBe(0);
  return (
    output
      .split('\n')
      // Bun may say something of its own.
      .filter((line) => line.startsWith('{'))
      .map((line): unknown => JSON.parse(line))
  );
}

describe.skipIf(!existsSync(bun))('runInNode in Bun', { timeout: 60_000 }, () => {
  it('measures, names the line of what was thrown, and ends an endless loop', async () => {
    const events = await eventsOf(
      `import { bench } from 'arsenal-lab';`,
      `console.log('printed');`,
      `bench('now', (by: number) => by * 2, { setup: () => 21 });`,
      `bench('later', async () => { await 1; });`,
      `bench('throws', () => {`,
      `  throw new RangeError('at once');`,
      `});`,
      `bench('leaves', () => {`,
      `  setTimeout(() => { throw new RangeError('later'); });`,
      `});`,
      `bench('spins', () => { for (;;); });`,
    );
    const batch = { phase: 'measured' };
    for (const index of [0, 1]) {
      expect(events).toContainEqual(matching({ type: 'batch', batch: matching({ ...batch, case: index }) }));
    }
    const failed = (index: number, failure: object) =>
      matching({ type: 'case-failed', case: index, failure: matching(failure) });
    expect(events).toContainEqual(failed(2, { code: 'threw', message: 'RangeError: at once', line: 6 }));
    expect(events).toContainEqual(failed(3, { code: 'threw', message: 'RangeError: later', line: 9 }));
    expect(events).toContainEqual(failed(4, { code: 'timed-out', stage: 'body' }));
    expect(events).toContainEqual(matching({ type: 'output', text: 'printed\n' }));
    expect(events.at(-1)).toMatchObject({ type: 'ended', status: 'complete' });
  });

  it('gives the text to the engine as it is, not rewritten', async () => {
    const events = await eventsOf(
      `const body = () => { if (false) { return 1 + 2; } return 60 * 60; };`,
      `bench('kept', body, { check: () => String(body).includes('1 + 2') && String(body).includes('60 * 60') });`,
    );
    expect(events).not.toContainEqual(matching({ type: 'case-failed' }));
    expect(events.at(-1)).toMatchObject({ type: 'ended', status: 'complete' });
  });
});

/** An object that has at least these. */
const matching = (part: object): unknown => expect.objectContaining(part);
