import { counted } from '../../../lab/words/counted.ts';
import { syncSentence } from '../../../lab/words/sync-text.ts';
import type { OutboxView } from '../../create-outbox.ts';
import { tellFailure } from '../history/tell-failure.ts';
import { whenText } from '../history/when-text.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Panel } from '../primitives/panel.tsx';
import { FactList } from '../settings/fact-list.tsx';
import { useView } from '../use-view.ts';
import { destinationText } from './destination-text.ts';

/** How delivery stands, and what a person can do about it. */
export function DeliveryPanel({ lab }: { lab: Lab }) {
  const view = useView(lab.outbox);
  const { waiting, reach, deliveredAt } = view;
  const canSend = waiting > 0 && (reach === 'open' || reach === 'silent');
  return (
    <Panel title="Delivery">
      <p className="delivery-screen__state" role="status">
        {syncSentence(view)}
      </p>
      <FactList
        facts={[
          ['Runs go to', destinationText(view, location.origin)],
          ['Last delivered', deliveredAt === undefined ? 'never from this device' : whenText(deliveredAt)],
          ['When', whenDelivered(view)],
        ]}
      />
      <div className="delivery-screen__actions">
        <Button look="primary" aria-disabled={!canSend} onClick={() => canSend && void lab.outbox.sendNow()}>
          Send now
        </Button>
        <Button onClick={() => void sendAll(lab)}>Send all kept runs</Button>
      </div>
      <p className="field__note">
        A run goes into the outbox when it ends. Those made before the lab had one, and imported ones, are
        sent only by Send all kept runs. One that has arrived already is not kept twice.
      </p>
    </Panel>
  );
}

const whenDelivered = ({ hasSync, hasWorker }: OutboxView) => {
  if (hasSync)
    return 'after each run, and when the network is back, with the lab closed too; never during a run';
  if (hasWorker)
    return 'while the lab is open: after each run and when the network is back; never during a run';
  return 'while the lab is open, to its own address only: this browser or mode has no service worker';
};

async function sendAll({ outbox, toasts }: Lab) {
  const added = await outbox.sendAll();
  if (!added.ok) tellFailure(toasts, added.failure);
  else if (added.value === 0) toasts.show('Every kept run is in the outbox already.');
  else toasts.show(`${counted(added.value, 'run')} more to be delivered.`);
}
