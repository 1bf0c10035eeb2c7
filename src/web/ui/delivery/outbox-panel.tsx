import { useState } from 'react';
import { counted } from '../../../lab/words/counted.ts';
import { parkedText } from '../../../lab/words/sync-text.ts';
import type { OutboxRow } from '../../outbox/outbox-figures.ts';
import { createReading } from '../create-reading.ts';
import { tellFailure } from '../history/tell-failure.ts';
import { whenText } from '../history/when-text.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Panel } from '../primitives/panel.tsx';
import { routeHash } from '../route.ts';
import { useView } from '../use-view.ts';

/** Rows on screen; the rest is counted. */
const most = 100;

/** Which runs wait and which are parked, each with its reason and what can be done. */
export function OutboxPanel({ lab }: { lab: Lab }) {
  const { outbox } = lab;
  const [reading] = useState(() => createReading(() => outbox.rows(most), outbox.subscribe));
  const listed = useView(reading);
  const { waiting, parked } = useView(outbox);
  const rows = listed?.ok ? listed.value : [];
  const more = waiting + parked - rows.length;
  return (
    <Panel title="Not delivered yet">
      {rows.length === 0 ? (
        <p className="field__note">No run waits, and none is parked.</p>
      ) : (
        <ul className="outbox-list" aria-label="Runs not delivered yet">
          {rows.map((row) => (
            <Row key={row.id} lab={lab} row={row} />
          ))}
        </ul>
      )}
      {rows.length > 0 && more > 0 && <p className="field__note">And {counted(more, 'more run')}.</p>}
    </Panel>
  );
}

function Row({ lab, row }: { lab: Lab; row: OutboxRow }) {
  const { id, name, startedAt } = row;
  const isParked = 'parked' in row;
  return (
    <li className="outbox-list__row">
      <div className="outbox-list__what">
        <a href={routeHash({ screen: 'history', run: id })}>{name}</a>
        <span className="outbox-list__when"> {whenText(startedAt)}</span>
        <p className={isParked ? 'outbox-list__why outbox-list__why--parked' : 'outbox-list__why'}>
          {isParked ? `Parked. ${parkedText(row.parked)}` : waitingText(row)}
        </p>
      </div>
      <div className="outbox-list__actions">
        {isParked && (
          <Button aria-label={`Retry ${name}`} onClick={() => void retry(lab, id)}>
            Retry
          </Button>
        )}
        <Button look="quiet" aria-label={`Discard ${name}`} onClick={() => void discard(lab, id)}>
          Discard
        </Button>
      </div>
    </li>
  );
}

const waitingText = ({ attempts, since }: OutboxRow) =>
  attempts === 0
    ? `Waits since ${whenText(since)}.`
    : `Waits since ${whenText(since)}; tried ${counted(attempts, 'time')}.`;

async function retry({ outbox, toasts }: Lab, id: string) {
  const retried = await outbox.retry([id]);
  if (!retried.ok) tellFailure(toasts, retried.failure);
}

/** The run itself stays in the history. */
async function discard({ outbox, toasts }: Lab, id: string) {
  const discarded = await outbox.discard([id]);
  if (!discarded.ok) {
    tellFailure(toasts, discarded.failure);
    return;
  }
  const undo = { label: 'Undo', run: () => void outbox.putBack(discarded.value) };
  toasts.show('It will not be sent. The run stays in the history.', { action: undo });
}
