import { Button } from '../primitives/button.tsx';
import type { CodeWarning } from './code-warning.ts';

type Props = { warning: CodeWarning; onLine: ((line: number) => void) | undefined };

/** A place of the text that makes a figure doubtful, and the way there. */
export function WarningLine({ warning: { line, text }, onLine }: Props) {
  return (
    <div className="results__warning">
      <p>
        <strong>Line {line}:</strong> {text}
      </p>
      {onLine && <Button onClick={() => onLine(line)}>Go to line {line}</Button>}
    </div>
  );
}
