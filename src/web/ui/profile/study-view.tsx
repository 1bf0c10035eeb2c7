import { lazy, Suspense, useId, useState } from 'react';
import type { Lab } from '../lab.ts';
import { useView } from '../use-view.ts';
import type { Library, LibraryView } from './create-library.ts';
import { FlamePanel } from './flame-panel.tsx';
import { FunctionTable } from './function-table.tsx';
import { StepList } from './step-list.tsx';
import { StudyHead } from './study-head.tsx';
import type { Study, StudyView as View } from './study.ts';
import { ViewBar } from './view-bar.tsx';

type Props = {
  lab: Lab;
  library: Library;
  opened: NonNullable<LibraryView['opened']>;
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
      <StepList study={study} steps={view.steps} />
      <FlamePanel lab={lab} study={study} view={view} />
      <Lists study={study} view={view} />
    </>
  );
}

/** Loaded when they are asked for. */
const TreeTable = lazy(async () => ({ default: (await import('./tree-table.tsx')).TreeTable }));
const SourceView = lazy(async () => ({ default: (await import('./source-view.tsx')).SourceView }));

const lists = [
  { id: 'functions', label: 'Functions', List: FunctionTable },
  { id: 'tree', label: 'Tree', List: TreeTable },
  { id: 'source', label: 'Source', List: SourceView },
] as const;

/** The same in words and figures, one list at a time. */
function Lists({ study, view }: { study: Study; view: View }) {
  const [shown, setShown] = useState<(typeof lists)[number]['id']>('functions');
  const name = useId();
  const { label, List } = lists.find(({ id }) => id === shown) ?? lists[0];
  return (
    <section className="profile-lists" aria-label={label}>
      <fieldset className="segments">
        <legend className="visually-hidden">Which list</legend>
        {lists.map((list) => (
          <label className="segments__one" key={list.id}>
            <input type="radio" name={name} checked={list.id === shown} onChange={() => setShown(list.id)} />
            <span>{list.label}</span>
          </label>
        ))}
      </fieldset>
      <Suspense fallback={<p role="status">Loading…</p>}>
        <List study={study} view={view} />
      </Suspense>
    </section>
  );
}
