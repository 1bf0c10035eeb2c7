import { describe, expect, it } from 'vitest';
import { createSteps, elapsedText } from '../../../scripts/setup/steps.js';

function recordingOut(isTTY: boolean) {
  const texts: string[] = [];
  return { isTTY, write: (text: string) => texts.push(text), text: () => texts.join('') };
}

function clockOf(...times: number[]) {
  return () => times.shift() ?? 0;
}

describe('elapsedText', () => {
  it.each([
    [0, '0.0 s'],
    [9_940, '9.9 s'],
    [9_960, '10 s'],
    [41_300, '41 s'],
    [119_400, '119 s'],
    [119_700, '2 min 0 s'],
    [185_000, '3 min 5 s'],
  ])('says %d ms as %s', (milliseconds, text) => {
    expect(elapsedText(milliseconds)).toBe(text);
  });
});

describe('createSteps', () => {
  it('numbers its steps and says how long each took', async () => {
    const out = recordingOut(false);
    const { step } = createSteps(2, out, clockOf(0, 300, 1000, 42_000));
    await step('Checking Node', async () => '20.19.0');
    await step('Installing packages', async () => undefined);
    expect(out.text()).toBe('[1/2] Checking Node … 0.3 s (20.19.0)\n[2/2] Installing packages … 41 s\n');
  });

  it('writes a terminal line again rather than adding to it', async () => {
    const out = recordingOut(true);
    await createSteps(1, out, clockOf(0, 2000)).step('Building', async () => undefined);
    expect(out.text()).toBe('[1/1] Building …\r[1/1] Building … 2.0 s\n');
  });

  it('names the step that fails and passes the failure on', async () => {
    const out = recordingOut(false);
    const failing = createSteps(1, out, clockOf(0)).step('Building', () =>
      Promise.reject(new Error('no disk')),
    );
    await expect(failing).rejects.toThrow('no disk');
    expect(out.text()).toBe('[1/1] Building … failed\n');
  });
});
