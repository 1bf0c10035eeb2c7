import { describe, expect, it } from 'vitest';
import { wholeView } from '../../../../src/lab/profile/view/boxes-of.ts';
import { found } from '../../../../src/lab/profile/view/found.ts';
import { sampleProfile } from '../../../support/sample-profile.ts';

const profile = sampleProfile(
  ['main', 1],
  ['main > parse', 2],
  ['main > parse > lib > parse', 3],
  ['read', 4],
);
const namesOf = (matches: Uint8Array) =>
  [...matches.keys()]
    .filter((frame) => matches[frame] === 1)
    .map((frame) => profile.strings[profile.frames.name[frame]]);
const search = (text: string, kind: 'fuzzy' | 'expression' = 'fuzzy', clock = () => 0) =>
  found(profile, wholeView, { text, kind }, clock);

describe('found', () => {
  it('tells the weight of all stacks with a match, once each', () => {
    expect(search('parse')).toMatchObject({ frames: 1, weight: 5, whole: 10 });
    expect(search('^(main|parse)$', 'expression')).toMatchObject({ frames: 2, weight: 6 });
  });

  it('finds a name by some of its letters in order, and a file by a piece of it', () => {
    expect(namesOf(search('pre').matches)).toEqual(['parse']);
    expect(namesOf(search('node_modules').matches)).toEqual(['lib']);
    expect(namesOf(search('NODE: rd').matches)).toEqual(['read']);
    expect(namesOf(search('erp').matches)).toEqual([]);
  });

  it('finds nothing where nothing is asked for', () => {
    expect(search('  ')).toMatchObject({ frames: 0, weight: 0 });
  });

  it('says what is wrong with an expression', () => {
    expect(search('(a+)+', 'expression').fault).toContain('forever');
  });

  it('gives up what takes longer than a second', () => {
    let now = 0;
    expect(search('a', 'expression', () => (now += 600))).toMatchObject({
      frames: 0,
      fault: 'it took too long',
    });
  });
});
