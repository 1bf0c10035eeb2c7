import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { useView } from '../use-view.ts';
import '../primitives/notice.css';

/** What a newcomer needs, in two sentences. Gone for good when it is dismissed, and with the first run. */
export function Tour({ lab }: { lab: Lab }) {
  const remembered = useView(lab.memory);
  if (!remembered || remembered.isToured) return undefined;
  return (
    <aside className="notice notice--plain" aria-label="For the first time here">
      <p className="notice__text">
        Give each way of doing something a <code>bench</code>, or open one of the suites, and press Run: the
        lab says in words which one is faster, or that it cannot tell. History keeps every run on this device.
      </p>
      <Button onClick={() => void lab.memory.change({ isToured: true })}>Got it</Button>
    </aside>
  );
}
