import { expect, test } from 'vitest';
import { drawTiers } from '../../../src/web/charts/draw-tiers.ts';
import { coarserStretches, tierSentence } from '../../../src/web/ui/profile/tier-text.ts';
import { recordingPen } from '../../support/recording-pen.ts';
import { testInks } from '../../support/test-inks.ts';

const none = { interpreter: 0, baseline: 0, middle: 0, top: 0 };
const names = { interpreter: 'Ignition', baseline: 'Sparkplug', middle: 'Maglev', top: 'TurboFan' };
const stretches = [
  { fromMs: 0, toMs: 10, shares: { ...none, interpreter: 1 } },
  { fromMs: 10, toMs: 20, shares: { ...none, interpreter: 0.5, top: 0.5 } },
  { fromMs: 20, toMs: 30, shares: none },
  { fromMs: 30, toMs: 40, shares: { ...none, top: 1 } },
];

test('each stretch is a column of its tiers, the last of which stands on the ground, and one without any is bare', () => {
  const { pen, log } = recordingPen();
  drawTiers(pen, { stretches, names }, { width: 460, height: 138, dpr: 1 }, testInks);
  const columns = log.filter((line) => /^fillRect \d+ \d+ 100 [1-9]/.test(line) && !line.endsWith(' 1'));
  const [top, height] = [24, 92];
  expect(columns).toEqual([
    `fillRect 48 ${top} 100 ${height}`,
    `fillRect 148 ${top + height / 2} 100 ${height / 2}`,
    `fillRect 148 ${top} 100 ${height / 2}`,
    `fillRect 348 ${top} 100 ${height}`,
  ]);
  for (const name of Object.values(names)) expect(log.join('\n')).toContain(`fillText ${name}`);
});

test('nothing is drawn of no stretches', () => {
  const { pen, log } = recordingPen();
  drawTiers(pen, { stretches: [], names }, { width: 400, height: 100, dpr: 1 }, testInks);
  expect(log).toEqual([]);
});

test('in fewer stretches, one in which nothing ran does not count', () => {
  expect(coarserStretches(stretches, 2)).toEqual([
    { fromMs: 0, toMs: 20, shares: { ...none, interpreter: 0.75, top: 0.25 } },
    { fromMs: 20, toMs: 40, shares: { ...none, top: 1 } },
  ]);
});

test('the course is told in words', () => {
  const shares = { ...none, interpreter: 0.5, top: 0.5 };
  const text = tierSentence({ engine: 'V8', ms: 40, shares, overTime: stretches, functions: [] });
  expect(text.replaceAll('\u00a0', ' ')).toBe(
    'Of 40.0 ms in functions: Ignition 50.0 %, Sparkplug 0.0 %, Maglev 0.0 %, TurboFan 50.0 %. TurboFan in the first quarter 0.0 %, in the last 100.0 %. Where nothing is drawn, no function was seen.',
  );
});
