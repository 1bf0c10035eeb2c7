import { Button } from '../primitives/button.tsx';
import { frameActs } from './frame-acts.ts';
import { frameName } from './frame-words.ts';
import type { Study } from './study.ts';

type Props = { study: Study; frame: number };

/** What can be asked about the selected function. */
export function FrameBar({ study, frame }: Props) {
  const name = frameName(study.texts, frame);
  return (
    <div className="frame-bar" role="group" aria-label={`Selected function: ${name}`}>
      <span className="frame-bar__name" title={name}>
        {name}
      </span>
      {frameActs.map(({ label, hint, key, run }) => (
        <Button key={key} title={`${hint} (${key})`} onClick={() => run(study, frame)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
