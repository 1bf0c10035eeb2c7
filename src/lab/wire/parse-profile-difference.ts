import {
  differenceRounds,
  differenceUnits,
  type FunctionDifference,
  type ProfileDifference,
} from '../model/profile-difference.ts';
import { listOf, maybe, objectOf, type Check } from './check.ts';
import { parsedJson } from './parsed-json.ts';
import { isAmount, isCount, isFinite, isFlag, isNumber, isText, isWord } from './simple-checks.ts';

const format = 'arsenal-profile-difference';
const version = 1;

type DifferenceFile = { format: typeof format; version: number; difference: ProfileDifference };

/** A difference as it is stored in a file. */
export function profileDifferenceText(difference: ProfileDifference): string {
  const file: DifferenceFile = { format, version, difference };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** What such a file says; undefined for a text that is none of ours, or of another version. */
export function parseProfileDifference(text: string): ProfileDifference | undefined {
  const file = parsedJson(text);
  return isFile(file, '$', () => undefined) && file.version === version ? file.difference : undefined;
}

const isFile: Check<DifferenceFile> = objectOf<DifferenceFile>({
  format: isWord(format),
  version: isNumber,
  difference: objectOf<ProfileDifference>({
    title: isText,
    unit: isWord(...differenceUnits),
    rounds: isWord(...differenceRounds),
    count: isCount,
    level: isAmount,
    functions: listOf(
      objectOf<FunctionDifference>({
        name: isText,
        file: isText,
        line: isCount,
        column: isCount,
        baseline: isAmount,
        candidate: isAmount,
        change: maybe(isFinite),
        interval: maybe(objectOf({ low: isFinite, high: isFinite })),
        p: isAmount,
        isChanged: isFlag,
      }),
    ),
  }),
});
