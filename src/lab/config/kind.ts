import type { Path } from './dotted-path.ts';
import { foundText } from './found-text.ts';

/** Told what is wrong, where, and perhaps what was meant. */
export type Tell = (path: Path, message: string, hint?: string) => void;

export type SettingType = 'text' | 'day' | 'whole' | 'number' | 'flag' | 'word' | 'list' | 'table';

/** A type of setting: what its values are, in the file and in a variable or flag. */
export type Kind<T> = {
  type: SettingType;
  /** Both allowed. */
  limits?: { least: number; most: number };
  /** Completes the sentence "expected …", limits and all. */
  expected: string;
  /** The words to choose from, where there are such. */
  choices?: readonly string[];
  /** The value, or undefined: then it has told why. */
  read(value: unknown, path: Path, tell: Tell): T | undefined;
  /** What a variable or a flag says, as the file would have said it; what makes no sense, unchanged. */
  fromText(text: string): unknown;
};

type Claim<T> = (value: unknown) => value is T;

type About<T> = Omit<Kind<T>, 'read' | 'fromText'> & Partial<Pick<Kind<T>, 'fromText'>>;

/** The kind whose values are those that a claim holds of. */
export const kindOf = <T>(about: About<T>, holds: Claim<T>): Kind<T> => ({
  fromText: unchanged,
  ...about,
  read(value, path, tell) {
    if (holds(value)) return value;
    tell(path, expectedText(about.expected, value));
    return undefined;
  },
});

export const expectedText = (expected: string, found: unknown): string =>
  `expected ${expected}, found ${foundText(found)}`;

export const unchanged = (text: string): unknown => text;
