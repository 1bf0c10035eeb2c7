import { expect, test } from 'vitest';
import type { Benchmark } from '../../../../src/lab/model/benchmark.ts';
import { presetOf, presets } from '../../../../src/lab/model/presets.ts';
import type { Settings } from '../../../../src/lab/model/settings.ts';
import { createCell } from '../../../../src/web/create-cell.ts';
import { initialSettings } from '../../../../src/web/settings-store.ts';
import { canRunLonger, runLonger } from '../../../../src/web/ui/performance/run-longer.ts';
import type { Route } from '../../../../src/web/ui/route.ts';
import { createToasts } from '../../../../src/web/ui/toasts.ts';
import { caseInfo, runViewOf } from '../../../support/run-view.ts';

const { run } = runViewOf([caseInfo('A')], []);

function labWith({ busy = false } = {}) {
  const ran: { benchmark: Benchmark; preset: string | undefined }[] = [];
  const cell = createCell<Settings>({ ...initialSettings, ...presets.quick });
  const place = createCell<Route>({ screen: 'history' });
  const settings = {
    view: cell.view,
    change: (part: Partial<Settings>) => cell.set({ ...cell.view(), ...part }),
  };
  const session = {
    busy: () => busy,
    run: (benchmark: Benchmark) => void ran.push({ benchmark, preset: presetOf(cell.view()) }),
  };
  const routes = { view: place.view, go: place.set };
  return { ran, settings, session, routes, toasts: createToasts() };
}

test('the same benchmark runs with the thorough preset, and is shown', () => {
  const lab = labWith();
  runLonger(lab, run);
  expect(lab.ran).toEqual([{ benchmark: run.plan.benchmark, preset: 'thorough' }]);
  expect(lab.routes.view().screen).toBe('performance');
});

test('the preset of before can be had back for later runs', () => {
  const lab = labWith();
  runLonger(lab, run);
  lab.toasts.view()[0].action?.run();
  expect(presetOf(lab.settings.view())).toBe('quick');
});

test('nothing happens while a run is on', () => {
  const lab = labWith({ busy: true });
  runLonger(lab, run);
  expect(lab.ran).toEqual([]);
  expect(presetOf(lab.settings.view())).toBe('quick');
});

test('a plan as long as the thorough one, or with more workers, is not run longer', () => {
  expect(canRunLonger({ ...run.plan, ...presets.standard })).toBe(true);
  expect(canRunLonger({ ...run.plan, ...presets.thorough })).toBe(false);
  expect(canRunLonger({ ...run.plan, ...presets.quick, mostReplicates: 60 })).toBe(false);
});
