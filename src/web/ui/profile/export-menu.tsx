import { followInks } from '../../charts/follow-inks.ts';
import type { Inks } from '../../charts/inks.ts';
import { createCell } from '../../create-cell.ts';
import { savedFormats } from '../../../lab/model/profile-view.ts';
import type { Lab } from '../lab.ts';
import { flamePicture } from './flame-picture.ts';
import { Menu, type MenuItem } from './menu.tsx';
import { pngOf } from './png-of.ts';
import { savedKinds, savePicture, saveProfile } from './save-profile.ts';
import type { Study } from './study.ts';

type Props = { lab: Lab; study: Study; name: string; onClose: () => void };

/** The profile as a file of another kind, or as a picture. */
export function ExportMenu({ lab, study, name, onClose }: Props) {
  const items: MenuItem[] = [
    ...savedFormats.map((format) => ({
      label: savedKinds[format].label,
      hint: savedKinds[format].hint,
      run: () => void saveProfile(lab, study, { format, name }),
    })),
    {
      label: 'PNG',
      hint: 'What is shown, as a picture',
      run: () => void pngOfStudy(study).then((png) => png && savePicture(lab, png, name)),
    },
  ];
  return <Menu label="Export as" items={items} onClose={onClose} />;
}

/** All rows of the main graph, from the first, in the colours of the theme. */
async function pngOfStudy(study: Study): Promise<Blob | undefined> {
  let inks: Inks | undefined;
  followInks(document.body, (now) => (inks = now))();
  const unscrolled = { ...study.main, top: createCell(0) };
  return inks && pngOf(flamePicture(study, unscrolled), unscrolled, inks);
}
