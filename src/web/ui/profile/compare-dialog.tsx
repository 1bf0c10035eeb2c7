import type { KeptProfile } from '../../archive/archive.ts';
import { FileButton } from '../history/file-button.tsx';
import type { Lab } from '../lab.ts';
import { Dialog } from '../primitives/dialog.tsx';
import { openedRecording } from './opened-recording.ts';
import type { Library } from './library.ts';
import { RecordingList } from './recording-list.tsx';
import './difference.css';

type Props = { lab: Lab; library: Library; name: string; onClose: () => void };

/** The baseline may be a file, or a recording that is kept with a run. */
export function CompareDialog({ lab, library, name, onClose }: Props) {
  const fromFile = ([file]: File[]) => {
    onClose();
    void library.compareWith(file);
  };
  const fromKept = async (kept: KeptProfile) => {
    onClose();
    const recorded = await openedRecording(lab, kept);
    if (recorded) await library.compareWith(recorded);
  };
  return (
    <Dialog title="Compare with" onClose={onClose}>
      <div className="compare-dialog">
        <p>Choose the baseline: what {name} is compared with. The two can be swapped afterwards.</p>
        <div>
          <FileButton accept="" label="Baseline from a file" onFiles={fromFile}>
            Open a file
          </FileButton>
        </div>
        <RecordingList lab={lab} act="Compare with it" onChoose={(kept) => void fromKept(kept)} />
      </div>
    </Dialog>
  );
}
