import './difference.css';

/** The colours of a difference in words. */
export const ChangeLegend = () => (
  <ul className="change-legend" aria-label="What the colours mean">
    <li>
      <span className="change-mark change-mark--more" aria-hidden="true" /> orange: takes more
    </li>
    <li>
      <span className="change-mark change-mark--less" aria-hidden="true" /> blue: takes less
    </li>
    <li>
      <span className="change-mark" aria-hidden="true" /> grey: not shown to differ
    </li>
  </ul>
);
