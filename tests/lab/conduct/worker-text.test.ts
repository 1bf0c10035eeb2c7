import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { loopsText } from '../../../src/lab/measure/loops.ts';
import { LINES_BEFORE } from '../../../src/lab/source/complaint.ts';
import { workerText } from '../../../src/lab/conduct/worker-text.ts';

describe('workerText', () => {
  it('puts the first line of the code after as many lines as complaints take off', () => {
    expect(workerText('FIRST', '[]', '').split('\n').indexOf('FIRST')).toBe(LINES_BEFORE);
  });

  it('is one script whatever names the code uses', () => {
    const text = workerText(
      'const bench = 1, keep = 2, $loops = 3; function file() {}',
      loopsText(2),
      'void $user;',
    );
    expect(() => new Script(text)).not.toThrow();
  });

  it('leaves out the source map of the runtime, which no sandbox could load', () => {
    expect(workerText('', '[]', 'x\n//# sourceMappingURL=a.js.map\n')).not.toContain('sourceMappingURL');
  });
});
