import { bench, group, keep, text } from 'arsenal-lab';

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

  bench(
    'template literals',
    () => {
      let length = 0;
      // Without `keep` an engine may work out how long a line would be, and never build it.
      for (let i = 0; i < words.length; i++) length += keep(`${i}: ${words[i]};`).length;
      return length;
    },
    { check: (length) => length === words.map((word, i) => [i, ': ', word, ';'].join('')).join('').length },
  );

  bench('padStart', () => words.map((word) => word.padStart(16, '.')), {
    check: (padded) =>
      padded.join() === words.map((word) => '.'.repeat(Math.max(0, 16 - word.length)) + word).join(),
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

group('compare each word with the one before', () => {
  // Another way to count the pairs in order: sort each, and see whether it stays as it was.
  const pairs = words.slice(1).map((word, i): [string, string] => [words[i], word]);
  const inOrder = (sort: (pair: string[]) => string[]) =>
    pairs.filter(([a, b]) => a !== b && sort([b, a])[0] === a).length;
  const collator = new Intl.Collator('en');
  const asPeopleDo = () => inOrder((pair) => pair.sort(collator.compare));

  // The loop is written three times: one for all would be compiled for all three at once.
  bench(
    '<',
    () => {
      let ascending = 0;
      for (let i = 1; i < words.length; i++) if (words[i - 1] < words[i]) ascending++;
      return ascending;
    },
    { check: (ascending) => ascending === inOrder((pair) => pair.sort()) },
  );

  bench(
    'localeCompare',
    () => {
      let ascending = 0;
      for (let i = 1; i < words.length; i++) if (words[i - 1].localeCompare(words[i], 'en') < 0) ascending++;
      return ascending;
    },
    { check: (ascending) => ascending === asPeopleDo() },
  );

  bench(
    'Intl.Collator',
    () => {
      let ascending = 0;
      for (let i = 1; i < words.length; i++) if (collator.compare(words[i - 1], words[i]) < 0) ascending++;
      return ascending;
    },
    { check: (ascending) => ascending === asPeopleDo() },
  );
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
