import { describe, expect, it } from 'vitest';
import { threadError } from '../../../src/node/runtimes/thread-error.ts';

const died = (message: string, stack: string) => Object.assign(new Error(message), { stack });

describe('threadError', () => {
  it('names the line of the text in which it was thrown', () => {
    const error = died('no', 'Error: no\n    at Timeout._onTimeout (benchmark.ts:5:25)');
    expect(threadError(error, 10)).toEqual({ kind: 'error', message: 'no', line: 4 });
  });

  it('names the line of the text that an engine does not take, as Node says it and as Bun does', () => {
    const node = died(
      'no',
      'benchmark.ts:3\nimport.meta\n       ^^^^\n\nSyntaxError: no\n    at new Script (node:vm:117:7)',
    );
    const bun = died(
      'no',
      'benchmark.ts:3\nimport.meta\n       ^\n\nSyntaxError: no\n    at <parse> (benchmark.ts:3)',
    );
    for (const error of [node, bun]) expect(threadError(error, 10)).toMatchObject({ line: 2 });
  });

  it('names no line outside the text, and takes whatever was thrown', () => {
    expect(threadError(died('no', 'benchmark.ts:30\n\nSyntaxError: no'), 10)).toEqual({
      kind: 'error',
      message: 'no',
    });
    expect(threadError(7, 10)).toEqual({ kind: 'error', message: '7' });
  });
});
