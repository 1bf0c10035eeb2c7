import type { EpochMilliseconds } from '../../lab/model/units.ts';

/** One line of the log: plain data, written as JSON, so that nothing a request holds can end a line or begin another. */
export type LogLine = {
  seq: number;
  at: EpochMilliseconds;
  level: 'info' | 'warning' | 'error';
  what: string;
} & Record<string, string | number>;

export type EventLog = {
  add: (level: LogLine['level'], what: string, fields?: Record<string, string | number>) => void;
  after: (seq: number) => LogLine[];
  watch: (told: (line: LogLine) => void) => () => void;
};

const most = 1_000;

/** Keeps the last thousand lines; of warnings and errors `tell` is told too. */
export function createEventLog(now: () => EpochMilliseconds, tell: (line: string) => void): EventLog {
  const lines: LogLine[] = [];
  const watchers = new Set<(line: LogLine) => void>();
  let seq = 0;
  return {
    add(level, what, fields = {}) {
      seq += 1;
      const line: LogLine = { ...fields, seq, at: now(), level, what };
      lines.push(line);
      if (lines.length > most) lines.shift();
      if (level !== 'info') tell(`${JSON.stringify(line)}\n`);
      for (const told of watchers) told(line);
    },
    after: (place) => lines.filter((line) => line.seq > place),
    watch(told) {
      watchers.add(told);
      return () => watchers.delete(told);
    },
  };
}
