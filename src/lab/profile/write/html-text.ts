import type { Boxes } from '../../model/boxes.ts';
import type { Profile } from '../../model/profile.ts';
import { xmlText } from '../../model/xml-text.ts';
import { letterWidth, svgText } from './svg-text.ts';
import { weightText } from './weight-text.ts';

/** Nothing is asked of any server, whatever a name may hold. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

const style =
  'body{font:14px system-ui,sans-serif;margin:1rem;color:#111;background:#fff}svg{width:100%;height:auto}' +
  'g{cursor:pointer}g:hover rect{stroke:#000}.found rect{fill:#fc3}input,button{font:inherit;margin:0 .5rem 1rem 0}';

/** A click makes a box as wide as the picture; what is typed marks the boxes with it in their text. */
const script = `
const svg = document.querySelector('svg');
const boxes = [...svg.querySelectorAll('g')].map((g) => {
  const [rect, text] = [g.querySelector('rect'), g.querySelector('text') ?? document.createElementNS(svg.namespaceURI, 'text')];
  const about = g.querySelector('title').textContent;
  text.setAttribute('y', +rect.getAttribute('y') + 12);
  g.append(text);
  return { g, rect, text, x: +rect.getAttribute('x'), width: +rect.getAttribute('width'), about };
});
const whole = svg.viewBox.baseVal.width;
function show(from, width) {
  const scale = whole / width;
  for (const { g, rect, text, x, width: wide, about } of boxes) {
    const left = Math.max(0, (x - from) * scale);
    const right = Math.min(whole, (x + wide - from) * scale);
    g.style.display = right - left < 0.3 ? 'none' : '';
    rect.setAttribute('x', left);
    rect.setAttribute('width', Math.max(0, right - left));
    const name = about.slice(0, about.lastIndexOf(' – '));
    const letters = Math.floor((right - left - 6) / ${letterWidth});
    text.setAttribute('x', left + 3);
    text.textContent = letters < 3 ? '' : name.length > letters ? name.slice(0, letters - 1) + '…' : name;
  }
}
svg.addEventListener('click', (event) => {
  const box = boxes.find(({ g }) => g.contains(event.target));
  if (box) show(box.x, box.width);
});
document.querySelector('button').addEventListener('click', () => show(0, whole));
document.querySelector('input').addEventListener('input', (event) => {
  const text = event.target.value.toLowerCase();
  for (const { g, about } of boxes) g.classList.toggle('found', text !== '' && about.toLowerCase().includes(text));
});
`;

/** A flame graph as a page of its own that opens from a disk, in pieces. */
export function* htmlText(profile: Profile, boxes: Boxes): Generator<string> {
  const title = xmlText(profile.title);
  yield '<!doctype html><html lang="en"><meta charset="utf-8">';
  yield `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  yield '<meta name="viewport" content="width=device-width">';
  yield `<title>${title}</title><style>${style}</style><h1>${title}</h1>`;
  yield `<p>${xmlText(weightText(profile, boxes.total))} in all. Click on a box to widen it.</p>`;
  yield '<label>Search <input type="search"></label><button type="button">Show all</button>';
  yield* svgText(profile, boxes);
  yield `<script>${script}</script></html>\n`;
}
