import { DifferenceTable } from './difference-table.tsx';
import type { Study, StudyView } from './study.ts';

type Props = { study: Study; view: StudyView };

/** The functions that were compared; pressing one shows it in the graph, if it is there. */
export function ChangeList({ study, view: { compared, frame } }: Props) {
  if (!compared) return undefined;
  const { difference, changes } = compared;
  return (
    <DifferenceTable
      difference={difference}
      selected={frame === undefined ? undefined : changes.at(frame)}
      onSelect={(told) => {
        const at = changes.indexOf(told);
        return at < 0 ? undefined : () => study.select(at);
      }}
    />
  );
}
