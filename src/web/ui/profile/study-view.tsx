import { lazy, Suspense, useId, useState } from 'react';
import type { Lab } from '../lab.ts';
import { useView } from '../use-view.ts';
import type { Library, Opened } from './library.ts';
import { FlamePanel } from './flame-panel.tsx';
import { FunctionTable } from './function-table.tsx';
import { StepList } from './step-list.tsx';
import { StudyHead } from './study-head.tsx';
import type { Study, StudyView as View } from './study.ts';
import { ViewBar } from './view-bar.tsx';

type Props = {
  lab: Lab;
  library: Library;
  opened: Opened;
  onFiles: (files: File[]) => void;
};

/** One profile, in all its views. */
export function StudyView({ lab, library, opened, onFiles }: Props) {
  const { study } = opened;
  const view = useView(study);
  return (
    <>
      <StudyHead lab={lab} library={library} opened={opened} onFiles={onFiles} />
      <ViewBar study={study} view={view} />
      <Suspense>
        {view.compared && <DifferenceBar library={library} study={study} compared={view.compared} />}
      </Suspense>
      <StepList study={study} steps={view.steps} />
      <FlamePanel lab={lab} study={study} view={view} />
      <Lists key={view.compared?.name} lab={lab} study={study} view={view} />
    </>
  );
}

/** Loaded when they are asked for. */
const TreeTable = lazy(async () => ({ default: (await import('./tree-table.tsx')).TreeTable }));
const SourceView = lazy(async () => ({ default: (await import('./source-view.tsx')).SourceView }));

const DifferenceBar = lazy(async () => ({ default: (await import('./difference-bar.tsx')).DifferenceBar }));
const ChangeList = lazy(async () => ({ default: (await import('./change-list.tsx')).ChangeList }));
const TierView = lazy(async () => ({ default: (await import('./tier-view.tsx')).TierView }));

const lists = [
  { id: 'change', label: 'Change', List: ChangeList },
  { id: 'functions', label: 'Functions', List: FunctionTable },
  { id: 'tree', label: 'Tree', List: TreeTable },
  { id: 'source', label: 'Source', List: SourceView },
  { id: 'tiers', label: 'Tiers', List: TierView },
] as const;

type ListsProps = { lab: Lab; study: Study; view: View };

const isOffered = ({ id }: (typeof lists)[number], { study, view }: ListsProps) =>
  (id !== 'change' || view.compared !== undefined) && (id !== 'tiers' || study.summary.tellsTiers);

/** The same in words and figures, one list at a time; what changed first, where something is compared. */
function Lists(props: ListsProps) {
  const offered = lists.filter((list) => isOffered(list, props));
  const [shown, setShown] = useState<(typeof lists)[number]['id']>(offered[0].id);
  const name = useId();
  const { label, List } = offered.find(({ id }) => id === shown) ?? offered[0];
  return (
    <section className="profile-lists" aria-label={label}>
      <fieldset className="segments">
        <legend className="visually-hidden">Which list</legend>
        {offered.map((list) => (
          <label className="segments__one" key={list.id}>
            <input
              type="radio"
              name={name}
              checked={list.label === label}
              onChange={() => setShown(list.id)}
            />
            <span>{list.label}</span>
          </label>
        ))}
      </fieldset>
      <Suspense fallback={<p role="status">Loading…</p>}>
        <List {...props} />
      </Suspense>
    </section>
  );
}
