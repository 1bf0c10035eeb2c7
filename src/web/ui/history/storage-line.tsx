import { useState } from 'react';
import type { Quota } from '../../archive/archive.ts';
import { createReading } from '../create-reading.ts';
import { bytesText } from '../../../lab/model/quantity-text.ts';
import type { Lab } from '../lab.ts';
import { useView } from '../use-view.ts';
import { followRuns } from './follow-runs.ts';
import './storage-line.css';

/** How much of this device's storage is used, and whether the browser may clear it. */
export function StorageLine({ lab: { archive } }: { lab: Lab }) {
  const [reading] = useState(() => createReading(() => archive.quota(), followRuns(archive)));
  const quota = useView(reading);
  if (!quota) return undefined;
  return (
    <p className="storage-line">
      <meter aria-label="Storage used" min={0} max={quota.quota} value={quota.usage} />
      <span>{quotaText(quota)}</span>
    </p>
  );
}

/** `1.2 MB used of 4.0 GB offered by the browser. Kept until you delete it.` */
const quotaText = ({ usage, quota, persisted }: Quota): string =>
  `${bytesText(usage)} used of ${bytesText(quota)} the browser offers. ${
    persisted
      ? 'Kept until you delete it.'
      : 'The browser may clear it when the device runs out of space; Settings has a way to ask it not to.'
  }`;
