import type { RunRecord } from '../../../lab/model/run.ts';
import { Dialog } from '../primitives/dialog.tsx';
import { routeHash } from '../route.ts';
import { FactList } from '../settings/fact-list.tsx';
import { howMade } from './how-made.ts';
import type { Asked } from './result-row-view.tsx';
import type { ResultRow } from './result-rows.ts';
import './how-dialog.css';

type Props = {
  row: ResultRow;
  rows: readonly ResultRow[];
  run: RunRecord;
  /** The figure that was asked about comes first. */
  first: Asked['about'] | undefined;
  onClose: () => void;
};

/** How the numbers of one row were made: counts, clock, what was taken off, and the formulas. */
export function HowDialog({ row, rows, run, first, onClose }: Props) {
  const made = howMade(row, rows, run);
  return (
    <Dialog title={`How the numbers of ${row.name} were made`} onClose={onClose}>
      {(first === 'ratio' ? made.toReversed() : made).map(({ title, figure, facts }) => (
        <section className="how-dialog__figure" key={title}>
          <h3>{title}</h3>
          <p className="number">{figure}</p>
          <FactList facts={facts} />
        </section>
      ))}
      <p>
        <a href={routeHash({ screen: 'numbers' })} onClick={onClose}>
          How the numbers are made
        </a>
        , in full.
      </p>
    </Dialog>
  );
}
