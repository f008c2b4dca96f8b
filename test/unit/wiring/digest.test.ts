import { describe, expect, it } from 'vitest';
import { digestOf } from '@/entrypoints/shared/digest.ts';
import type { NewsView } from '@/lib/tracking/views.ts';

const word = (key: string, values: string[]) => [key, ...values].join(' ');

const news = (itemKey: string, title: string, name = 'klima'): NewsView => ({
  ...{ id: `${name} ${itemKey}`, at: '2025-09-10T10:00:00.000Z', seen: false },
  item: { itemKey, meetingId: 'm', body: null, date: null, number: '3.1', title, present: true },
  why: { kind: 'search', searchId: name, name, words: [] },
});

describe('the digest of news', () => {
  it('names the one item, and the search it answers', () => {
    expect(digestOf([news('a', 'Klimaplan')], word)).toEqual({
      title: 'notify_one klima',
      message: '3.1 Klimaplan',
    });
  });

  it('counts items, not answers: one that answers two searches is one', () => {
    const two = [news('a', 'Klimaplan'), news('a', 'Klimaplan', 'plan')];
    expect(digestOf(two, word)).toEqual({ title: 'notify_one klima', message: '3.1 Klimaplan' });
  });

  it('counts all searches together where several were answered', () => {
    const { title } = digestOf([news('a', 'Klimaplan'), news('b', 'Budget', 'penge')], word);
    expect(title).toBe('notify_searches 2');
  });

  it('has three lines and the number of the others, however many there are', () => {
    const many = Array.from({ length: 40 }, (_, n) => news(String(n), `Sag ${n}`));
    expect(digestOf(many, word)).toEqual({
      title: 'notify_search 40 klima',
      message: '3.1 Sag 0\n3.1 Sag 1\n3.1 Sag 2\nnotify_more 37',
    });
  });

  it('cuts a long title between words, and says that it is cut', () => {
    const { message } = digestOf([news('a', 'Konsekvenser af sundhedsreformen '.repeat(9))], word);
    expect(message.length).toBeLessThanOrEqual(72);
    expect(message).toMatch(/sundhedsreformen …$/);
  });
});
