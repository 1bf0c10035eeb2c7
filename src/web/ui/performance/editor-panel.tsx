import { useMemo } from 'react';
import type { RunView } from '../../store/run-store.ts';
import { CodeEditor } from '../editor/code-editor.tsx';
import type { CodeView } from '../editor/code-view.ts';
import { problemsOf } from '../editor/problem.ts';
import type { Lab } from '../lab.ts';
import { useView } from '../use-view.ts';
import type { Viewable } from '../use-view.ts';
import { Attachments } from './attachments.tsx';

type Props = {
  lab: Lab;
  view: Viewable<RunView>;
  onRun: () => void;
  onStop: () => void;
  onView: (view: CodeView | undefined) => void;
};

/** The text with its errors and warnings in place, and its files. */
export function EditorPanel({ lab, view, ...editor }: Props) {
  const { draft, trusted } = useView(lab.desk);
  const checked = useView(lab.checked);
  const { run } = useView(view);
  const text = trusted ? undefined : draft.text;
  const problems = useMemo(
    () => (text === undefined ? [] : problemsOf(text, checked, run)),
    [text, checked, run],
  );
  return (
    <section className="performance__editor" aria-label="Editor">
      <div className="performance__pinned">
        <CodeEditor desk={lab.desk} problems={problems} {...editor} />
        <Attachments lab={lab} />
      </div>
    </section>
  );
}
