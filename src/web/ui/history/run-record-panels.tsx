import type { RunRecord } from '../../../lab/model/run.ts';
import { Panel } from '../primitives/panel.tsx';
import { environmentFacts } from '../../../lab/words/environment-text.ts';
import { FactList } from '../settings/fact-list.tsx';
import { noteText } from './note-text.ts';
import { planFacts } from '../../../lab/words/plan-facts.ts';

/** Under which conditions the run was made, and what it ran. */
export function RunRecordPanels({ run }: { run: RunRecord }) {
  const { benchmark } = run.plan;
  return (
    <>
      <div className="run-screen__pair">
        <Panel title="Environment">
          <FactList facts={environmentFacts(run.environment)} />
        </Panel>
        <Panel title="Plan">
          <FactList facts={planFacts(run)} />
        </Panel>
      </div>
      {run.notes.length > 0 && (
        <Panel title="During the run">
          <ul className="run-screen__notes">
            {run.notes.map((note, index) => (
              <li key={index}>{noteText(note)}</li>
            ))}
          </ul>
        </Panel>
      )}
      {benchmark.kind === 'written' && <Text title="Code" text={benchmark.text} />}
    </>
  );
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <Panel title={title}>
      <pre className="run-screen__text" tabIndex={0} role="group" aria-label={`${title}, to scroll`}>
        {text}
      </pre>
    </Panel>
  );
}
