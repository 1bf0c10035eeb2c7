import { visible } from '../../lab/model/visible.ts';
import { exitCodes } from '../../lab/model/report.ts';
import { comparedShares, type ComparedFunction } from '../../lab/profile/compare/compared-shares.ts';
import { clipped } from '../../lab/report/clipped.ts';
import { textColumns } from '../../lab/report/text-columns.ts';
import { counted } from '../../lab/words/counted.ts';
import { fixed } from '../../lab/words/fixed.ts';
import { Complaint } from './complaint.ts';
import { readProfile } from './read-profile.ts';
import type { World } from './world.ts';

/** Rows of the table. */
const MOST = 30;
const WIDEST = 60;
/** A change that would be written as none. */
const LEAST = 0.0005;

/** Prints what two profiles have in common and what not, function by function. Measures nothing. Gives the exit code. */
export async function compareProfilesCommand(
  paths: readonly string[],
  { json }: { json: boolean },
  { folder, write, tell }: World,
): Promise<number> {
  if (paths.length !== 2) throw new Complaint(`Two profiles are compared, not ${paths.length}.`);
  const [before, after] = [await readProfile(paths[0], folder), await readProfile(paths[1], folder)];
  if (before.unit !== after.unit)
    throw new Complaint(
      `${paths[0]} counts ${before.unit}, ${paths[1]} ${after.unit}: they have nothing in common.`,
    );
  const functions = comparedShares(before, after);
  if (json) {
    write(`${JSON.stringify({ before: paths[0], after: paths[1], functions }, undefined, 2)}\n`);
    tell(`${caveat}\n`);
    return exitCodes.pass;
  }
  const changed = functions.filter(({ self, total }) => isChanged(self) || isChanged(total));
  const left = functions.length - Math.min(changed.length, MOST);
  write(`A: ${visible(paths[0])}\nB: ${visible(paths[1])}\n\n${tableOf(changed.slice(0, MOST))}\n`);
  if (left > 0)
    write(`${counted(left, 'more function')}, unchanged or changed less: --json lists every one.\n`);
  write(`\n${caveat}\n`);
  return exitCodes.pass;
}

const caveat = `This is one profile against one: it cannot tell a change from chance. Of two halves of one recording, of the same code,
78 % had a function whose share differed by more than 5 %, and 24 % one that differed by more than 10 %. A verdict on speed
takes a run: arsenal compare, or --against.`;

const isChanged = ([before, after]: readonly [number, number]) => Math.abs(after - before) >= LEAST;

const head = ['function', 'self A', 'self B', 'change', 'total A', 'total B', 'change'];

/** Shares in percent, changes in points of it. */
function tableOf(functions: readonly ComparedFunction[]): string {
  const rows = [
    head,
    ...functions.map(({ self, total, ...place }) => [nameOf(place), ...cells(self), ...cells(total)]),
  ];
  const widths = head.map((_, column) =>
    rows.reduce((width, row) => Math.max(width, textColumns(row[column])), 0),
  );
  const lines = rows.map(([name, ...numbers]) =>
    [
      clipped(name, Math.min(widths[0], WIDEST)),
      ...numbers.map((number, nth) => number.padStart(widths[nth + 1])),
    ].join('  '),
  );
  return lines.join('\n');
}

function nameOf({ name, file, line }: Pick<ComparedFunction, 'name' | 'file' | 'line'>): string {
  const place = line > 0 ? `${file}:${line}` : file;
  return visible(file === '' ? name : `${name} ${place}`);
}

function cells([before, after]: readonly [number, number]): string[] {
  const change = (after - before) * 100;
  return [
    `${fixed(before * 100, 1)} %`,
    `${fixed(after * 100, 1)} %`,
    `${change > 0 ? '+' : ''}${fixed(change, 1)}`,
  ];
}
