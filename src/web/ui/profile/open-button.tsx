import { FileButton } from '../history/file-button.tsx';

type Props = { onFiles: (files: File[]) => void };

/** Any file may be chosen: many tools name theirs as they like. */
export function OpenButton({ onFiles }: Props) {
  return (
    <FileButton accept="" label="Open a profile" onFiles={onFiles}>
      Open a profile
    </FileButton>
  );
}
