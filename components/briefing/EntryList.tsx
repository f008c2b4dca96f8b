import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide';
import { Fragment } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { itemName } from '../cases/naming.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import { meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { BriefingContent, Prepared } from './briefing-handout.ts';
import { EntryWords } from './EntryWords.tsx';
import type { BriefingActs } from './useBriefingActs.ts';
import { type EntryMoves, useEntryMoves } from './useEntryMoves.ts';

export interface EntryListProps {
  content: BriefingContent;
  acts: BriefingActs;
  complete: boolean;
  /** The address of an item where it is read. */
  hrefOf: (item: { meetingId: string; itemKey: string }) => string;
}

/** The items of a briefing in the user's order: dragged, moved by keys or by buttons; each with its notes. */
export function EntryList({ content, acts, complete, hrefOf }: EntryListProps) {
  const { briefing, items } = content;
  const words = useBriefingWords();
  const list = useRef<HTMLOListElement>(null);
  const help = useId();
  /** Headings alone: what is put in order is to be seen together. */
  const [brief, setBrief] = useState(false);
  const moves = useEntryMoves(list, items, (key, before, back, text) =>
    acts.move(briefing, key, before, back, text),
  );
  if (items.length === 0) return <Empty title={words.itemsEmpty} help={words.itemsEmptyHelp} />;
  const others = moves.shown.filter(({ entry }) => entry.itemKey !== moves.moving);
  const line = <li class="drop-line" aria-hidden="true" />;
  return (
    <>
      {items.length > 1 && (
        <p class="soft small order-help">
          <span>{words.orderHelp}</span>
          <button type="button" class="link" aria-pressed={brief} onClick={() => setBrief(!brief)}>
            {words.headingsOnly}
          </button>
        </p>
      )}
      <p class="sr-only" id={help}>
        {words.orderKeys}
      </p>
      <p class="sr-only" role="status">
        {moves.said}
      </p>
      <ol
        class="entries"
        data-brief={brief || undefined}
        ref={list}
        onKeyDown={moves.onKeyDown}
        onPointerDown={moves.onPointerDown}
        onDragEnter={moves.onDragOver}
        onDragOver={moves.onDragOver}
        onDrop={moves.onDrop}
      >
        {moves.shown.map((one, at) => (
          <Fragment key={one.entry.itemKey}>
            {moves.over !== null && others[moves.over] === one && line}
            <Entry
              {...{ one, moves, help, acts, complete, content }}
              place={[at, items.length]}
              href={hrefOf(one.entry)}
            />
          </Fragment>
        ))}
        {moves.over !== null && moves.over >= others.length && line}
      </ol>
    </>
  );
}

interface EntryProps extends Omit<EntryListProps, 'hrefOf'> {
  one: Prepared;
  moves: EntryMoves;
  help: string;
  /** From 0, and of how many. */
  place: [number, number];
  href: string;
}

function Entry({ one, moves, help, place: [at, of], href, content, acts, complete }: EntryProps) {
  const { entry, item } = one;
  const { briefing } = content;
  const words = useBriefingWords();
  const common = useWords();
  const name = itemName(item ?? entry);
  return (
    <li class="entry" data-entry={entry.itemKey} data-moving={moves.moving === entry.itemKey || undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragged; the title inside is moved by keys */}
      <header
        draggable
        onDragStart={(event) => moves.onDragStart(event, entry.itemKey)}
        onDragEnd={moves.onDragEnd}
      >
        <span class="entry-grip" aria-hidden="true">
          <Icon node={GripVertical} />
        </span>
        <h2>
          <a
            data-row={entry.itemKey}
            href={href}
            draggable={false}
            aria-describedby={help}
            lang="da"
            class="entry-title"
          >
            {name}
          </a>
        </h2>
        <span class="entry-acts">
          <button
            type="button"
            class="icon-button quiet"
            aria-label={words.up(name)}
            aria-disabled={at === 0}
            onClick={() => moves.step(entry.itemKey, -1)}
          >
            <Icon node={ArrowUp} />
          </button>
          <button
            type="button"
            class="icon-button quiet"
            aria-label={words.down(name)}
            aria-disabled={at === of - 1}
            onClick={() => moves.step(entry.itemKey, 1)}
          >
            <Icon node={ArrowDown} />
          </button>
          <button
            type="button"
            class="icon-button quiet"
            aria-label={words.dropOf(name)}
            title={words.drop}
            onClick={() => void acts.drop(briefing, entry)}
          >
            <Icon node={X} />
          </button>
        </span>
      </header>
      <p class="soft small">
        {meetingName(entry, common)} <span class="sr-only">, {words.place(at + 1, of)}</span>
      </p>
      {item?.closed ? (
        <p class="soft small">{words.closed}</p>
      ) : (
        <>
          {!item && <p class="warn small">{words.gone}</p>}
          <EntryWords {...{ one, briefing, acts, complete }} name={name} />
        </>
      )}
    </li>
  );
}
