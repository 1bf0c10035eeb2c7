import { useMemo, useState } from 'react';
import type { FunctionTable as Table } from '../../../lab/model/profile-view.ts';
import { counted } from '../../../lab/words/counted.ts';
import { Button } from '../primitives/button.tsx';
import { Icon } from '../primitives/icon.tsx';
import { framePlace, frameName } from './frame-words.ts';
import type { Study, StudyView } from './study.ts';
import { tableRows, turnedOrder, type TableColumn, type TableOrder } from './table-rows.ts';
import { shareText, weightText } from './weight-text.ts';
import '../primitives/table.css';

type Props = { study: Study; view: StudyView };

const heads: readonly { column: TableColumn; label: string }[] = [
  { column: 'name', label: 'Function' },
  { column: 'self', label: 'Self' },
  { column: 'total', label: 'Total' },
];

const page = 100;

/** Every function with its weight: by itself, and with what it called. */
export function FunctionTable({ study, view }: Props) {
  const [order, setOrder] = useState<TableOrder>({ column: 'self', descending: true });
  const [shown, setShown] = useState(page);
  const { table, found } = view;
  const rows = useMemo(
    () => (table ? tableRows(table, order, (frame) => frameName(study.texts, frame), found) : []),
    [table, order, study, found],
  );
  if (!table) return <p role="status">Adding up the functions…</p>;
  return (
    <>
      <div className="table-scroll profile-table" tabIndex={0} role="region" aria-label="Functions">
        <table className="table">
          <Heads order={order} onSort={(column) => setOrder(turnedOrder(order, column))} />
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <Row key={table.frame[row]} study={study} table={table} row={row} selected={view.frame} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + 5 * page)}>
          Show more of {counted(rows.length, 'function')}
        </Button>
      )}
    </>
  );
}

function Heads({ order, onSort }: { order: TableOrder; onSort: (column: TableColumn) => void }) {
  const sorted = order.descending ? 'descending' : 'ascending';
  return (
    <thead>
      <tr>
        {heads.map(({ column, label }) => (
          <th
            key={column}
            scope="col"
            className={column === 'name' ? '' : 'table__number'}
            aria-sort={order.column === column ? sorted : undefined}
          >
            <button type="button" className="table__sort" onClick={() => onSort(column)}>
              {label}
              {order.column === column && <Icon name={order.descending ? 'down' : 'up'} />}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

type RowProps = { study: Study; table: Table; row: number; selected: number | undefined };

function Row({ study, table, row, selected }: RowProps) {
  const frame = table.frame[row];
  return (
    <tr className={frame === selected ? 'profile-table__row--selected' : undefined}>
      <th scope="row" className="profile-table__function">
        <button
          type="button"
          className="profile-table__name"
          aria-pressed={frame === selected}
          onClick={() => study.select(frame)}
        >
          {frameName(study.texts, frame)}
        </button>
        <div className="table__secondary">{framePlace(study.texts, frame)}</div>
      </th>
      {[table.self[row], table.total[row]].map((weight, column) => (
        <td className="table__number" key={column}>
          {shareText(weight, table.whole)}
          <div className="table__secondary">{weightText(weight, study.summary)}</div>
        </td>
      ))}
    </tr>
  );
}
