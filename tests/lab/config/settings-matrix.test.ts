import { describe, expect, it } from 'vitest';
import { layersInForce } from '../../../src/lab/config/layers-in-force.ts';
import { matrixPage } from '../../../src/lab/config/matrix-page.ts';
import { matrixText } from '../../../src/lab/config/matrix-text.ts';
import { settingList } from '../../../src/lab/config/setting-list.ts';
import { settingsMatrix } from '../../../src/lab/config/settings-matrix.ts';

const layers = layersInForce(
  {
    file: {
      file: { samples: 100, margins: { a: 0.1, 'b <i>': 0.1 } },
      'test.ci': { margins: { a: 0.2 }, filter: '<script>"&\'' },
    },
    environment: { samples: 200 },
    flags: {},
  },
  'ci',
);
const matrix = settingsMatrix(layers);
const row = (key: string) => matrix.rows.find((each) => each.key === key)?.said;

describe('settingsMatrix', () => {
  it('has every key, with what each layer said of it', () => {
    expect(matrix.layers).toEqual(['defaults', 'file', 'test', 'test.ci', 'environment', 'flags']);
    expect(row('samples')).toEqual([
      { layer: 'file', value: 100 },
      { layer: 'environment', value: 200 },
    ]);
    expect(row('preset')).toEqual([{ layer: 'defaults', value: 'standard' }]);
    expect(row('seed')).toEqual([]);
    expect(matrix.rows.map(({ key }) => key)).toEqual(
      settingList.flatMap(({ name }) => (name === 'margins' ? ['margins.a', 'margins."b <i>"'] : [name])),
    );
  });

  it('has a row for each margin, as each may come from another layer', () => {
    expect(row('margins.a')).toEqual([
      { layer: 'file', value: 0.1 },
      { layer: 'test.ci', value: 0.2 },
    ]);
    expect(row('margins."b <i>"')).toEqual([{ layer: 'file', value: 0.1 }]);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(matrix))).toEqual(matrix);
  });
});

describe('matrixText', () => {
  it('stands in columns, with the value in force and where it is from', () => {
    const lines = matrixText(matrix).split('\n');
    const columns = (start: string) => lines.find((line) => line.startsWith(start))?.split(/ {2,}/);
    expect(columns('key')).toEqual(['key', 'value', 'from', ...matrix.layers]);
    expect(columns('samples')).toEqual(['samples', '200', 'environment', '–', '100', '–', '–', '200', '–']);
    expect(columns('seed')).toEqual(['seed', '–', '–', '–', '–', '–', '–', '–', '–']);
    const from = lines[0].indexOf('from');
    expect(lines.every((line) => line.slice(from - 2, from) === '  ' && line[from] !== ' ')).toBe(true);
  });
});

describe('matrixPage', () => {
  it('shows every key and marks the cell in force', () => {
    const page = matrixPage(matrix);
    expect(page).toContain(
      '<td>200</td><td>environment</td><td></td><td>100</td><td></td><td></td><td class="set">200</td><td></td>',
    );
    for (const { key } of matrix.rows.filter((each) => !each.key.includes('"')))
      expect(page).toContain(`>${key}</th>`);
  });

  it('escapes what somebody wrote, and neither runs nor asks for anything', () => {
    const page = matrixPage(matrix);
    expect(page).toContain('margins.&quot;b &lt;i&gt;&quot;');
    expect(page).toContain('&quot;&lt;script&gt;\\&quot;&amp;&apos;&quot;');
    expect(page).not.toMatch(/<script|<i>|src=|href=|url\(|@import/);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('prefers-color-scheme: dark');
  });
});
