import { useState } from 'react';
import type { DeadCode } from '../../../lab/model/dead-code.ts';
import { Icon } from '../primitives/icon.tsx';
import { intervalAxis } from './interval-plot.tsx';
import { ratioAxis } from './ratio-plot.tsx';
import { nextOrder, sortedRows } from './result-column.ts';
import type { ColumnId, Order } from './result-column.ts';
import { ResultRowView } from './result-row-view.tsx';
import type { RowActions } from './result-row-view.tsx';
import type { ResultRow } from './result-rows.ts';
import '../primitives/table.css';
import './results-table.css';

type Head = { id: ColumnId; label: string; number: boolean };

const heads: readonly (Head | undefined)[] = [
  { id: 'name', label: 'Case', number: false },
  { id: 'time', label: 'Time per operation', number: true },
  undefined,
  { id: 'rate', label: 'Operations', number: true },
  { id: 'relative', label: 'Relative', number: false },
  { id: 'samples', label: 'Samples', number: true },
  { id: 'cv', label: 'CV', number: true },
  { id: 'p50', label: 'p50', number: true },
  { id: 'p75', label: 'p75', number: true },
  { id: 'p95', label: 'p95', number: true },
  { id: 'p99', label: 'p99', number: true },
  { id: 'min', label: 'min', number: true },
  { id: 'max', label: 'max', number: true },
];

type Props = RowActions & {
  rows: readonly ResultRow[];
  selected: number | undefined;
  deadCode: readonly DeadCode[];
};

/** A row a case, in the order of the benchmark or of one column. */
export function ResultsTable({ rows, selected, ...actions }: Props) {
  const [order, setOrder] = useState<Order>();
  const timed = rows.flatMap(({ summary }) => (summary && !summary.likeEmpty ? [summary] : []));
  const axis = intervalAxis(timed);
  const ratios = ratioAxis(rows.flatMap(({ relative }) => relative?.interval ?? []));
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Results by case">
      <table className="table results">
        <Heads order={order} onSort={(column) => setOrder(nextOrder(order, column))} />
        <tbody>
          {sortedRows(rows, order).map((row) => (
            <ResultRowView
              key={row.key}
              row={row}
              axis={axis}
              ratioAxis={ratios}
              selected={row.index === selected}
              {...actions}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeadsProps = { order: Order | undefined; onSort: (column: ColumnId) => void };

function Heads({ order, onSort }: HeadsProps) {
  return (
    <thead>
      <tr>
        {heads.map((head) =>
          head ? (
            <HeadCell key={head.id} head={head} order={order} onSort={() => onSort(head.id)} />
          ) : (
            <th key="plot" scope="col">
              95 % interval
              <div className="results__legend">time, ratio</div>
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}

type HeadProps = { head: Head; order: Order | undefined; onSort: () => void };

function HeadCell({ head, order, onSort }: HeadProps) {
  const sorted = order?.column === head.id ? (order.descending ? 'descending' : 'ascending') : undefined;
  const classes = [head.number && 'table__number', head.id === 'name' && 'table__name']
    .filter(Boolean)
    .join(' ');
  return (
    <th className={classes} scope="col" aria-sort={sorted}>
      <button type="button" className="table__sort" onClick={onSort}>
        {head.label}
        {sorted && <Icon name={sorted === 'ascending' ? 'up' : 'down'} />}
      </button>
    </th>
  );
}
