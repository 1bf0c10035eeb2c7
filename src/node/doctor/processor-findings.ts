import type { Finding } from './finding.ts';
import type { ReadSystem } from './read-system.ts';

const cpu = '/sys/devices/system/cpu';

/** How the processor's speed is set, and whether it may change. Linux tells; elsewhere it is unknown. */
export function processorFindings(read: ReadSystem): Finding[] {
  return [governor(read), frequency(read), turbo(read)];
}

function governor(read: ReadSystem): Finding {
  const name = 'CPU governor';
  const found = read(`${cpu}/cpu0/cpufreq/scaling_governor`);
  if (found === undefined) return unknown(name, 'the system does not tell, as most virtual machines');
  if (found === 'performance') return { name, state: 'good', found };
  const advice = 'It changes the speed with the load. Set it: sudo cpupower frequency-set -g performance';
  return { name, state: 'doubtful', found, advice };
}

function frequency(read: ReadSystem): Finding {
  const name = 'CPU frequency';
  const [now, most] = ['scaling_cur_freq', 'cpuinfo_max_freq'].map((file) =>
    read(`${cpu}/cpu0/cpufreq/${file}`),
  );
  if (now === undefined || most === undefined) return unknown(name, 'the system does not tell');
  const share = Number(now) / Number(most);
  const found = `${gigahertz(now)} of ${gigahertz(most)} GHz`;
  if (share > 0.9) return { name, state: 'good', found };
  const advice =
    'It is below what the processor can do: idle, hot, or saving power. Measure on mains, and let it cool down.';
  return { name, state: 'doubtful', found, advice };
}

const gigahertz = (kilohertz: string) => (Number(kilohertz) / 1e6).toFixed(2);

function turbo(read: ReadSystem): Finding {
  const name = 'Turbo';
  const intel = read(`${cpu}/intel_pstate/no_turbo`);
  const boost = read(`${cpu}/cpufreq/boost`);
  if (intel === undefined && boost === undefined) return unknown(name, 'the system does not tell');
  const isOn = intel === '0' || boost === '1';
  if (!isOn) return { name, state: 'good', found: 'off' };
  const advice =
    'The speed then depends on how warm the processor is. Off, differences of less than a per cent are found sooner.';
  return { name, state: 'doubtful', found: 'on', advice };
}

const unknown = (name: string, found: string): Finding => ({ name, state: 'unknown', found });
