import { expect, test } from 'vitest';
import { report } from '../../../../scripts/peers/tables/report.ts';
import { comparedAs } from '../../../support/peer-results.ts';

const cell = { scenario: 'json', contender: 'node-2s', repeat: 0 };
const at = Date.UTC(2026, 0, 2);

test('nothing measured is said, with why', () => {
  expect(report([])).toBe('Nothing is measured yet.');
  expect(report([{ cell, at, node: '24.0.0', failed: 'no engine' }])).toContain(
    'no engine: 1 (json node-2s 0 …)',
  );
});

test('one process is enough for every table that has something to say', () => {
  const text = report([{ cell, at, node: '24.0.0', figures: comparedAs(1, 0.01) }]);
  expect(text).toMatch(/^1 processes measured, Node 24\.0\.0, 2026-01-02$/m);
  const heads = text.split('\n\n').map((part) => part.split('  ')[0]);
  expect(heads).toContain('identical code');
  expect(heads).toContain('target');
  expect(heads).not.toContain('2 % more work');
});
