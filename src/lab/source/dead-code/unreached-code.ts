import { running, type Finding, type Subject } from './finding.ts';
import { computing, holds } from './tree.ts';

const reasons = {
  branch: 'this never runs, as its condition is always the same',
  after: 'this never runs, as what stands before it leaves',
};

/** Work that no call comes to. */
export const unreachedCode = (subject: Subject): Finding[] =>
  running(subject).flatMap(([{ unreached }]) =>
    unreached
      .filter(({ tree }) => holds(tree, computing))
      .map(({ tree, why }): Finding => ({
        rule: 'unreached-code',
        start: tree.start,
        detail: reasons[why],
        operations: [],
      })),
  );
