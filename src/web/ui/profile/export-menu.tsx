import { useState } from 'react';
import { savedFormats } from '../../../lab/model/profile-view.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { savedKinds, savePicture, saveProfile } from './save-profile.ts';
import type { Study } from './study.ts';

type Props = { lab: Lab; study: Study; name: string; drawPng: () => Promise<Blob | undefined> };

/** The profile as a file of another kind, or as a picture. */
export function ExportMenu({ lab, study, name, drawPng }: Props) {
  const [isOpen, setOpen] = useState(false);
  const items: MenuItem[] = [
    ...savedFormats.map((format) => ({
      label: savedKinds[format].label,
      hint: savedKinds[format].hint,
      run: () => void saveProfile(lab, study, { format, name }),
    })),
    {
      label: 'PNG',
      hint: 'What is shown, as a picture',
      run: () => void drawPng().then((png) => png && savePicture(lab, png, name)),
    },
  ];
  return (
    <div className="menu-holder">
      <Button aria-haspopup="menu" aria-expanded={isOpen} onClick={() => setOpen(true)}>
        Export
      </Button>
      {isOpen && <Menu label="Export as" items={items} onClose={() => setOpen(false)} />}
    </div>
  );
}
