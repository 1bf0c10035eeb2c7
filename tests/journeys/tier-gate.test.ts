import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { arsenal } from '../support/start-arsenal.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { workText } from '../support/work-text.ts';

const bun = fileURLToPath(new URL('../../node_modules/.bin/bun', import.meta.url));
const brief = [
  '--workers',
  '2',
  '--budget-ms',
  '40',
  '--warm-up-ms',
  '1',
  '--gate',
  'tier-1380',
  '--output-dir',
  'out',
];

function scratch(files: Readonly<Record<string, string>>): string {
  const { root, remove } = scratchFolder(files);
  onTestFinished(remove);
  return root;
}

const artifact = (root: string, name: string): unknown =>
  JSON.parse(readFileSync(join(root, 'out/artifacts', name), 'utf8'));

/** More than an optimiser of V8 takes on. */
const large = `
function large(n) {
  let x = n;
  ${'x = (x * 31 + 7) & 65535;\n  '.repeat(9_000)}
  return x;
}
bench('large', () => large(3));
`;

describe('arsenal ci --gate tier-1380', () => {
  it('ends with 0 where a case is at the top, and writes its tiers in each engine that tells them', async () => {
    const root = scratch({ 'a.bench.js': workText(20_000) });
    const runtimes = ['node', ...(existsSync(bun) ? ['bun'] : [])];
    const args = ['ci', ...brief, '--runtime', runtimes.join(','), '--bun-path', bun];
    const { code, told } = await arsenal(args, root);
    expect({ code, told }).toMatchObject({ code: 0 });
    for (const runtime of runtimes) {
      expect(artifact(root, `bytecode-a.bench.js-${runtime}-work.json`), runtime).toMatchObject({
        format: 'arsenal-bytecode',
        case: { runtime, key: 'work' },
        gate: { holds: true },
      });
    }
  });

  it('ends with 1 where a function is too large for the optimiser, with what to try', async () => {
    const root = scratch({ 'large.bench.js': large });
    const { code, told } = await arsenal(['ci', ...brief], root);
    expect(told).toMatch(/Gate tier-1380 does not hold: .*top tier 0\.\d.%, to be above/);
    expect(told).toMatch(/large \(large\.bench\.js:2\), .* of the time: .*(Ignition|Sparkplug)/);
    expect({ code, told }).toMatchObject({ code: 1 });
    expect(artifact(root, 'bytecode-large.bench.js-node-large.json')).toMatchObject({
      gate: { holds: false },
    });
  });
});
