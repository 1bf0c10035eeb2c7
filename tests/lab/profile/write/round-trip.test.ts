import { describe, expect, it } from 'vitest';
import { collapsedText } from '../../../../src/lab/profile/write/collapsed-text.ts';
import { cpuprofileText } from '../../../../src/lab/profile/write/cpuprofile-text.ts';
import { speedscopeText } from '../../../../src/lab/profile/write/speedscope-text.ts';
import { profilesIn } from '../../../support/profiles-in.ts';
import { sampleProfile } from '../../../support/sample-profile.ts';
import { stackWeights } from '../../../support/stack-weights.ts';

const profile = sampleProfile(
  ['main', 5],
  ['main > parse', 30],
  ['main > parse > read', 7],
  ['main', 1],
  ['main > "odd" \\ näme > read', 12],
  ['', 3],
  ['(idle)', 2],
);

const writers = { cpuprofileText, speedscopeText, collapsedText };

describe.each(Object.entries(writers))('%s', (_, write) => {
  const text = [...write(profile)].join('');

  it('keeps every stack and its weight', () => {
    const [again] = profilesIn(text);
    const { '(root)': atRoot, ...weights } = stackWeights(again);
    expect({ ...weights, ...(atRoot && { '': atRoot }) }).toEqual(stackWeights(profile));
  });

  it('keeps files and lines', () => {
    const [{ strings, frames }] = profilesIn(text);
    const parse = [...frames.name].findIndex((name) => strings[name] === 'parse');
    expect([strings[frames.file[parse]], frames.line[parse], frames.column[parse]]).toEqual([
      'file:///app/parse.js',
      1,
      1,
    ]);
  });

  it('keeps weights that are multiples of a larger step', () => {
    const large = { ...profile, step: 1_024 };
    const [again] = profilesIn([...write(large)].join(''));
    const sum = (weights: Record<string, number>) => Object.values(weights).reduce((a, b) => a + b, 0);
    expect(sum(stackWeights(again))).toBe(60 * 1_024);
  });
});
