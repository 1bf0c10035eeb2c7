import { tableText } from '../bench/table-text.ts';
import type { Runtime } from '../peers/contenders.ts';
import type { Said, TrapFigures } from './trap-figures.ts';

/** What was found in one engine, and what could not be measured there. */
export type Found = { runtime: Runtime; figures: readonly TrapFigures[]; unmeasured: readonly string[] };

/** A table for people, and whether every trap is flagged and no honest twin. */
export function trapsReport(found: readonly Found[]): { text: string; holds: boolean } {
  const rows = found.flatMap(({ runtime, figures }) => [
    rowOf(
      `${runtime}, traps`,
      figures.map(({ trap }) => trap),
    ),
    rowOf(
      `${runtime}, twins`,
      figures.map(({ twin }) => twin),
    ),
  ]);
  const misses = found.flatMap(missesOf);
  const head = ['', 'measured', 'by the text', 'vanishes', 'like an empty call', 'flagged'];
  return {
    text: [tableText(head, rows), ...misses].join('\n'),
    holds: misses.length === 0 && found.every(({ figures }) => figures.length > 0),
  };
}

/** A case like an empty call gets no time, so that nobody is deceived; of an honest one it is no false alarm. */
const isFlagged = ({ byText, vanishes }: Said) => byText || vanishes;

function rowOf(name: string, said: readonly Said[]): string[] {
  const count = (is: (each: Said) => boolean) => `${said.filter(is).length}`;
  return [
    name,
    `${said.length}`,
    count(({ byText }) => byText),
    count(({ vanishes }) => vanishes),
    count(({ likeEmpty }) => likeEmpty),
    count(isFlagged),
  ];
}

const missesOf = ({ runtime, figures, unmeasured }: Found): string[] => [
  ...figures
    .filter(({ trap }) => !isFlagged(trap))
    .map(({ name }) => `${runtime}: the trap is missed: ${name}`),
  ...figures
    .filter(({ twin }) => isFlagged(twin))
    .map(({ name }) => `${runtime}: the twin is flagged: ${name}`),
  ...unmeasured.map((text) => `${runtime}: not measured: ${text}`),
];
