import { bench, group, text } from 'arsenal-lab';

// 35 kB of English: the GNU General Public License, version 3.
const source = text('gpl-3.txt');
const words = source.split(/\s+/);

// How often a piece of text occurs, without a regular expression.
const occurrences = (piece: string) => source.split(piece).length - 1;
const isLetter = (unit: string) => unit.toLowerCase() !== unit.toUpperCase();

group('find', () => {
  bench('a literal', () => source.match(/license/g)?.length, {
    check: (found) => found === occurrences('license'),
  });

  bench('one of five words', () => source.match(/copy|convey|modify|propagate|run/g)?.length, {
    check: (found) =>
      found ===
      ['copy', 'convey', 'modify', 'propagate', 'run'].reduce((n, word) => n + occurrences(word), 0),
  });

  bench('in any case', () => source.match(/license/gi)?.length, {
    check: (found) => found === source.toLowerCase().split('license').length - 1,
  });

  bench('nothing', () => /unobtainable/.test(source), {
    check: (found) => !found && !source.includes('unobtainable'),
  });

  bench('what comes before', () => source.match(/(?<=General )Public/g)?.length, {
    check: (found) => found === occurrences('General Public'),
  });

  bench('letters by Unicode property', () => source.match(/\p{L}/gu)?.length, {
    check: (found) => found === Array.from(source).filter(isLetter).length,
  });
});

group('take apart', () => {
  bench('split at white space', (trimmed) => trimmed.split(/\s+/), {
    setup: () => source.trim(),
    check: (parts) =>
      parts.join(' ') ===
      source
        .replaceAll('\n', ' ')
        .split(' ')
        .filter((part) => part !== '')
        .join(' '),
  });

  bench(
    'headings, by named groups',
    () => {
      const heading = /^ {2}(?<number>\d+)\. (?<title>.+)\.$/gm;
      return Array.from(source.matchAll(heading), ({ groups }) => `${groups?.number} ${groups?.title}`);
    },
    {
      // The licence has sections 0 to 17.
      check: (headings) =>
        headings.length === 18 &&
        headings.every((heading, i) => heading.startsWith(`${i} `)) &&
        headings[15] === '15 Disclaimer of Warranty',
    },
  );

  bench(
    'tokens, one after another',
    () => {
      const token = /[A-Za-z]+|\d+|\s+|./y;
      const kinds = { word: 0, other: 0 };
      for (let match = token.exec(source); match; match = token.exec(source)) {
        if (isLetter(match[0])) kinds.word++;
        else kinds.other++;
      }
      return kinds.word;
    },
    {
      check: (found) =>
        found ===
        Array.from(source).filter((unit, i) => isLetter(unit) && !isLetter(source.charAt(i - 1))).length,
    },
  );
});

group('replace', () => {
  bench('by a text', () => source.replace(/[aeiou]/g, '*'), {
    check: (replaced) =>
      replaced === Array.from(source, (unit) => ('aeiou'.includes(unit) ? '*' : unit)).join(''),
  });

  bench('by a function', () => source.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()), {
    check: (replaced) =>
      replaced.toLowerCase() === source.toLowerCase() && replaced.includes('Free Software'),
  });
});

group('cost of the pattern', () => {
  bench('made anew for each word', () => words.filter((word) => new RegExp('^[A-Z]').test(word)).length, {
    check: (found) => found === words.filter((word) => word >= 'A' && word < '[').length,
  });
  bench('made once for all words', () => words.filter((word) => /^[A-Z]/.test(word)).length, {
    check: (found) => found === words.filter((word) => word >= 'A' && word < '[').length,
  });

  // Nested quantifiers try every way to divide the letters: each letter more doubles the work.
  bench('backtracking', (input: string) => /^(a+)+$/.test(input), {
    params: { letters: [8, 12, 16] },
    setup: ({ letters }: { letters: number }) => 'a'.repeat(letters) + '!',
    check: (matches) => !matches,
  });
});
