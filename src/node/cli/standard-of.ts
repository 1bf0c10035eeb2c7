import { endOfDay } from '../../lab/config/end-of-day.ts';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { Standard } from '../../lab/judge/judged-run.ts';
import type { EpochMilliseconds } from '../../lab/model/units.ts';

/** What runs are held against, as the settings say. What is acknowledged until a day is so until its end, by UTC. */
export function standardOf(settings: CliSettings, now: EpochMilliseconds): Standard {
  const { margin, margins, maxCv, acknowledged } = settings;
  return {
    margins: { all: margin, byCase: margins },
    ...(maxCv !== undefined && { maxCv }),
    acknowledged: acknowledged.map(({ case: key, reason, until }) => {
      return { case: key, reason, until: endOfDay(until) };
    }),
    now,
  };
}
