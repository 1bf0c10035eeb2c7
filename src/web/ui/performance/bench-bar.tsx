import { useState } from 'react';
import type { Language } from '../../../lab/model/benchmark.ts';
import { FileButton } from '../history/file-button.tsx';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { useView } from '../use-view.ts';
import { blankDraft } from './desk.ts';
import { attachFiles, openFiles } from './open-files.ts';
import { replaceDraft } from './replace-draft.ts';
import { shareDraft } from './share-draft.ts';
import { SuitesDialog } from './suites-dialog.tsx';
import './bench-bar.css';

/** What the benchmark is called and written in, and the ways to get another one. */
export function BenchBar({ lab }: { lab: Lab }) {
  const { draft, trusted } = useView(lab.desk);
  return (
    <div className="bench-bar">
      <input
        className="bench-bar__title"
        aria-label="Title of the benchmark"
        value={trusted?.title ?? draft.title}
        readOnly={trusted !== undefined}
        maxLength={120}
        onChange={(event) => lab.desk.edit({ title: event.currentTarget.value })}
      />
      <LanguageChoice
        language={trusted?.language ?? draft.language}
        disabled={trusted !== undefined}
        onLanguage={(language) => lab.desk.edit({ language })}
      />
      <Tools lab={lab} isTrusted={trusted !== undefined} />
    </div>
  );
}

function Tools({ lab, isTrusted }: { lab: Lab; isTrusted: boolean }) {
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="bench-bar__tools">
      <Button onClick={() => setChoosing(true)} aria-haspopup="dialog">
        Suites
      </Button>
      <Button onClick={() => replaceDraft(lab, blankDraft)}>New</Button>
      <FileButton
        accept=".ts,.js,.mts,.mjs,.cts,.cjs,.wasm,.json"
        label="Open files"
        onFiles={(files) => void openFiles(lab, files)}
      >
        Open
      </FileButton>
      {!isTrusted && (
        <>
          <FileButton accept="" label="Attach files" onFiles={(files) => void attachFiles(lab, files)}>
            Attach
          </FileButton>
          <Button onClick={() => void shareDraft(lab, surroundings())}>Share</Button>
        </>
      )}
      {choosing && <SuitesDialog lab={lab} onClose={() => setChoosing(false)} />}
    </div>
  );
}

const surroundings = () => ({
  address: location.href,
  copy: (text: string) => navigator.clipboard.writeText(text),
});

type LanguageProps = { language: Language; disabled: boolean; onLanguage: (language: Language) => void };
const languages: readonly { value: Language; name: string }[] = [
  { value: 'ts', name: 'TypeScript' },
  { value: 'js', name: 'JavaScript' },
];

function LanguageChoice({ language, disabled, onLanguage }: LanguageProps) {
  return (
    <fieldset className="bench-bar__languages" disabled={disabled}>
      <legend className="visually-hidden">Language</legend>
      {languages.map(({ value, name }) => (
        <label className="bench-bar__language" key={value} title={name}>
          <input
            type="radio"
            name="language"
            className="visually-hidden"
            checked={language === value}
            aria-label={name}
            onChange={() => onLanguage(value)}
          />
          <span aria-hidden="true">{value.toUpperCase()}</span>
        </label>
      ))}
    </fieldset>
  );
}
