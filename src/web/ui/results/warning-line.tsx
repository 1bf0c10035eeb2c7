import { Button } from '../primitives/button.tsx';
import type { CodeWarning } from './code-warning.ts';

type Props = { warning: CodeWarning; onLine: ((line: number) => void) | undefined };

/** What makes a figure doubtful, and the way to the place in the text. */
export function WarningLine({ warning: { line, text }, onLine }: Props) {
  return (
    <div className="results__warning">
      <p>
        {line !== undefined && <strong>Line {line}: </strong>}
        {text}
      </p>
      {line !== undefined && onLine && <Button onClick={() => onLine(line)}>Go to line {line}</Button>}
    </div>
  );
}
