import { expect, test } from 'vitest';
import { createStudy } from '../../../../src/web/ui/profile/create-study.ts';
import {
  canKeepWindow,
  createProfileMap,
  keepWindow,
  partOf,
} from '../../../../src/web/ui/profile/profile-map.ts';
import { fakeProfileHost, smallSummary, smallTexts } from '../../../support/fake-profile-host.ts';
import { recordingPen } from '../../../support/recording-pen.ts';
import { settled } from '../../../support/settled.ts';
import { testInks } from '../../../support/test-inks.ts';

const begun = async (summary = smallSummary) => {
  const study = await createStudy({ host: fakeProfileHost().host, summary, texts: smallTexts });
  const map = createProfileMap(study);
  const inked = (ink: string) => {
    const { pen, inked: by } = recordingPen();
    map.draw(pen, { width: 100, height: 40, dpr: 1 }, testInks);
    return by(ink);
  };
  return { study, map, inked };
};

test('a part of the time dragged out limits every view; a press takes the limit away', async () => {
  const { study, map, inked } = await begun();
  map.take(partOf({ anchor: 0.5, at: 0.2 }));
  await settled();
  expect(study.view().steps).toEqual([{ kind: 'range', from: 20, to: 50 }]);
  expect(inked('shade')).toEqual(['fillRect 20 0 30 40']);
  map.take(undefined);
  expect(study.view().steps).toEqual([]);
});

test('a profile without an order of time is zoomed instead', async () => {
  const { study, map } = await begun({ ...smallSummary, ordered: false });
  map.take({ from: 0.1, to: 0.3 });
  expect(study.view().steps).toEqual([]);
  expect(study.main.window.view()).toEqual({ from: 10, to: 30 });
});

test('what is on screen is told on the map, and can be kept for every view', async () => {
  const { study, inked } = await begun();
  expect([canKeepWindow(study), inked('mark')]).toEqual([false, []]);
  study.main.window.set({ from: 25, to: 75 });
  expect(inked('mark')).toEqual(['fillRect 24.25 0 1.5 40', 'fillRect 74.25 0 1.5 40']);
  keepWindow(study);
  expect(study.view().steps).toEqual([{ kind: 'range', from: 25, to: 75 }]);
});
