import { lazy, Suspense, useState } from 'react';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import type { Library } from './library.ts';

/** Loaded when it is opened. */
const CompareDialog = lazy(async () => ({ default: (await import('./compare-dialog.tsx')).CompareDialog }));

type Props = { lab: Lab; library: Library; name: string };

/** Asks what the profile that is open is to be compared with. */
export function CompareButton(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Compare with…
      </Button>
      <Suspense>{isOpen && <CompareDialog {...props} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
