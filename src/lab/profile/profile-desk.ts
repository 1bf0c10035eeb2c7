import type { Profile } from '../model/profile.ts';
import type { ProfileSummary } from '../model/profile-view.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { callDepths, deepestCall } from './view/call-depths.ts';

/** The profiles that are open, by their numbers. */
export interface ProfileDesk {
  /** Puts what was read of a file among them. */
  add: (read: Result<Profile[]>) => Result<ProfileSummary[]>;
  /** Puts a profile among them, in place of another if its number is given. */
  take: (profile: Profile, instead?: number) => ProfileSummary;
  close: (number: number) => void;
  /** Something made of a profile, if there is one of that number. */
  of: <T>(number: number, make: (profile: Profile) => T) => Result<T>;
  /** Something made of two of them. */
  pair: <T>(numbers: readonly [number, number], make: (one: Profile, other: Profile) => T) => Result<T>;
}

export function createProfileDesk(): ProfileDesk {
  const profiles = new Map<number, Profile>();
  let latest = 0;
  const take = (profile: Profile, instead?: number): ProfileSummary => {
    const number = instead ?? ++latest;
    profiles.set(number, profile);
    return profileSummary(number, profile);
  };
  const of: ProfileDesk['of'] = (number, make) => {
    const profile = profiles.get(number);
    if (profile) return ok(make(profile));
    return failed({ code: 'unknown-profile', message: `no profile ${number} is open` });
  };
  return {
    take,
    add: (read) => (read.ok ? ok(read.value.map((profile) => take(profile))) : read),
    close: (number) => void profiles.delete(number),
    of,
    pair(numbers, make) {
      const [one, other] = numbers.map((number) => of(number, (profile) => profile));
      if (!one.ok) return one;
      return other.ok ? ok(make(one.value, other.value)) : other;
    },
  };
}

function profileSummary(number: number, profile: Profile): ProfileSummary {
  const { title, source, unit, step, ordered, samples, nodes, frames, lines, slowdown } = profile;
  return {
    profile: number,
    title,
    source,
    unit,
    step,
    ordered,
    total: samples.weight.reduce((sum, weight) => sum + weight, 0),
    samples: samples.node.length,
    nodes: nodes.parent.length,
    frames: frames.name.length,
    depth: deepestCall(callDepths(nodes)),
    tellsTiers: samples.tier !== undefined,
    tellsLines: lines !== undefined,
    ...(slowdown !== undefined && { slowdown }),
  };
}
