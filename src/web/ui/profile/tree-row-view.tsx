import type { Boxes } from '../../../lab/model/boxes.ts';
import { countText } from '../../../lab/model/quantity-text.ts';
import { boxFacts } from './box-facts.ts';
import type { Study } from './study.ts';
import { firstListed, type OpenBoxes, type TreeRow } from './tree-rows.ts';

type Props = {
  study: Study;
  boxes: Boxes;
  row: TreeRow;
  isCurrent: boolean;
  /** What is below a row called it. */
  isInverted: boolean;
  open: OpenBoxes;
  /** So many boxes below this one are listed; without a count, none. */
  onList: (box: number, count: number | undefined) => void;
  onCurrent: (box: number) => void;
};

/** Deeper calls stand further in, up to here: a stack of hundreds would leave no room for names. */
const deepest = 24;

export function TreeRowView({ row, open, onList, ...rest }: Props) {
  if (row.kind === 'box') return <BoxRow {...rest} row={row} onList={onList} />;
  const listed = open.get(row.of) ?? firstListed;
  return (
    <tr aria-level={row.level}>
      <td colSpan={3}>
        <button
          type="button"
          className="profile-table__name"
          onClick={() => onList(row.of, listed + 10 * firstListed)}
        >
          {countText(row.count)} more
        </button>
      </td>
    </tr>
  );
}

type BoxProps = Omit<Props, 'row' | 'open'> & { row: Extract<TreeRow, { kind: 'box' }> };

function BoxRow({ study, boxes, row, isCurrent, isInverted, onList, onCurrent }: BoxProps) {
  const { box, level, isOpen, position, setSize } = row;
  const facts = boxFacts(study, boxes, box, !isInverted);
  const toggle = () => onList(box, isOpen ? undefined : firstListed);
  const pressed = () => {
    onCurrent(box);
    study.select(boxes.frame[box]);
  };
  return (
    <tr
      data-box={box}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-expanded={isOpen}
      onFocus={() => onCurrent(box)}
      onClick={pressed}
      onDoubleClick={toggle}
    >
      <td>
        <div className="tree-name" style={{ paddingLeft: `${Math.min(level - 1, deepest) * 0.75}rem` }}>
          <Toggle name={facts.name} isOpen={isOpen} onToggle={toggle} />
          <span>
            {facts.name}
            <span className="table__secondary"> {facts.place}</span>
          </span>
        </div>
      </td>
      <td className="table__number">
        {facts.share}
        <div className="table__secondary">{facts.total}</div>
      </td>
      <td className="table__number">{facts.self}</td>
    </tr>
  );
}

type ToggleProps = { name: string; isOpen: boolean | undefined; onToggle: () => void };

/** For the pointer; the keyboard has the arrows. */
function Toggle({ name, isOpen, onToggle }: ToggleProps) {
  if (isOpen === undefined) return <span className="tree-name__leaf" />;
  return (
    <button
      type="button"
      className="tree-name__toggle"
      tabIndex={-1}
      aria-label={isOpen ? `Close ${name}` : `Open ${name}`}
      onClick={onToggle}
    >
      {isOpen ? '▾' : '▸'}
    </button>
  );
}
