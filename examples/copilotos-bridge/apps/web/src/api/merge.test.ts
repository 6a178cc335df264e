import { expect, test } from 'vitest';
import { mergeMessages } from './merge.ts';

const message = (id: string, text = id) => ({ id, text, author: 'a', tokens: 1, created: 0 });

test('order is by identifier, whatever came first', () => {
  const merged = mergeMessages([message('3'), message('1')], [message('2')]);
  expect(merged.map(({ id }) => id)).toEqual(['1', '2', '3']);
});

test('the later copy of a message wins', () => {
  expect(mergeMessages([message('1', 'old')], [message('1', 'new')])).toEqual([
    message('1', 'new'),
  ]);
});
