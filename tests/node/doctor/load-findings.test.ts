import { expect, test } from 'vitest';
import { loadFindings, type Machine } from '../../../src/node/doctor/load-findings.ts';

const quiet: Machine = { load: 0.1, cores: 8, freeMemory: 8e9, totalMemory: 16e9 };

/** What is found of one thing, on a machine like this with these files. */
function finding(name: string, machine: Partial<Machine> = {}, files: Readonly<Record<string, string>> = {}) {
  const findings = loadFindings({ ...quiet, ...machine }, (path) => files[path]);
  const found = findings.find((each) => each.name === name);
  if (!found) throw new Error(`nothing is said of ${name}`);
  const isToDo = found.state === 'doubtful' || found.state === 'bad';
  expect(found.advice === undefined).toBe(!isToDo);
  return found;
}

test.each([
  [0.1, 'good'],
  [3, 'doubtful'],
  [7, 'bad'],
] as const)('A load of %d on 8 cores is %s', (load, state) => {
  const told = finding('Load', { load });
  expect(told.state).toBe(state);
  expect(told.found).toContain('on 8 cores');
});

test('Two cores are doubtful, and so is little memory', () => {
  expect([finding('Cores').state, finding('Cores', { cores: 2 }).state]).toEqual(['good', 'doubtful']);
  expect(finding('Free memory').state).toBe('good');
  expect(finding('Free memory', { freeMemory: 3e8 }).state).toBe('doubtful');
});

test('A container that may use a share of the processors is doubtful', () => {
  const quota = (files: Record<string, string>) => finding('Container limit', {}, files);
  const most = '/sys/fs/cgroup/cpu.max';
  expect(quota({}).state).toBe('unknown');
  expect(quota({ [most]: 'max 100000' }).state).toBe('good');
  const stat = 'usage_usec 5\nnr_periods 10\nnr_throttled 7\nthrottled_usec 3';
  expect(quota({ [most]: '150000 100000', '/sys/fs/cgroup/cpu.stat': stat })).toMatchObject({
    state: 'doubtful',
    found: '1.50 cores; stopped 7 times for having used them up',
  });
  expect(quota({ [most]: '50000 100000' }).found).toMatch(/^0\.50 cores; stopped 0 times/);
});

test.each([
  [0, 'good'],
  [20, 'doubtful'],
  [100, 'bad'],
] as const)('A host that takes %d of 1,000 busy ticks is %s', (ticks, state) => {
  // user, nice, system, idle, waiting, interrupts, soft ones, stolen, guests
  const stat = `cpu  ${900 - ticks} 0 100 50000 2000 0 0 ${ticks} 0 0\ncpu0 1 2 3`;
  expect(finding('Stolen time', {}, { '/proc/stat': stat }).state).toBe(state);
});

test('A host that does not tell is unknown', () => {
  expect(finding('Stolen time').state).toBe('unknown');
  expect(finding('Stolen time', {}, { '/proc/stat': 'cpu 1 2 3 4' }).state).toBe('unknown');
});

test.each([
  [{}, 'good', 'no battery'],
  [{ '/sys/class/power_supply/BAT0/status': 'Charging' }, 'good', 'on mains'],
  [{ '/sys/class/power_supply/BAT1/status': 'Discharging' }, 'doubtful', 'on battery'],
])('With %j the power is %s', (files, state, found) => {
  expect(finding('Power', {}, files)).toMatchObject({ state, found });
});
