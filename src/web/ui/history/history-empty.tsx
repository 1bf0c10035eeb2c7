import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';

type Props = { lab: Lab; kept: number; onClear: () => void };

/** No run at all, or none that fits what was looked for. */
export function HistoryEmpty({ lab, kept, onClear }: Props) {
  if (kept > 0) {
    return (
      <EmptyState title="No run fits" action={<Button onClick={onClear}>Show all {kept} runs</Button>}>
        Nothing kept here has those words in its name, tags or cases.
      </EmptyState>
    );
  }
  const start = (
    <Button look="primary" onClick={() => lab.routes.go({ screen: 'performance' })}>
      Write a benchmark
    </Button>
  );
  return (
    <EmptyState title="No runs yet" action={start}>
      Every run is kept here, on this device, with all its samples, and is there without a network. Exported
      runs can be imported, or dropped on this page.
    </EmptyState>
  );
}
