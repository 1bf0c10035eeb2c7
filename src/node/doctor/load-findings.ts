import type { Bytes } from '../../lab/model/units.ts';
import { bytesText, percentText } from '../../lab/model/quantity-text.ts';
import type { Finding } from './finding.ts';
import type { ReadSystem } from './read-system.ts';

/** What the operating system says of itself. */
export type Machine = { load: number; cores: number; freeMemory: Bytes; totalMemory: Bytes };

/** What else uses the machine, and how much of it there is for us. */
export function loadFindings(machine: Machine, read: ReadSystem): Finding[] {
  return [load(machine), cores(machine), memory(machine), quota(read), stolen(read), battery(read)];
}

function load({ load: running, cores: count }: Machine): Finding {
  const name = 'Load';
  const found = `${running.toFixed(2)} on ${count} cores, over the last minute`;
  if (running < 0.3 * count) return { name, state: 'good', found };
  const state = running < 0.8 * count ? 'doubtful' : 'bad';
  return { name, state, found, advice: 'Something else is running. End it, or wait for it.' };
}

function cores({ cores: count }: Machine): Finding {
  const name = 'Cores';
  const found = String(count);
  if (count > 2) return { name, state: 'good', found };
  const advice =
    'The measuring thread and what watches it share them with everything else. Use more workers, and measure versions side by side (--against).';
  return { name, state: 'doubtful', found, advice };
}

function memory({ freeMemory, totalMemory }: Machine): Finding {
  const name = 'Free memory';
  const found = `${bytesText(freeMemory)} of ${bytesText(totalMemory)}`;
  if (freeMemory > 5e8) return { name, state: 'good', found };
  return {
    name,
    state: 'doubtful',
    found,
    advice: 'Little is left; paging would show in every figure. End other programs.',
  };
}

/** A container may use its share of each period, and stands still for the rest of it. */
function quota(read: ReadSystem): Finding {
  const name = 'Container limit';
  const [most, period] = (read('/sys/fs/cgroup/cpu.max') ?? '').split(' ');
  if (most === '') return { name, state: 'unknown', found: 'the system does not tell' };
  if (most === 'max') return { name, state: 'good', found: 'none on processor time' };
  const throttled = /nr_throttled (\d+)/.exec(read('/sys/fs/cgroup/cpu.stat') ?? '')?.[1] ?? '0';
  const found = `${(Number(most) / Number(period)).toFixed(2)} cores; stopped ${throttled} times for having used them up`;
  const advice =
    'When its share is used up the container stands still in the middle of a sample. Give it whole cores (--cpuset-cpus), not a share (--cpus).';
  return { name, state: 'doubtful', found, advice };
}

/** Of a virtual machine: what its host gave to others while it wanted to run, since it was started. */
function stolen(read: ReadSystem): Finding {
  const name = 'Stolen time';
  const ticks = (read('/proc/stat') ?? '').split('\n')[0].split(/\s+/).slice(1).map(Number);
  const busy = ticks.filter((_, nth) => nth !== 3 && nth !== 4).reduce((sum, value) => sum + value, 0);
  if (ticks.length < 8 || busy === 0) return { name, state: 'unknown', found: 'the system does not tell' };
  const share = ticks[7] / busy;
  const found = `${percentText(share)} of the time the system was busy`;
  if (share < 0.01) return { name, state: 'good', found };
  const advice =
    'The host runs others on the same processors. Measure versions side by side (--against), or on a host of its own.';
  return { name, state: share < 0.05 ? 'doubtful' : 'bad', found, advice };
}

function battery(read: ReadSystem): Finding {
  const name = 'Power';
  const states = ['BAT0', 'BAT1'].map((one) => read(`/sys/class/power_supply/${one}/status`));
  const known = states.filter((state) => state !== undefined);
  if (known.length === 0) return { name, state: 'good', found: 'no battery' };
  if (!known.includes('Discharging')) return { name, state: 'good', found: 'on mains' };
  return {
    name,
    state: 'doubtful',
    found: 'on battery',
    advice: 'It may be slowed down to save power. Connect it to mains.',
  };
}
