import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import './drop-zone.css';

type Props = { text: string; onFiles: (files: File[]) => void; children: ReactNode };

/** Takes files that are dropped anywhere on what it holds. The same can be done with a file picker. */
export function DropZone({ text, onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div className="drop-zone" onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
      {children}
      {over && <p className="drop-zone__veil">{text}</p>}
    </div>
  );
}
