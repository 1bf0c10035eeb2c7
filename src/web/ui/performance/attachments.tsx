import { bytesText } from '../../../lab/model/quantity-text.ts';
import type { Lab } from '../lab.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { useView } from '../use-view.ts';
import './attachments.css';

/** The files that travel with the benchmark, and how to reach them from its code. */
export function Attachments({ lab }: { lab: Lab }) {
  const { draft, trusted } = useView(lab.desk);
  if (trusted || draft.attachments.length === 0) return undefined;
  const remove = (name: string) => {
    const { attachments } = lab.desk.view().draft;
    lab.desk.edit({ attachments: attachments.filter((file) => file.name !== name) });
    const run = () => lab.desk.edit({ attachments });
    lab.toasts.show(`Removed ${name}.`, { action: { label: 'Undo', run } });
  };
  return (
    <ul className="attachments" aria-label="Attached files">
      {draft.attachments.map(({ name, bytes }) => (
        <li className="attachments__file" key={name}>
          <code>file(&apos;{name}&apos;)</code> {bytesText(bytes.length)}
          <IconButton icon="close" label={`Remove ${name}`} onClick={() => remove(name)} />
        </li>
      ))}
    </ul>
  );
}
