import { xmlText } from '../model/xml-text.ts';
import { matrixCells, matrixHead } from './matrix-cells.ts';
import type { MatrixRow, SettingsMatrix } from './settings-matrix.ts';

const style = `
:root { color-scheme: light dark; --ink: #1d2127; --paper: #fff; --line: #d5dae1; --faint: #5b6470; --set: #e4effc; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e8ee; --paper: #15181d; --line: #373e48; --faint: #9aa4b2; --set: #1d3350; }
}
body { margin: 1.5rem; font: 14px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
table { border-collapse: collapse; }
th, td { padding: 0.25rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--paper); }
tbody th { font-weight: 600; white-space: nowrap; }
td { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
td:nth-of-type(2) { white-space: nowrap; }
td.set { background: var(--set); }
td:empty::after { content: '–'; color: var(--faint); }
p { max-width: 70ch; color: var(--faint); }
`;

/**
 * The matrix as a page that needs nothing else: no script, no request, dark where the reader's system is.
 *
 * Assumes: nothing of the texts in it; all are escaped.
 */
export const matrixPage = (matrix: SettingsMatrix): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Settings by layer</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Settings by layer</h1>
<p>Each key with what holds, where that is from, and what each layer says, the weakest first. The cell in force is marked.</p>
<table>
<thead><tr>${matrixHead(matrix).map(headCell).join('')}</tr></thead>
<tbody>
${matrix.rows.map((row) => tableRow(matrix, row)).join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`;

const headCell = (text: string): string => `<th scope="col">${xmlText(text)}</th>`;

function tableRow(matrix: SettingsMatrix, row: MatrixRow): string {
  const [key, ...cells] = matrixCells(matrix, row);
  const from = row.said.at(-1)?.layer;
  // After the value and where it is from, each layer has its column.
  const inForce = from === undefined ? -1 : matrix.layers.indexOf(from) + 2;
  const columns = cells.map((text, at) => `<td${at === inForce ? ' class="set"' : ''}>${xmlText(text)}</td>`);
  return `<tr><th scope="row" title="${xmlText(row.what)}">${xmlText(key)}</th>${columns.join('')}</tr>`;
}
