import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../primitives/button.tsx';

type Props = { accept: string; label: string; onFiles: (files: File[]) => void; children: ReactNode };

/** A button that opens the file picker. */
export function FileButton({ accept, label, onFiles, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{children}</Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}
