import { bench, group, text } from 'arsenal-lab';

// 35 kB of English: the GNU General Public License, version 3.
const source = text('gpl-3.txt');
const words = source.split(/\s+/).filter((word) => word !== '');
const spaced = words.join(' ');

group('build', () => {
  bench(
    '+=',
    () => {
      let built = '';
      for (const word of words) built += word + ' ';
      // An engine may keep a tree of the pieces; reading a character makes it write them out.
      return built.charCodeAt(built.length - 2) > 0 ? built : '';
    },
    { check: (built) => built === `${spaced} ` },
  );

  bench('join', () => words.join(' '), {
    check: (built) => built.length === words.reduce((total, word) => total + word.length + 1, -1),
  });

  bench('template literals', () => words.map((word, i) => `${i}: ${word};`), {
    check: (lines) => lines.join() === words.map((word, i) => [i, ': ', word, ';'].join('')).join(),
  });

  bench('padStart', () => words.map((word) => word.padStart(16, '.')), {
    check: (padded) =>
      padded.every((line, i) => line === '.'.repeat(Math.max(0, 16 - words[i].length)) + words[i]),
  });
});

group('take apart', () => {
  bench('split at spaces', () => spaced.split(' '), {
    check: (parts) => parts.length === words.length && parts.every((part, i) => part === words[i]),
  });

  bench(
    'every character, for…of',
    () => {
      let spaces = 0;
      for (const character of source) if (character === ' ') spaces++;
      return spaces;
    },
    { check: (spaces) => spaces === source.split(' ').length - 1 },
  );

  bench(
    'every unit, charCodeAt',
    () => {
      let spaces = 0;
      for (let i = 0; i < source.length; i++) if (source.charCodeAt(i) === 32) spaces++;
      return spaces;
    },
    { check: (spaces) => spaces === source.split(' ').length - 1 },
  );
});

group('search', () => {
  bench(
    'indexOf, every place',
    () => {
      let found = 0;
      for (let at = source.indexOf('license'); at >= 0; at = source.indexOf('license', at + 1)) found++;
      return found;
    },
    { check: (found) => found > 0 && found === source.split('license').length - 1 },
  );

  bench('replaceAll', () => source.replaceAll('the', 'THE'), {
    check: (replaced) => replaced === source.split('the').join('THE'),
  });
});

group('compare', () => {
  const ascending = (compare: (a: string, b: string) => number) => {
    let count = 0;
    for (let i = 1; i < words.length; i++) if (compare(words[i - 1], words[i]) < 0) count++;
    return count;
  };
  // A collator is made once; localeCompare looks one up in every call.
  const { compare } = new Intl.Collator('en');
  const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const inOrder = (a: string, b: string) => [b, a].sort(new Intl.Collator('en').compare)[0] === a;

  bench('<', () => ascending(byUnits), {
    check: (count) =>
      count === words.filter((word, i) => i > 0 && [word, words[i - 1]].sort()[0] !== word).length,
  });
  bench('localeCompare', () => ascending((a, b) => a.localeCompare(b, 'en')), {
    check: (count) => count === words.filter((word, i) => i > 0 && inOrder(words[i - 1], word)).length,
  });
  bench('Intl.Collator', () => ascending(compare), {
    check: (count) => count === ascending((a, b) => a.localeCompare(b, 'en')),
  });
});

group('UTF-8', () => {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  bench('encode', () => encoder.encode(source), {
    // This text is plain ASCII: a byte for each character.
    check: (bytes) =>
      bytes.every((byte, i) => byte === source.charCodeAt(i)) && bytes.length === source.length,
  });
  bench('decode', (bytes) => decoder.decode(bytes), {
    setup: () => Uint8Array.from(source, (character) => character.charCodeAt(0)),
    check: (decoded) => decoded === source,
  });
});
