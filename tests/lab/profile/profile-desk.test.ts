import { describe, expect, it } from 'vitest';
import { createProfileDesk } from '../../../src/lab/profile/profile-desk.ts';
import { readFile } from '../../support/profiles-in.ts';
import { sampleProfile } from '../../support/sample-profile.ts';

const profile = sampleProfile(['main', 4], ['main > parse', 3]);

describe('createProfileDesk', () => {
  it('tells what is in a file and keeps it', () => {
    const desk = createProfileDesk();
    expect(desk.add(readFile('main 4\nmain;parse 3\n'))).toEqual({
      ok: true,
      value: [
        {
          profile: 1,
          title: 'sample',
          source: 'collapsed',
          unit: 'count',
          step: 1,
          ordered: false,
          total: 7,
          samples: 2,
          nodes: 3,
          frames: 3,
          depth: 2,
          tellsTiers: false,
          tellsLines: false,
        },
      ],
    });
    expect(desk.of(1, ({ title }) => title)).toEqual({ ok: true, value: 'sample' });
  });

  it('hands on what is wrong with a file', () => {
    expect(createProfileDesk().add(readFile('hello'))).toEqual(readFile('hello'));
  });

  it('takes in what was recorded, also in place of what was before', () => {
    const desk = createProfileDesk();
    const first = desk.take(profile);
    const again = desk.take({ ...profile, title: 'longer' }, first.profile);
    expect(again).toMatchObject({ profile: first.profile, title: 'longer', total: 7 });
    expect(desk.take(profile).profile).not.toBe(first.profile);
  });

  it('knows nothing of what is closed', () => {
    const desk = createProfileDesk();
    const { profile: number } = desk.take(profile);
    desk.close(number);
    expect(desk.of(number, () => true)).toMatchObject({ ok: false, failure: { code: 'unknown-profile' } });
  });
});
