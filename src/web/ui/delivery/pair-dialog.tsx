import { readAddress } from '../../outbox/read-address.ts';
import { tellFailure } from '../history/tell-failure.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Dialog } from '../primitives/dialog.tsx';
import { Notice } from '../primitives/notice.tsx';
import type { Pairing } from '../route.ts';

/** Asks whether runs are to go where a link says. The link, and the token in it, leave the address bar either way. */
export function PairDialog({ lab, pair }: { lab: Lab; pair: Pairing }) {
  const address = readAddress(pair.collector, 'collector', location.origin);
  const close = () => lab.routes.replace({ screen: 'delivery' });
  const agree = async (url: string) => {
    close();
    const settings = await lab.outbox.settings();
    if (!settings.ok) {
      tellFailure(lab.toasts, settings.failure);
      return;
    }
    const { token } = pair;
    const destination = { kind: 'collector' as const, url, ...(token !== undefined && { token }) };
    const kept = await lab.outbox.configure({ ...settings.value, destination });
    if (kept.ok) lab.toasts.show(`Runs made on this device go to ${url}.`);
    else tellFailure(lab.toasts, kept.failure);
  };
  return (
    <Dialog title="Send runs to a collector?" onClose={close}>
      {address.ok ? (
        <>
          <p>
            A link asks that runs made on this device, and those that wait, be sent to{' '}
            <strong className="delivery-screen__address">{address.url}</strong>. They hold the code that was
            measured, its attachments, its figures, and what the browser says of this device.
          </p>
          <p>Agree only if you know who gave you the link.</p>
          <div className="dialog__actions">
            <Button onClick={close}>Cancel</Button>
            <Button look="primary" onClick={() => void agree(address.url)}>
              Send runs there
            </Button>
          </div>
        </>
      ) : (
        <Notice kind="bad">The link names no address that can be used. {address.message}</Notice>
      )}
    </Dialog>
  );
}
