import { useView } from '../use-view.ts';
import { boxFacts, boxSentence } from './box-facts.ts';
import type { FlameState } from './flame-state.ts';
import type { Study } from './study.ts';

type Props = { study: Study; state: FlameState };

/** The box under the pointer, or else the selected one. */
export function BoxDetails({ study, state }: Props) {
  const boxes = useView(state.boxes);
  const hovered = useView(state.hovered);
  const selected = useView(state.selected);
  const shown = hovered ?? selected;
  const facts = boxes && shown !== undefined && shown < boxes.left.length && boxFacts(study, boxes, shown);
  return (
    <>
      <p className="box-details" aria-hidden="true">
        {facts ? (
          <>
            <span className="box-details__name">{facts.name}</span>
            <span className="box-details__place">{facts.place}</span>
            <span className="box-details__figures">
              <b>{facts.total}</b> {facts.share}, self {facts.self}
            </span>
          </>
        ) : (
          <span className="box-details__place">Point at a box, or go to one with the arrow keys.</span>
        )}
      </p>
      <SpokenBox study={study} state={state} />
    </>
  );
}

/** Says which box is selected, and nothing of where the pointer is. */
function SpokenBox({ study, state }: Props) {
  const boxes = useView(state.boxes);
  const selected = useView(state.selected);
  return (
    <p className="visually-hidden" role="status">
      {boxes && selected !== undefined && boxSentence(boxFacts(study, boxes, selected))}
    </p>
  );
}
