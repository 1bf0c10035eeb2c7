import { useView } from '../use-view.ts';
import { boxFacts, boxSentence, type BoxFacts } from './box-facts.ts';
import type { FlameState } from './flame-state.ts';
import type { Study } from './study.ts';

type Props = { study: Study; state: FlameState };

/** The box under the pointer, or else the selected one. */
export function BoxDetails({ study, state }: Props) {
  const hovered = useView(state.hovered);
  const selected = useView(state.selected);
  const facts = useFacts(study, state, hovered ?? selected);
  const spoken = useFacts(study, state, selected);
  return (
    <>
      <p className="box-details" aria-hidden="true">
        {facts ? (
          <>
            <span className="box-details__name">{facts.name}</span>
            <span className="box-details__place">{facts.place}</span>
            <span className="box-details__figures">
              <b>{facts.total}</b> {facts.share}
              {facts.self !== undefined && `, self ${facts.self}`}
            </span>
            {facts.change !== undefined && <span className="box-details__change">{facts.change}</span>}
          </>
        ) : (
          <span className="box-details__place">Point at a box, or go to one with the arrow keys.</span>
        )}
      </p>
      {/* Says which box is selected, and nothing of where the pointer is. */}
      <p className="visually-hidden" role="status">
        {spoken && boxSentence(spoken)}
      </p>
    </>
  );
}

function useFacts(study: Study, state: FlameState, box: number | undefined): BoxFacts | undefined {
  const boxes = useView(state.boxes);
  const order = useView(state.order);
  if (!boxes || box === undefined || box >= boxes.left.length) return undefined;
  return boxFacts(study, boxes, box, order !== 'inverted' && order !== 'sandwich-callers');
}
