import { Button } from '../primitives/button.tsx';
import { IconButton } from '../primitives/icon-button.tsx';
import { undoStep } from './frame-acts.ts';
import { frameName } from './frame-words.ts';
import { stepText } from './steps.ts';
import type { Study, StudyView } from './study.ts';
import { weightText } from './weight-text.ts';

type Props = { study: Study; steps: StudyView['steps'] };

/** What was asked to be shown otherwise, each to be taken back by itself. */
export function StepList({ study, steps }: Props) {
  if (steps.length === 0) return null;
  const words = {
    nameOf: (frame: number) => frameName(study.texts, frame),
    weightOf: (weight: number) => weightText(weight, study.summary),
  };
  return (
    <div className="step-list">
      <ul className="step-list__steps" aria-label="What is shown">
        {steps.map((step, index) => (
          <li className="step-list__step" key={index}>
            <span>{stepText(step, words)}</span>
            <IconButton
              icon="close"
              label={`Take back: ${stepText(step, words)}`}
              onClick={() => study.setSteps(steps.filter((each) => each !== step))}
            />
          </li>
        ))}
      </ul>
      <Button look="quiet" onClick={() => undoStep(study)} title="Undo the last (u)">
        Undo
      </Button>
      {steps.length > 1 && (
        <Button look="quiet" onClick={() => study.setSteps([])}>
          Show everything
        </Button>
      )}
    </div>
  );
}
