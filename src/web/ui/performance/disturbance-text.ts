import { fitness } from '../../../lab/model/fitness.ts';
import type { Disturbance, RunRecord } from '../../../lab/model/run.ts';
import { counted } from '../../../lab/words/counted.ts';

/** What disturbs a run that is on, and what the lab does about it. Undefined where all is well. */
export function disturbanceText(run: RunRecord): string | undefined {
  const { current, status } = run;
  if (status !== 'running' || !current) return undefined;
  if (current.waits) return waiting[current.waits];
  if (isHiddenSince(run, current.sinceMs)) {
    return 'The page was hidden: what is measured now is measured again once the page is in sight.';
  }
  if (fitness(run, []).reasons.some(({ code }) => code === 'throttled')) {
    return 'The machine has become slower and stays so: the lab goes on, and will call the run unstable.';
  }
  return measuredAgain(run);
}

const waiting: Record<Disturbance, string> = {
  throttled:
    'The machine has become slower: the lab waits for it to cool down, then measures this part again.',
  hidden: 'The page was hidden: this part is measured again.',
};

function measuredAgain({ redone = {} }: RunRecord): string | undefined {
  const reasons = [
    ...(redone.throttled ? [`${counted(redone.throttled, 'lot')} as the machine had slowed down`] : []),
    ...(redone.hidden ? [`${counted(redone.hidden, 'lot')} as the page was hidden`] : []),
  ];
  return reasons.length > 0 ? `Measured again so far: ${reasons.join(', ')}.` : undefined;
}

const isHiddenSince = ({ notes }: RunRecord, sinceMs: number) =>
  notes.some((note) => note.kind === 'visibility' && note.state === 'hidden' && note.atMs >= sinceMs);
