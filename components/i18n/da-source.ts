import type { ErrorCode } from '@/lib/errors.ts';

/** Words for the source beside the text: pages as they were printed. */
export const daSource = {
  shownAs: 'Vis kilden som',
  asPages: 'Sider',
  asText: 'Tekst',
  pages: 'Dokumentets sider',
  pagesFor: 'Dokumentets sider, som de blev trykt',
  opening: 'Åbner siderne …',
  bar: 'Sider og størrelse',
  page: 'Side',
  ofPages: (n: number) => `af ${n.toLocaleString('da')}`,
  pageOf: (n: number, of: number) => `Side ${n} af ${of}`,
  pageFailed: 'Siden er beskadiget og kan ikke vises.',
  larger: 'Større',
  smaller: 'Mindre',
  fit: 'Tilpas til bredden',
  zoomIs: (percent: number) => `${percent} %. Tilpas til bredden`,
  /** Why the pages cannot be shown; the text stands below. */
  failed: (code: ErrorCode) =>
    `${
      code === 'encrypted'
        ? 'Filen er beskyttet med en adgangskode, så siderne kan ikke vises.'
        : code === 'damaged' || code === 'no-pages'
          ? 'Filen er beskadiget, så siderne kan ikke vises.'
          : 'Siderne kunne ikke vises.'
    } Her er den gemte tekst.`,
};

export type SourceWords = typeof daSource;
