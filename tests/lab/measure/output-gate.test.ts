import { describe, expect, it } from 'vitest';
import { createOutputGate, OutputTooLarge } from '../../../src/lab/measure/output-gate.ts';

function gate(limit = 10) {
  const posted: [number | undefined, string][] = [];
  return { posted, gate: createOutputGate(limit, (index, text) => posted.push([index, text])) };
}

describe('the output gate', () => {
  it('posts a text at once, with the case that printed it', () => {
    const { gate: output, posted } = gate();
    output.write('load');
    output.begin(3);
    output.write('case');
    expect(posted).toEqual([
      [undefined, 'load'],
      [3, 'case'],
    ]);
  });

  it('lets through what is allowed and throws at one character more', () => {
    const { gate: output, posted } = gate();
    output.begin(0);
    expect(() => output.write('x'.repeat(11))).toThrow(OutputTooLarge);
    expect(() => output.write('y')).toThrow(OutputTooLarge);
    expect(output.exceeded()).toBe(true);
    output.begin(1);
    output.write('z');
    expect(posted).toEqual([
      [0, 'x'.repeat(10)],
      [1, 'z'],
    ]);
  });

  it('gathers a flood of texts into few messages and loses none', () => {
    const { gate: output, posted } = gate(100_000);
    output.begin(0);
    for (let i = 0; i < 10_000; i++) output.write('a line\n');
    output.flush();
    expect(posted.length).toBeLessThan(200);
    expect(posted.map(([, text]) => text).join('')).toBe('a line\n'.repeat(10_000));
  });

  it('gives what was gathered to the case that printed it', () => {
    const { gate: output, posted } = gate(1_000);
    output.begin(0);
    for (let i = 0; i < 101; i++) output.write('x');
    output.begin(1);
    expect(posted.at(-1)).toEqual([0, 'x']);
    expect(posted.length).toBe(101);
  });
});
