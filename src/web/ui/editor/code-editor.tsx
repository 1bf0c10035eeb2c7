import { useEffect, useRef, useState } from 'react';
import { shownText } from '../performance/desk.ts';
import type { Desk } from '../performance/desk.ts';
import { useView } from '../use-view.ts';
import type { CodeView } from './code-view.ts';
import { connectEditor } from './connect-editor.ts';
import type { Problem } from './problem.ts';
import './code-editor.css';

type Props = {
  desk: Desk;
  problems: readonly Problem[];
  onRun: () => void;
  onStop: () => void;
  onView: (view: CodeView | undefined) => void;
};

/** The text of the benchmark: a plain text field at once, and the full editor in its place when it is loaded. */
export function CodeEditor({ desk, problems, onRun, onStop, onView }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<CodeView>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!host.current) return undefined;
    const told = (next: CodeView | undefined) => {
      setView(next);
      onView(next);
    };
    return connectEditor(host.current, {
      desk,
      onRun,
      onStop,
      onView: told,
      onFailure: () => setFailed(true),
    });
  }, [desk, onRun, onStop, onView]);
  useEffect(() => view?.mark(problems), [view, problems]);
  return (
    <div className="code-editor">
      <div className="code-editor__host" ref={host} hidden={!view} />
      {!view && <PlainEditor desk={desk} />}
      <p className="code-editor__hint">
        {failed
          ? 'The full editor could not be loaded; this plain one works.'
          : 'Tab indents; Escape, then Tab, leaves the editor.'}
      </p>
    </div>
  );
}

function PlainEditor({ desk }: { desk: Desk }) {
  const { text, readOnly } = shownText(useView(desk));
  return (
    <textarea
      className="code-editor__plain"
      aria-label="Benchmark code"
      value={text}
      readOnly={readOnly}
      spellCheck={false}
      autoCapitalize="off"
      wrap="off"
      onChange={(event) => desk.edit({ text: event.currentTarget.value })}
    />
  );
}
