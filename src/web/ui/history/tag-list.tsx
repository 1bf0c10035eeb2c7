import './tag-list.css';

/** The tags of a run. Pressing one shows only the runs that have it. */
export function TagList({ tags, onTag }: { tags: readonly string[]; onTag: (tag: string) => void }) {
  if (tags.length === 0) return undefined;
  return (
    <ul className="tag-list" aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            className="tag-list__tag"
            title={`Show only ${tag}`}
            onClick={() => onTag(tag)}
          >
            {tag}
          </button>
        </li>
      ))}
    </ul>
  );
}
