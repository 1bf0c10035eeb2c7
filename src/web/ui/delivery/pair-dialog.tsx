import { readAddress } from '../../outbox/read-address.ts';
import { tellFailure } from '../history/tell-failure.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Dialog } from '../primitives/dialog.tsx';
import { Notice } from '../primitives/notice.tsx';
import type { Pairing } from '../route.ts';

/** Asks whether runs are to go where a link says. The link, and what is secret in it, leave the address bar either way. */
export function PairDialog({ lab, pair }: { lab: Lab; pair: Pairing }) {
  const address = readAddress(pair.collector, 'collector', location.origin);
  const close = () => lab.routes.replace({ screen: 'delivery' });
  const agree = (url: string) => {
    close();
    void pairWith(lab, url, pair);
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
            <Button look="primary" onClick={() => agree(address.url)}>
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

async function pairWith({ outbox, toasts }: Lab, url: string, { token, code }: Pairing) {
  const paired = code === undefined ? undefined : await outbox.pair(url, code);
  if (paired && paired.outcome !== 'paired') {
    toasts.show(unpaired[paired.outcome], { kind: 'bad' });
    return;
  }
  const settings = await outbox.settings();
  if (!settings.ok) {
    tellFailure(toasts, settings.failure);
    return;
  }
  const given = paired?.token ?? token;
  const destination = { kind: 'collector', url, ...(given !== undefined && { token: given }) } as const;
  const kept = await outbox.configure({ ...settings.value, destination });
  if (kept.ok) toasts.show(`Runs made on this device go to ${url}.`);
  else tellFailure(toasts, kept.failure);
}

const unpaired = {
  refused:
    'The collector does not take the link: it works once, and for a quarter of an hour. Ask for another.',
  silent: 'The collector does not answer, or does not list the address of this lab. Nothing was changed.',
};
