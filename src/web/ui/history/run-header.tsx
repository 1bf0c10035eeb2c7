import { useState } from 'react';
import type { RunRecord } from '../../../lab/model/run.ts';
import { counted } from '../../../lab/words/counted.ts';
import type { Lab } from '../lab.ts';
import { replaceDraft } from '../performance/replace-draft.ts';
import { Button } from '../primitives/button.tsx';
import { routeHash } from '../route.ts';
import { exportRuns } from './export-runs.ts';
import { RunDetailsForm } from './run-details-form.tsx';
import { saveDetails } from './save-details.ts';
import { StatusBadge } from './status-badge.tsx';
import { TagList } from './tag-list.tsx';
import { whenText } from './when-text.ts';

type Props = { lab: Lab; run: RunRecord; here: boolean };

/** Which run this is, how it ended, and what can be done with it. */
export function RunHeader({ lab, run, here }: Props) {
  const [editing, setEditing] = useState(false);
  const save = (name: string, tags: string[]) => {
    void saveDetails(lab, run, name, tags);
    setEditing(false);
  };
  return (
    <header className="run-screen__head">
      <a className="run-screen__back" href={routeHash({ screen: 'history' })}>
        All runs
      </a>
      {editing ? (
        <RunDetailsForm run={run} onSave={save} onCancel={() => setEditing(false)} />
      ) : (
        <RunName lab={lab} run={run} here={here} />
      )}
      {!here && <RunActions lab={lab} run={run} onEdit={() => setEditing(true)} editing={editing} />}
    </header>
  );
}

function RunName({ lab, run, here }: Props) {
  const samples = run.cases.reduce((sum, { measured, warmUp }) => sum + measured + warmUp, 0);
  return (
    <>
      <h1>{run.name}</h1>
      <div className="run-row__facts">
        <time dateTime={new Date(run.startedAt).toISOString()}>{whenText(run.startedAt)}</time>
        <StatusBadge status={run.status} here={here} />
        <span>
          {counted(run.cases.length, 'case')}, {counted(samples, 'sample')}
        </span>
        <TagList tags={run.tags} onTag={(tag) => lab.routes.go({ screen: 'history', query: { tag } })} />
      </div>
    </>
  );
}

type Actions = Omit<Props, 'here'> & { editing: boolean; onEdit: () => void };
function RunActions({ lab, run, editing, onEdit }: Actions) {
  const running = run.status === 'running';
  const remove = () => {
    lab.routes.go({ screen: 'history' });
    void lab.deletions.remove([run.id]);
  };
  return (
    <div className="run-screen__actions">
      <Button onClick={() => openBenchmark(lab, run)}>Open the benchmark</Button>
      <Button onClick={onEdit} disabled={editing || running}>
        Rename or tag
      </Button>
      <Button onClick={() => void exportRuns(lab, [run.id])} disabled={running}>
        Export
      </Button>
      <Button look="danger" onClick={remove} disabled={running}>
        Delete
      </Button>
    </div>
  );
}

/** The benchmark as it was run, on the desk, to be run again or changed. */
function openBenchmark(lab: Lab, { plan: { benchmark } }: RunRecord) {
  if (benchmark.kind === 'trusted') {
    lab.routes.go({ screen: 'performance', suite: benchmark.suite });
    return;
  }
  const { title, language, text, attachments } = benchmark;
  replaceDraft(lab, { title, language, text, attachments });
  lab.routes.go({ screen: 'performance' });
}
