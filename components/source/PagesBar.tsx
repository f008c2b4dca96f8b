import { ZoomIn, ZoomOut } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import { useSourceWords } from '../i18n/source.ts';
import { Icon } from '../ui/Icon.tsx';
import { ZOOMS } from './page-layout.ts';

export interface PagesBarProps {
  /** 1-based. */
  here: number;
  count: number;
  zoom: number;
  onPage: (number: number) => void;
  /** 0: as wide as the column. */
  onZoom: (by: 1 | -1 | 0) => void;
}

/** Which page one is at, the way to another, and how large they are. */
export function PagesBar({ here, count, zoom, onPage, onZoom }: PagesBarProps) {
  const words = useSourceWords();
  const field = useId();
  const [typed, setTyped] = useState<string | null>(null);
  // What was typed is over when one has come elsewhere.
  useEffect(() => setTyped(null), [here]);
  const go = () => {
    const number = Number(typed);
    if (typed !== null && Number.isInteger(number)) onPage(Math.min(count, Math.max(1, number)));
    setTyped(null);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset; these are no fields of a form
    <div class="pages-bar" role="group" aria-label={words.bar}>
      <label for={field}>{words.page}</label>
      <input
        id={field}
        inputMode="numeric"
        autocomplete="off"
        value={typed ?? String(here)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          else if (event.key === 'Escape' && typed !== null) setTyped(null);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span>{words.ofPages(count)}</span>
      <span class="pages-zoom">
        <button
          type="button"
          class="icon-button"
          aria-label={words.smaller}
          title={words.smaller}
          aria-disabled={zoom === ZOOMS[0]}
          onClick={() => onZoom(-1)}
        >
          <Icon node={ZoomOut} size={20} />
        </button>
        <button
          type="button"
          class="pages-percent"
          aria-label={words.zoomIs(Math.round(zoom * 100))}
          title={words.fit}
          onClick={() => onZoom(0)}
        >
          {Math.round(zoom * 100)} %
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words.larger}
          title={words.larger}
          aria-disabled={zoom === ZOOMS.at(-1)}
          onClick={() => onZoom(1)}
        >
          <Icon node={ZoomIn} size={20} />
        </button>
      </span>
    </div>
  );
}
