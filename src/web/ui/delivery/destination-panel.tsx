import { useState } from 'react';
import type { DeliverySettings } from '../../../lab/model/outbox.ts';
import { createReading } from '../create-reading.ts';
import type { Lab } from '../lab.ts';
import { Panel } from '../primitives/panel.tsx';
import { useView } from '../use-view.ts';
import { DestinationForm } from './destination-form.tsx';

/** Where runs go and who this device is. */
export function DestinationPanel({ lab }: { lab: Lab }) {
  const [reading] = useState(() => createReading(() => lab.outbox.settings(), lab.outbox.subscribe));
  const settings = useView(reading);
  return (
    <Panel title="Destination">
      {settings?.ok && <DestinationForm key={sameness(settings.value)} lab={lab} settings={settings.value} />}
    </Panel>
  );
}

/** A form begins anew with other settings, and stays as it is with word of the same. */
const sameness = (settings: DeliverySettings) => JSON.stringify(settings);
