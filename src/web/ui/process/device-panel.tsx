import { useState } from 'react';
import { createReading } from '../create-reading.ts';
import type { Lab } from '../lab.ts';
import { Panel } from '../primitives/panel.tsx';
import { FactList } from '../settings/fact-list.tsx';
import { useView } from '../use-view.ts';
import { changingFacts, fixedFacts, keepingFacts } from './device-facts.ts';
import { followRuns } from '../history/follow-runs.ts';

/** The device and the browser's terms, as far as they are told. */
export function DevicePanel({ lab }: { lab: Lab }) {
  const { archive, monitor, offline, clockStepMs } = lab;
  const [reading] = useState(() => createReading(() => archive.quota(), followRuns(archive)));
  const facts = [
    ...fixedFacts(window, clockStepMs),
    ...changingFacts(useView(monitor)),
    ...keepingFacts(useView(reading), useView(offline)),
  ];
  return (
    <Panel title="Device">
      <FactList facts={facts} />
    </Panel>
  );
}
