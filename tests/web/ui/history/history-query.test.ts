import { describe, expect, it } from 'vitest';
import {
  historyQuery,
  matchingRuns,
  tagsOf,
  typedTags,
  writtenQuery,
} from '../../../../src/web/ui/history/history-query.ts';
import { runEntry } from '../../../support/run-entry.ts';

const runs = [
  runEntry('a', { name: 'Sort 10', startedAt: 1, tags: ['ci'], samples: 5, cases: [{ key: 'sort / copy' }] }),
  runEntry('b', { name: 'sort 9', startedAt: 3, tags: ['ci', 'laptop'], samples: 9 }),
  runEntry('c', { name: 'JSON', startedAt: 2, samples: 7, cases: [{ key: 'parse' }, { key: 'stringify' }] }),
];
const found = (query: Parameters<typeof historyQuery>[0]) =>
  matchingRuns(runs, historyQuery(query)).map(({ id }) => id);

describe('the history', () => {
  it('shows every run, newest first, unless asked otherwise', () => {
    expect(found({})).toEqual(['b', 'c', 'a']);
  });

  it('finds words in names, tags and cases, in any case and order', () => {
    expect(found({ find: 'SORT' })).toEqual(['b', 'a']);
    expect(found({ find: 'copy sort' })).toEqual(['a']);
    expect(found({ find: 'laptop' })).toEqual(['b']);
    expect(found({ find: 'nothing like it' })).toEqual([]);
  });

  it('keeps only runs with the tag asked for, whole', () => {
    expect(found({ tag: 'ci' })).toEqual(['b', 'a']);
    expect(found({ tag: 'c' })).toEqual([]);
  });

  it.each([
    ['oldest', ['a', 'c', 'b']],
    ['name', ['c', 'b', 'a']],
    ['samples', ['b', 'c', 'a']],
    ['cases', ['c', 'a', 'b']],
  ])('orders by %s', (sort, order) => {
    expect(found({ sort })).toEqual(order);
  });

  it('takes an order it does not know for the usual one', () => {
    expect(historyQuery({ sort: 'toString' }).sort).toBe('newest');
  });

  it('leaves out of the address what is as usual', () => {
    expect(writtenQuery(historyQuery({}))).toEqual({});
    expect(writtenQuery(historyQuery({ find: 'x', tag: 'ci', sort: 'name' }))).toEqual({
      find: 'x',
      tag: 'ci',
      sort: 'name',
    });
  });

  it('lists each tag in use once', () => {
    expect(tagsOf(runs)).toEqual(['ci', 'laptop']);
  });

  it('reads tags separated by commas, each once and without what is empty', () => {
    expect(typedTags(' ci, laptop ,,ci, two words')).toEqual(['ci', 'laptop', 'two words']);
    expect(typedTags(' ')).toEqual([]);
  });
});
