import type { DeadCode, DeadRule } from '../../lab/model/dead-code.ts';

const drop = 'an engine may drop this work. Return it or hand it to keep.';

const advice: Record<DeadRule, string> = {
  'unused-value': drop,
  'dead-local': drop,
  'loop-invariant':
    'an engine may compute it once. Let it depend on something that changes from turn to turn.',
  'unescaped-allocation': 'an engine may leave it out. Return it or hand it to keep.',
  'constant-result':
    'an engine may compute it beforehand. Let it depend on something that changes from call to call.',
  'unreached-code': 'an engine leaves it out. Remove it, or let the calls come to it.',
};

/** What an engine may remove, why, and what to do about it. */
export function deadCodeText({ rule, detail }: Pick<DeadCode, 'rule' | 'detail'>): string {
  return `${detail.charAt(0).toUpperCase()}${detail.slice(1)}: ${advice[rule]}`;
}
