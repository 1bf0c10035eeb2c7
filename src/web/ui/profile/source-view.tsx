import { useMemo, useState } from 'react';
import type { FileLines } from '../../../lab/model/profile-view.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import { createReading } from '../create-reading.ts';
import { FileButton } from '../history/file-button.tsx';
import { FigureTable } from '../primitives/figure-table.tsx';
import { useView } from '../use-view.ts';
import { frameFile, frameName, shortFile } from './frame-words.ts';
import { sourceLines } from './source-lines.ts';
import type { Study, StudyView } from './study.ts';
import { shareText, weightText } from './weight-text.ts';

type Props = { study: Study; view: StudyView };

/** The lines of the selected function's file, with the weight each has by itself. */
export function SourceView({ study, view: { frame, steps, table } }: Props) {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  if (frame === undefined) return <p>Select a function, in the graph or in the table, to see its lines.</p>;
  const file = frameFile(study.texts, frame);
  if (file === '') return <p>The profile does not tell where {frameName(study.texts, frame)} stands.</p>;
  const read = async ([chosen]: File[]) => {
    const text = await chosen.text();
    setTexts(new Map([...texts, [file, text]]));
  };
  return (
    <div className="source-view">
      <div className="source-view__head">
        <span className="source-view__file" title={file}>
          {file}
        </span>
        <FileButton accept="" label={`Text of ${shortFile(file)}`} onFiles={(files) => void read(files)}>
          {texts.has(file) ? 'Another text' : 'Open its text'}
        </FileButton>
      </div>
      <Lines
        study={study}
        frame={frame}
        steps={steps}
        text={texts.get(file)}
        whole={table?.whole ?? study.summary.total}
      />
    </div>
  );
}

type LinesProps = Omit<TableProps, 'lines'> & { frame: number; steps: StudyView['steps'] };

function Lines({ frame, steps, ...rest }: LinesProps) {
  const { study } = rest;
  const reading = useMemo(() => readLines(study, frame, steps), [study, frame, steps]);
  const lines = useView(reading);
  if (!lines) return <p role="status">Adding up the lines…</p>;
  if (!lines.ok) return <p>{failureText(lines.failure).what}</p>;
  return <LineTable lines={lines.value} {...rest} />;
}

/** Read anew for other steps, which are in what the study asks for. */
const readLines = (study: Study, frame: number, _steps: StudyView['steps']) =>
  createReading(() => study.lines(frame));

/** `whole`: what the weights of the lines are parts of. */
type TableProps = { study: Study; lines: FileLines; text: string | undefined; whole: number };

const heads = [{ text: 'Line' }, { text: 'Self', isNumber: true }, { text: 'Text' }];

function LineTable({ study: { summary }, lines, text, whole }: TableProps) {
  if (lines.line.length === 0) return <p>No time was spent in the lines of this file themselves.</p>;
  const rows = sourceLines(lines, text).map(({ line, weight, text: code }) => ({
    id: String(line),
    cells: [
      line,
      weight > 0 && `${weightText(weight, summary)}, ${shareText(weight, whole)}`,
      <code>{code}</code>,
    ] as const,
  }));
  return (
    <>
      {!lines.exact && (
        <p>This profile tells functions, not lines: the time of each stands where it begins.</p>
      )}
      <FigureTable label="Lines" heads={heads} rows={rows} />
    </>
  );
}
