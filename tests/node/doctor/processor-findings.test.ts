import { expect, test } from 'vitest';
import { processorFindings } from '../../../src/node/doctor/processor-findings.ts';

const cpu = '/sys/devices/system/cpu';

/** What is found on a machine with these files: the state of each thing, in order, and whether there is advice. */
function statesWith(files: Readonly<Record<string, string>>) {
  const findings = processorFindings((path) => files[path.replace(`${cpu}/`, '')]);
  for (const { state, advice } of findings) expect(advice === undefined).toBe(state !== 'doubtful');
  return findings.map(({ state, found }) => `${state}: ${found}`);
}

test('Where the system does not tell, all of it is unknown', () => {
  expect(statesWith({}).map((text) => text.split(':')[0])).toEqual(['unknown', 'unknown', 'unknown']);
});

test('A processor that always runs as fast as it can is good', () => {
  expect(
    statesWith({
      'cpu0/cpufreq/scaling_governor': 'performance',
      'cpu0/cpufreq/scaling_cur_freq': '2950000',
      'cpu0/cpufreq/cpuinfo_max_freq': '3000000',
      'intel_pstate/no_turbo': '1',
    }),
  ).toEqual(['good: performance', 'good: 2.95 of 3.00 GHz', 'good: off']);
});

test('One whose speed changes is doubtful', () => {
  expect(
    statesWith({
      'cpu0/cpufreq/scaling_governor': 'powersave',
      'cpu0/cpufreq/scaling_cur_freq': '800000',
      'cpu0/cpufreq/cpuinfo_max_freq': '3000000',
      'cpufreq/boost': '1',
    }),
  ).toEqual(['doubtful: powersave', 'doubtful: 0.80 of 3.00 GHz', 'doubtful: on']);
  expect(statesWith({ 'intel_pstate/no_turbo': '0' })[2]).toBe('doubtful: on');
  expect(statesWith({ 'cpufreq/boost': '0' })[2]).toBe('good: off');
});
