import type { ReactNode } from 'react';
import './table.css';

type Props = {
  label: string;
  /** The first heads the rows. */
  heads: readonly { text: string; isNumber?: boolean }[];
  rows: readonly { id: string; cells: readonly [ReactNode, ...ReactNode[]] }[];
};

/** Over what `timeText` writes. */
export const timeHead = 'Time (95 % interval)';

/** Figures row by row, to be scrolled where there is no room. */
export function FigureTable({ label, heads, rows }: Props) {
  const classOf = (column: number) => (heads.at(column)?.isNumber ? 'table__number' : undefined);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            {heads.map(({ text }, column) => (
              <th key={text} scope="col" className={classOf(column)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={heads[i + 1].text} className={classOf(i + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
