import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Boxes } from '../../../lab/model/boxes.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import { createReading } from '../create-reading.ts';
import { useView } from '../use-view.ts';
import type { Study, StudyView } from './study.ts';
import { treeKey } from './tree-key.ts';
import { firstListed, treeRows, type OpenBoxes } from './tree-rows.ts';
import { TreeRowView } from './tree-row-view.tsx';
import '../primitives/table.css';

type Props = { study: Study; view: StudyView };

/** The calls as a tree, the heaviest first: the graph in words, and for who does not see it. */
export function TreeTable({ study, view: { steps, mode } }: Props) {
  const isInverted = mode === 'inverted';
  const reading = useMemo(() => readTree(study, steps, isInverted), [study, steps, isInverted]);
  const tree = useView(reading);
  if (!tree) return <p role="status">Laying out the tree…</p>;
  if (!tree.ok) return <p>{failureText(tree.failure).what}</p>;
  return <Tree study={study} boxes={tree.value} isInverted={isInverted} />;
}

/** Read anew for other steps and another direction: both are in what the study asks for. */
const readTree = (study: Study, _steps: StudyView['steps'], _isInverted: boolean) =>
  createReading(() => study.tree());

type TreeProps = { study: Study; boxes: Boxes; isInverted: boolean };

function Tree({ study, boxes, isInverted }: TreeProps) {
  const { open, current, change } = useTree(boxes);
  const rows = useMemo(() => treeRows(boxes, open), [boxes, open]);
  const list = (box: number, count: number | undefined) =>
    change((before) => ({ open: withListed(before.open, box, count) }));
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const act = treeKey(event.key, rows, current);
    if (!act) return;
    event.preventDefault();
    if ('open' in act) list(act.open, firstListed);
    else if ('close' in act) list(act.close, undefined);
    else event.currentTarget.querySelector<HTMLElement>(`[data-box="${act.go}"]`)?.focus();
  };
  return (
    <div className="table-scroll profile-table" role="region" aria-label="Tree of calls">
      <table className="table" role="treegrid" aria-label="Calls, the heaviest first" onKeyDown={pressed}>
        <Heads />
        <tbody>
          {rows.map((row) => (
            <TreeRowView
              key={row.kind === 'box' ? row.box : `more ${row.of}`}
              study={study}
              boxes={boxes}
              row={row}
              isInverted={isInverted}
              isCurrent={row.kind === 'box' && row.box === current}
              onList={list}
              onCurrent={(box) => change(() => ({ current: box }))}
              open={open}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type TreeState = { open: OpenBoxes; current: number };
const firstState: TreeState = { open: new Map([[0, firstListed]]), current: 0 };

/** What is open in a tree and where the focus is; of other boxes that means nothing. */
function useTree(boxes: Boxes) {
  const [known, setKnown] = useState({ boxes, state: firstState });
  const stateIn = (at: typeof known) => (at.boxes === boxes ? at.state : firstState);
  const change = (alter: (before: TreeState) => Partial<TreeState>) =>
    setKnown((before) => ({ boxes, state: { ...stateIn(before), ...alter(stateIn(before)) } }));
  return { ...stateIn(known), change };
}

function withListed(open: OpenBoxes, box: number, count: number | undefined): OpenBoxes {
  const next = new Map(open);
  if (count === undefined) next.delete(box);
  else next.set(box, count);
  return next;
}

const Heads = () => (
  <thead>
    <tr>
      <th scope="col">Function</th>
      <th scope="col" className="table__number">
        Total
      </th>
      <th scope="col" className="table__number">
        Self
      </th>
    </tr>
  </thead>
);
