import type { Lab } from '../lab.ts';
import { Dialog } from '../primitives/dialog.tsx';
import { putSuite } from './follow-address.ts';
import type { SuiteCard } from './open-suite.ts';
import './suites-dialog.css';

/** Every suite that comes with the lab; choosing one puts it on the desk. */
export function SuitesDialog({ lab, onClose }: { lab: Lab; onClose: () => void }) {
  const choose = async (id: string) => {
    putSuite(lab, await lab.suites.open(id));
    onClose();
  };
  return (
    <Dialog title="Built-in suites" onClose={onClose}>
      <ul className="suites">
        {lab.suites.list.map((suite) => (
          <li key={suite.id}>
            <SuiteButton suite={suite} onChoose={() => void choose(suite.id)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function SuiteButton({ suite, onChoose }: { suite: SuiteCard; onChoose: () => void }) {
  const { title, about, trusted, needs } = suite;
  return (
    <button type="button" className="suites__suite" onClick={onChoose}>
      <span className="suites__title">{title}</span>
      <span className="suites__about">
        {about}
        {needs !== undefined && ` Needs: ${needs}`}
        {trusted && ' Runs outside the sandbox, and cannot be changed.'}
      </span>
    </button>
  );
}
