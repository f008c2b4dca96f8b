import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Handout as Told } from '@/lib/exchange/handout.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import { HandoutBlocks } from './HandoutBlocks.tsx';
import { usePages } from './usePages.ts';

/** A handout page by page, as it will be printed: cover, contents with their pages, text. */
export function Handout({ handout }: { handout: Told }) {
  const { title, lines, front, blocks, language, words: told } = handout;
  const words = useBriefingWords();
  const frame = useRef<HTMLElement>(null);
  const columns = useRef<HTMLElement>(null);
  const { count, ofHeadings, scale } = usePages(frame, columns, handout);
  const id = useId();
  const idOf = (heading: number) => `${id}-${heading}`;
  const headings = blocks.flatMap((block) =>
    block.type === 'heading' && block.level === 1 ? [block.text] : [],
  );
  return (
    <>
      <p class="soft small print-pages" role="status">
        {words.pages(count)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: pages lie beside each other, to be scrolled through by keyboard */}
      <section class="sheets-frame" ref={frame} aria-label={words.paper} tabIndex={0}>
        <div class="sheets" style={{ '--pages': count, '--scale': scale }}>
          <div class="sheets-inner">
            <div class="sheets-paper" aria-hidden="true">
              {Array.from({ length: count }, (_, at) => (
                <div key={at} class="sheet">
                  {!(front && at === 0) && (
                    <span>
                      {at + 1} / {count}
                    </span>
                  )}
                </div>
              ))}
            </div>
            <article class="handout" ref={columns} lang="da">
              <header class={front ? 'handout-cover' : 'handout-head'}>
                <h1 class="handout-title">{title}</h1>
                {lines.map((line, index) => (
                  <p key={index} class="handout-line">
                    {line}
                  </p>
                ))}
              </header>
              {front && (
                <nav class="handout-contents" aria-label={told.contents}>
                  <h2 lang={language}>{told.contents}</h2>
                  <ol>
                    {headings.map((text, at) => (
                      <li key={at}>
                        <Entry id={idOf(at)} isLink={scale > LEGIBLE}>
                          <span>{text}</span> <span class="page-number">{ofHeadings[at]}</span>
                        </Entry>
                      </li>
                    ))}
                  </ol>
                </nav>
              )}
              <div class="handout-text">
                <HandoutBlocks blocks={blocks} idOf={idOf} />
              </div>
            </article>
          </div>
        </div>
      </section>
    </>
  );
}

/** Smaller than this, pages are looked at, not used: a link in them could not be hit. */
const LEGIBLE = 0.75;

/** An entry of the contents: in a PDF, too, it leads to its page. */
function Entry({ id, isLink, children }: { id: string; isLink: boolean; children: ComponentChildren }) {
  if (!isLink) return <span class="contents-entry">{children}</span>;
  const go = (event: Event) => {
    // The address is the reader's.
    event.preventDefault();
    document.getElementById(id)?.scrollIntoView({ inline: 'center', block: 'nearest' });
  };
  return (
    <a class="contents-entry" href={`#${id}`} onClick={go}>
      {children}
    </a>
  );
}
