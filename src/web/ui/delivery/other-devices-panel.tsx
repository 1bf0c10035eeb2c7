import { useEffect } from 'react';
import { counted } from '../../../lab/words/counted.ts';
import type { OtherDevicesView, OtherRun } from '../../create-other-devices.ts';
import type { OutboxView } from '../../create-outbox.ts';
import { whenText } from '../history/when-text.ts';
import type { Lab } from '../lab.ts';
import { Panel } from '../primitives/panel.tsx';
import { useView } from '../use-view.ts';

/** The runs of other devices as they arrive. Only at the lab's own address: its policy keeps a page from others. */
export function OtherDevicesPanel({ lab }: { lab: Lab }) {
  const view = useView(lab.outbox);
  const others = useView(lab.others);
  const device = view.settings?.sender.device ?? '';
  const token = ownToken(view);
  const isThere = typeof view.neighbour === 'object';
  useEffect(
    () => (isThere ? lab.others.follow({ device, ...(token !== undefined && { token }) }) : undefined),
    [lab.others, device, token, isThere],
  );
  return (
    <Panel title="On other devices">
      <p className="field__note" role="status">
        {isThere ? linkText[others.link] : noneText}
      </p>
      {others.runs.length > 0 && (
        <ul className="outbox-list" aria-label="Runs of other devices">
          {others.runs.map((each) => (
            <Row key={each.run.id} {...each} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function ownToken({ settings }: OutboxView): string | undefined {
  const { destination } = settings ?? {};
  if (!destination || destination.kind === 'none' || destination.kind === 'otlp') return undefined;
  const isOwn = destination.kind === 'own' || destination.url.startsWith(location.origin);
  return isOwn ? destination.token : undefined;
}

const noneText =
  'Followed where a collector is at the address the lab came from; a page is kept from every other address.';

const linkText: Record<OtherDevicesView['link'], string> = {
  on: 'Runs appear here as they arrive, except during a run on this device.',
  off: 'Not followed while a run is on.',
  silent: 'The collector does not answer; it is asked again.',
  token: 'The collector wants a token that allows reading.',
};

const kinds: Record<OtherRun['kind'], string> = {
  'run.started': 'has begun',
  'run.progressed': 'is on',
  'run.completed': 'has arrived',
  'run.rejected': 'was rejected',
  'regression.confirmed': 'has a confirmed regression',
};

function Row({ run, kind }: OtherRun) {
  const { name, deviceName, region, runtime, startedAt, cases } = run;
  return (
    <li className="outbox-list__row">
      <div className="outbox-list__what">
        <strong>{name}</strong>
        <span className="outbox-list__when"> {whenText(startedAt)}</span>
        <p className="outbox-list__why">
          {[deviceName, region, runtime].filter((part) => part !== '').join(', ')}: {kinds[kind]},{' '}
          {counted(cases, 'case')}.
        </p>
      </div>
    </li>
  );
}
