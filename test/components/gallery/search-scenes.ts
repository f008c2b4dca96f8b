import type { SearchResult } from '@/lib/agenda/search-views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { KnownError } from '@/lib/errors.ts';
import { filtersOf } from '@/lib/search/query/edit.ts';
import { answerOf, hitAt, largeArchive } from '../large-archive.ts';

const nothing: SearchResult = {
  ...{ hits: [], total: 0, relaxed: false, unmatched: [], reread: [] },
  ...{ facets: null, damaged: false },
};

/** An archive in which searching goes as a picture wants to show it; null for any other picture. */
export function searchScene(scene: string): SagssporClient | null {
  const name = scene.replace(/^open-/, '');
  const { client } = largeArchive(name === 'large' ? 10_000 : 12);
  switch (name) {
    case 'large':
    case 'few':
      break;
    case 'short':
      client.search = async (request) => ({
        ...answerOf(12, request),
        hits: answerOf(12, request).hits.map((hit, at) => ({
          ...hit,
          missing: at % 2 === 0 ? ['budget'] : ['læreplads'],
        })),
        ...{ relaxed: true, damaged: true },
        reread: [{ word: 'lærepalds', as: { word: 'læreplads', reason: 'spelling', items: 12 } }],
      });
      break;
    case 'unheard':
      client.search = async () => ({
        ...nothing,
        unmatched: [
          {
            word: 'klimaaliance',
            suggestions: [
              { word: 'klimaalliancen', reason: 'spelling', items: 12 },
              { word: 'klimaalliancens', reason: 'spelling', items: 3 },
              { word: 'klimahandlingsplanerne', reason: 'part', items: 41 },
            ],
          },
        ],
      });
      break;
    case 'filtered':
      client.search = async (request) =>
        filtersOf(request.query).length > 0 ? nothing : answerOf(12, request);
      break;
    case 'apart':
      client.search = async () => nothing;
      break;
    case 'refused':
      client.search = () => Promise.reject(new KnownError('storage-failed'));
      break;
    case 'alike':
      break;
    default:
      return null;
  }
  client.similar = async () =>
    name === 'alike' ? [3, 17, 42].map((at) => ({ ...hitAt(at), snippet: [] })) : [];
  return client;
}
