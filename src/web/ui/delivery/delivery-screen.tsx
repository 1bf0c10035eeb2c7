import { useEffect } from 'react';
import type { Lab } from '../lab.ts';
import type { Route } from '../route.ts';
import { DeliveryPanel } from './delivery-panel.tsx';
import { DestinationPanel } from './destination-panel.tsx';
import { OtherDevicesPanel } from './other-devices-panel.tsx';
import { OutboxPanel } from './outbox-panel.tsx';
import { PairDialog } from './pair-dialog.tsx';
import './delivery-screen.css';

type Props = { lab: Lab; route: Extract<Route, { screen: 'delivery' }> };

/** Where runs go, which have not arrived yet and why, and what arrives from other devices. */
export function DeliveryScreen({ lab, route: { pair } }: Props) {
  useEffect(() => void lab.outbox.look(), [lab.outbox]);
  return (
    <div className="delivery-screen">
      <h1 className="visually-hidden">Delivery</h1>
      <div className="delivery-screen__column">
        <DeliveryPanel lab={lab} />
        <OutboxPanel lab={lab} />
        <OtherDevicesPanel lab={lab} />
      </div>
      <div className="delivery-screen__column">
        <DestinationPanel lab={lab} />
      </div>
      {pair && <PairDialog lab={lab} pair={pair} />}
    </div>
  );
}
