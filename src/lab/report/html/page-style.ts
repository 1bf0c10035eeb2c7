import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** How a report looks: by day and by night, on paper and on a phone. */
export const pageStyle: Markup = markup`
:root {
  color-scheme: light dark;
  --paper: #f5f3ee; --surface: #fdfcf9; --ink: #1b1f23; --soft: #4d535a; --rule: #dcd7cb; --strong: #8a8577;
  --accent: #0b5b66; --bad: #a3201b; --good: #2a6324; --open: #7a4a00; --band: #e4dfd2; --area: #7fb3b8;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #131619; --surface: #1a1e22; --ink: #e9e6df; --soft: #b3b5b3; --rule: #2d3339; --strong: #6b747c;
    --accent: #74cbd0; --bad: #ff9184; --good: #93d08a; --open: #eebc62; --band: #2b3137; --area: #2f6a70;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1rem clamp(0.75rem, 2.5vw, 2rem) 3rem; max-width: 90rem;
  background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 0.9375rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif;
  font-variant-numeric: tabular-nums;
}
h1, h2, h3 { line-height: 1.25; margin: 0; font-weight: 600; }
h1 { font-size: 1.375rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 0.75rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); }
code { font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; font-size: 0.9em; }
small { font-size: 0.8125rem; color: var(--soft); }
.outcome { margin: 0.75rem 0; padding: 0.6rem 0.9rem; background: var(--surface); border-left: 4px solid var(--open); font-size: 1.0625rem; font-weight: 600; }
.outcome--pass { border-color: var(--good); }
.outcome--regression, .outcome--failed { border-color: var(--bad); }
.counts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.missing { margin-top: 0.5rem; color: var(--open); }
.made { margin-top: 0.5rem; color: var(--soft); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.35rem 1.25rem; margin-top: 0.75rem; }
.scroll { overflow-x: auto; background: var(--surface); border: 1px solid var(--rule); border-radius: 6px; }
.scroll:focus-visible, a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; overflow-wrap: break-word; }
caption { text-align: left; padding: 0.6rem 0.75rem; color: var(--soft); font-size: 0.8125rem; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.75rem; border-top: 1px solid var(--rule); font-weight: 400; }
thead th { font-size: 0.8125rem; color: var(--soft); }
thead th[scope='colgroup'] { font-size: 0.9375rem; color: var(--ink); font-weight: 600; }
thead th[scope='colgroup'] small { display: block; font-weight: 400; }
.results td { min-width: 11.5rem; border-left: 1px solid transparent; }
.results tr > td:nth-of-type(odd), .results tfoot td, thead th[scope='colgroup'] { border-left-color: var(--rule); }
.results tbody th, .results tfoot th { min-width: 10.5rem; max-width: 16rem; overflow-wrap: anywhere; font-weight: 600; }
.results small, .results .time { display: block; }
.results tfoot li { margin-top: 0.35rem; font-size: 0.8125rem; }
.figures td, .figures thead th { white-space: nowrap; }
.figures tbody th { min-width: 8rem; }
.figure { text-align: right; }
.figures thead th + th { text-align: right; }
.absent { color: var(--soft); }
.time { font-weight: 600; }
.verdict--bad { color: var(--bad); font-weight: 600; }
.verdict--good { color: var(--good); font-weight: 600; }
.verdict--open, .verdict--off { color: var(--open); }
.remarks li, .failures li { padding: 0.35rem 0; border-top: 1px solid var(--rule); max-width: 90ch; }
.message { white-space: pre-line; }
.advice { color: var(--soft); }
.plot, .small { background: var(--surface); border: 1px solid var(--rule); border-radius: 6px; padding: 0.75rem; }
figcaption { color: var(--soft); font-size: 0.8125rem; max-width: 90ch; }
.plot__row {
  display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) minmax(0, 2.4fr); gap: 0 1rem; align-items: center;
  padding: 0.3rem 0; border-top: 1px solid var(--rule);
}
.plot__axis { border: 0; font-size: 0.75rem; color: var(--soft); }
.plot small { display: block; }
.ends { display: flex; justify-content: space-between; gap: 0.5rem; font-size: 0.75rem; color: var(--soft); }
.picture { display: block; width: 100%; overflow: visible; }
.picture path { fill: none; vector-effect: non-scaling-stroke; stroke: var(--ink); stroke-width: 1.5px; }
.picture--ratio { height: 1.5rem; }
.picture--density { height: 3.5rem; border-bottom: 1px solid var(--strong); }
.picture--history { height: 5.5rem; }
.picture .band { fill: var(--band); }
.picture .none { stroke: var(--strong); stroke-width: 1px; }
.picture .bar { fill: var(--strong); }
.plot__row--bad .bar { fill: var(--bad); opacity: 0.55; }
.plot__row--good .bar { fill: var(--good); opacity: 0.55; }
.picture .dot { stroke-width: 6px; stroke-linecap: round; }
.picture--history .dot { stroke-width: 5px; stroke: var(--accent); }
.picture .arrow { fill: var(--ink); stroke: none; }
.picture .area { fill: var(--area); stroke: var(--accent); stroke-width: 1px; }
.picture .mark { stroke-width: 2px; }
.picture--history .line { stroke: var(--strong); stroke-width: 1px; }
.picture--history .level { stroke: var(--accent); stroke-width: 1px; stroke-dasharray: 2 3; }
.picture .change { stroke: var(--bad); stroke-dasharray: 5 4; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 0.75rem; }
.small { font-size: 0.8125rem; }
.small figcaption { color: var(--ink); font-weight: 600; margin-bottom: 0.35rem; }
.small p { color: var(--soft); }
.small li { margin-top: 0.25rem; }
details { border: 1px solid var(--rule); border-radius: 6px; background: var(--surface); padding: 0 0.75rem; margin-bottom: 0.5rem; }
summary { cursor: pointer; padding: 0.6rem 0; font-weight: 600; }
details > :last-child { margin-bottom: 0.75rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 0 2rem; margin-bottom: 1rem; }
.pair h3 { margin-top: 0.5rem; }
dl > div { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 0.75rem; padding: 0.2rem 0; border-top: 1px solid var(--rule); }
.method > div { grid-template-columns: minmax(0, 1fr) minmax(0, 5fr); }
dt { color: var(--soft); }
.gallery--wide { grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); }
@media (min-width: 44rem) {
  .results th[scope='row'], .results th[rowspan] { position: sticky; left: 0; background: var(--surface); }
}
@media (max-width: 44rem) {
  .plot__name small { display: inline; }
  .plot__row { grid-template-columns: minmax(0, 1fr); }
  .plot__axis > :empty { display: none; }
  .method > div { grid-template-columns: minmax(0, 1fr); }
}
@page { size: landscape; margin: 12mm; }
@media print {
  :root { --paper: #fff; --surface: #fff; color-scheme: light; font-size: 62.5%; }
  body { max-width: none; padding: 0; }
  .scroll { overflow: visible; border: 0; }
  .results td { min-width: 0; }
  .figures td, .figures th { white-space: normal; padding: 0.2rem; }
  nav { display: none; }
  tr, .plot__row, .small, .remarks li, .failures li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
}
`;
