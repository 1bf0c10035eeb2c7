import { memo, useState } from 'react';
import type { RunEntry } from '../../archive/archive.ts';
import { counted } from '../../../lab/words/counted.ts';
import { estimateText } from '../../../lab/words/estimate-text.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { routeHash } from '../route.ts';
import { fastestCase } from './miniature.ts';
import { sameRun } from './same-run.ts';
import { RunDetailsForm } from './run-details-form.tsx';
import { RunMiniature } from './run-miniature.tsx';
import { StatusBadge } from './status-badge.tsx';
import { TagList } from './tag-list.tsx';
import { whenText } from './when-text.ts';
import './run-row.css';

/** What a row asks for. One object for all rows, so that a row renders again only when its run changes. */
export type RowActions = {
  select: (id: string, selected: boolean) => void;
  remove: (id: string) => void;
  filter: (tag: string) => void;
  save: (run: RunEntry, name: string, tags: string[]) => void;
};

type Props = { run: RunEntry; selected: boolean; here: boolean; actions: RowActions };
/** After editing, focus goes back to where it began. */
type Mode = 'reading' | 'editing' | 'edited';

/** One run of the history: what it is, how it went, its cases at a glance. */
export const RunRow = memo(function RunRow({ run, selected, here, actions }: Props) {
  const [mode, setMode] = useState<Mode>('reading');
  const save = (name: string, tags: string[]) => {
    actions.save(run, name, tags);
    setMode('edited');
  };
  return (
    <div role="listitem" className="run-row" data-selected={selected || undefined}>
      <label className="run-row__select">
        <input
          type="checkbox"
          checked={selected}
          onChange={({ target }) => actions.select(run.id, target.checked)}
        />
        <span className="visually-hidden">Select {run.name}</span>
      </label>
      {mode === 'editing' ? (
        <RunDetailsForm run={run} onSave={save} onCancel={() => setMode('edited')} />
      ) : (
        <RunTitle run={run} here={here} onTag={actions.filter} />
      )}
      <div className="run-row__picture">
        <RunMiniature cases={run.cases} />
      </div>
      <RunFigures run={run} />
      <RunButtons run={run} mode={mode} onEdit={() => setMode('editing')} onRemove={actions.remove} />
    </div>
  );
}, sameRow);

/** Every reading of the archive makes new entries; a row whose run says the same is not made again. */
function sameRow({ run: a, ...before }: Props, { run: b, ...after }: Props): boolean {
  const sameProps =
    before.selected === after.selected && before.here === after.here && before.actions === after.actions;
  return sameProps && (a === b || sameRun(a, b));
}

function RunTitle({ run, here, onTag }: Pick<Props, 'run' | 'here'> & { onTag: (tag: string) => void }) {
  return (
    <div className="run-row__title">
      <a className="run-row__name" href={routeHash({ screen: 'history', run: run.id })}>
        {run.name}
      </a>
      <div className="run-row__facts">
        <time dateTime={new Date(run.startedAt).toISOString()}>{whenText(run.startedAt)}</time>
        <StatusBadge status={run.status} here={here} />
        <TagList tags={run.tags} onTag={onTag} />
      </div>
    </div>
  );
}

type Buttons = { run: RunEntry; mode: Mode; onEdit: () => void; onRemove: (id: string) => void };
function RunButtons({ run, mode, onEdit, onRemove }: Buttons) {
  const running = run.status === 'running';
  return (
    <div className="run-row__actions">
      {mode !== 'editing' && (
        <IconButton
          icon="edit"
          label={`Rename or tag ${run.name}`}
          autoFocus={mode === 'edited'}
          onClick={onEdit}
          disabled={running}
        />
      )}
      <IconButton
        icon="trash"
        label={`Delete ${run.name}`}
        onClick={({ currentTarget }) => {
          focusNeighbour(currentTarget);
          onRemove(run.id);
        }}
        disabled={running}
      />
    </div>
  );
}

/** The focus goes to the next run, or the one before, and not lost with the row. */
function focusNeighbour(button: Element) {
  const row = button.closest('.run-row');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  neighbour?.querySelector('a')?.focus();
}

function RunFigures({ run }: Pick<Props, 'run'>) {
  return (
    <div className="run-row__figures">
      <Fastest cases={run.cases} />
      <span className="run-row__counts">
        {counted(run.cases.length, 'case')}, {counted(run.samples, 'sample')}
      </span>
    </div>
  );
}

function Fastest({ cases }: Pick<RunEntry, 'cases'>) {
  const fastest = fastestCase(cases);
  if (!fastest) return undefined;
  const { value, unit, plusMinus } = estimateText(fastest.summary.estimate, fastest.summary.interval);
  return (
    <span className="run-row__fastest">
      <span className="number">
        {value}
        {plusMinus !== undefined && ` ± ${plusMinus}`} {unit}
      </span>
      <span className="run-row__case" title={fastest.key}>
        {cases.length > 1 && 'fastest: '}
        {fastest.key}
      </span>
    </span>
  );
}
