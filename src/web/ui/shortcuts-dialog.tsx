import { Dialog } from './primitives/dialog.tsx';
import './shortcuts-dialog.css';

const groups = [
  {
    name: 'Anywhere',
    keys: [
      { keys: ['Ctrl', 'Enter'], does: 'Run the benchmark' },
      { keys: ['Ctrl', '.'], does: 'Stop the run' },
      { keys: ['?'], does: 'Show this list (outside text fields)' },
    ],
  },
  {
    name: 'In the editor',
    keys: [
      { keys: ['Tab'], does: 'Indent' },
      { keys: ['Esc', 'Tab'], does: 'Leave the editor' },
      { keys: ['Ctrl', 'F'], does: 'Find and replace' },
      { keys: ['Ctrl', 'Space'], does: 'Complete a word' },
      { keys: ['F8'], does: 'Go to the next error' },
      { keys: ['Ctrl', 'Z'], does: 'Undo' },
    ],
  },
  {
    name: 'In the flame graph',
    keys: [
      { keys: ['←', '→', '↑', '↓'], does: 'Go from box to box' },
      { keys: ['Enter'], does: 'Zoom to the box; Esc back to the whole' },
      { keys: ['+', '−', '0'], does: 'Zoom in, out, show everything' },
      { keys: ['Shift', '←'], does: 'Pan (and Shift →)' },
      { keys: ['F', 'M', 'D', 'R'], does: 'Focus, merge, drop, collapse recursion' },
      { keys: ['S'], does: 'Callers and callees of the function' },
      { keys: ['U'], does: 'Undo the last of these' },
    ],
  },
];

/** On a Mac, Ctrl is ⌘ in all of these but completion. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      {groups.map(({ name, keys }) => (
        <section key={name}>
          <h3>{name}</h3>
          <dl className="shortcuts">
            {keys.map(({ keys: pressed, does }) => (
              <div className="shortcuts__row" key={does}>
                <dt>
                  {pressed.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="shortcuts__note">On a Mac, Ctrl is ⌘ for all but completion.</p>
    </Dialog>
  );
}
