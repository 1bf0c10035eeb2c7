import { Panel } from '../primitives/panel.tsx';
import { chapters } from './chapters.ts';
import type { Chapter, Part } from './chapters.ts';
import './numbers-screen.css';

/** How the numbers are made: the page behind every figure. */
export function NumbersScreen() {
  return (
    <div className="numbers-screen">
      <h1 className="numbers-screen__title">How the numbers are made</h1>
      {chapters.map((chapter) => (
        <ChapterPanel key={chapter.title} chapter={chapter} />
      ))}
    </div>
  );
}

function ChapterPanel({ chapter: { title, parts, sources = [] } }: { chapter: Chapter }) {
  return (
    <Panel title={title}>
      <div className="numbers-screen__text">
        {parts.map((part, index) => (
          <PartView key={index} part={part} />
        ))}
        {sources.length > 0 && <p className="numbers-screen__sources">Sources: {sources.join('; ')}</p>}
      </div>
    </Panel>
  );
}

const PartView = ({ part }: { part: Part }) =>
  typeof part === 'string' ? <p>{part}</p> : <p className="numbers-screen__formula">{part.formula}</p>;
