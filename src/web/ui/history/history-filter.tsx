import { Button } from '../primitives/button.tsx';
import { Field } from '../primitives/field.tsx';
import type { Lab } from '../lab.ts';
import type { ListQuery } from '../route.ts';
import { FileButton } from './file-button.tsx';
import { exportRuns } from './export-runs.ts';
import { sorts } from './history-query.ts';
import type { HistoryQuery } from './history-query.ts';
import { importFiles } from './import-files.ts';
import './history-filter.css';

type Props = {
  lab: Lab;
  query: HistoryQuery;
  tags: readonly string[];
  onChange: (part: ListQuery) => void;
};

/** Which runs, in which order; and files in and out. */
export function HistoryFilter({ lab, query, tags, onChange }: Props) {
  const offered = query.tag === '' || tags.includes(query.tag) ? tags : [query.tag, ...tags];
  return (
    <div className="history-filter" role="search" aria-label="Runs">
      <FindField value={query.find} onChange={(find) => onChange({ find })} />
      <Choice
        label="Tag"
        value={query.tag}
        options={[['', 'All'], ...offered.map((tag) => [tag, tag] as const)]}
        onChange={(tag) => onChange({ tag })}
      />
      <Choice
        label="Order"
        value={query.sort}
        options={Object.entries(sorts)}
        onChange={(sort) => onChange({ sort })}
      />
      <div className="history-filter__files">
        <FileButton
          accept=".json,.arsenal.json,application/json"
          label="Exported runs"
          onFiles={(files) => void importFiles(lab, files)}
        >
          Import
        </FileButton>
        <Button onClick={() => void exportRuns(lab)}>Export all</Button>
      </div>
    </div>
  );
}

function FindField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <div className="history-filter__find">
      <Field label="Find">
        {(control) => (
          <input
            {...control}
            type="search"
            className="input"
            placeholder="name, tag or case"
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
    </div>
  );
}

type Choices = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly (readonly [value: string, text: string])[];
};

function Choice({ label, value, options, onChange }: Choices) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
