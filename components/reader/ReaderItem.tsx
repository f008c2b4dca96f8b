import { TriangleAlert } from 'lucide';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Place } from '@/lib/agenda/facts.ts';
import type { Warning } from '@/lib/agenda/model.ts';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import { AddToBriefing } from '../briefing/AddToBriefing.tsx';
import { ItemCase, ItemChanged, ItemSeen } from '../cases/ItemCase.tsx';
import { CorrectButton, ItemCorrection } from '../corrections/ItemCorrection.tsx';
import { ItemNotes, NoteButton } from '../following/ItemNotes.tsx';
import { usePassageWords } from '../i18n/passages.ts';
import { useWords } from '../i18n/words.ts';
import { ItemPassages, MarkButton } from '../passages/ItemPassages.tsx';
import { usePassagesOf } from '../passages/passages-store.ts';
import { reveal } from '../passages/reveal.ts';
import { SimilarItems } from '../search/SimilarItems.tsx';
import { ActionBadge } from '../ui/ActionBadge.tsx';
import { AttachmentList } from '../ui/AttachmentList.tsx';
import { Icon } from '../ui/Icon.tsx';
import { MarkedText } from '../ui/MarkedText.tsx';
import { Star } from '../ui/Star.tsx';
import { mainFirst } from '../ui/sections.ts';
import { CopyLink } from './CopyLink.tsx';
import { guessedHeight } from './draw-order.ts';
import { ItemFindings } from './ItemFindings.tsx';
import { factMarks, type LinkOf, passageMarks, repairMarks } from './item-marks.ts';
import { ReadMark } from './ReadMark.tsx';
import { RepairList } from './RepairList.tsx';
import { SectionView } from './SectionView.tsx';
import type { WordActs } from './useWordActs.ts';

/** How the texts of a meeting are shown. */
export interface ReadingStyle {
  /** The document's own order of sections, instead of recommendation and decision first. */
  ownOrder: boolean;
  markFacts: boolean;
  markRepairs: boolean;
  /** Nothing is repaired: words cannot be undone or corrected one by one. */
  asRead: boolean;
}

export interface ReaderItemProps {
  meetingId: string;
  item: ItemView;
  /** The item before it. */
  previous: ItemView | undefined;
  kind: MeetingView['kind'];
  warnings: readonly Warning[];
  address: string | null;
  style: ReadingStyle;
  linkOf: LinkOf;
  acts: WordActs;
  /** The place last gone to, in this item; each new object goes there anew. */
  here: { place: Place } | null;
  onGo: (place: Place) => void;
  bookmarked: boolean;
  onBookmark: () => void;
  read: boolean;
  onRead: () => void;
}

/** An item in full. */
export function ReaderItem(props: ReaderItemProps) {
  const { item, warnings, address, style, linkOf, here } = props;
  const words = useWords();
  const passages = usePassagesOf(item.key);
  const passageWords = usePassageWords();
  const article = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState<{ entry: string } | null>(null);
  useEffect(() => {
    if (here) goTo(article.current);
  }, [here]);
  const marksOf = useCallback(
    (part: Pick<ItemView, 'repairs'>) =>
      style.markRepairs && !style.asRead ? repairMarks(part.repairs, words) : [],
    [style, words],
  );
  const sections = useMemo(
    () =>
      (style.ownOrder ? item.sections : mainFirst(item.sections)).map((section) => {
        const index = item.sections.indexOf(section);
        const marks = [
          ...(style.markFacts ? factMarks(item.facts, index, linkOf, words) : []),
          ...marksOf(section),
          ...passageMarks(passages, index, passageWords),
          ...(here?.place.section === index ? [{ ...here.place, kind: 'here' as const }] : []),
        ];
        const checks = item.facts.tableChecks.filter((check) => check.section === index);
        return (
          <SectionView
            key={index}
            id={`${item.key}/${index}`}
            section={section}
            marks={marks}
            checks={checks}
          />
        );
      }),
    [item, style, linkOf, here, words, marksOf, passages, passageWords],
  );

  const ask = (event: Event) => {
    const entry = (event.target as Element).closest<HTMLElement>('[data-entry]')?.dataset.entry;
    if (entry) setAsked({ entry });
  };
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Enter' && ask(event);
  const repairs = !style.asRead && (
    <RepairList item={item} acts={props.acts} asked={asked} onGo={props.onGo} />
  );
  if (item.isHeading)
    return (
      <article class="reader-part" data-key={item.key} ref={article} onClick={ask} onKeyDown={onKeyDown}>
        <h2 tabIndex={-1} lang="da" data-findable>
          {item.number} <MarkedText text={item.title} marks={marksOf(item)} />
        </h2>
        <ItemCorrection item={item} previous={props.previous} />
        {repairs}
      </article>
    );
  const title = `${item.number ?? ''} ${item.title}`.trim();
  const printed = [item.caseworkers.join(' '), item.caseNumber, item.page && words.page(item.page)];
  return (
    <article
      class="reader-item"
      data-key={item.key}
      data-closed={item.closed || undefined}
      // What it takes up as long as it was never in sight
      style={{ '--guess': `${guessedHeight(item)}px` }}
      ref={article}
      onClick={ask}
      onKeyDown={onKeyDown}
    >
      <header>
        <h3 tabIndex={-1} lang="da" data-findable>
          <span class="item-number">{item.number}</span>{' '}
          <MarkedText text={item.title} marks={marksOf(item)} />
        </h3>
        <div class="item-acts">
          <ReadMark title={title} on={props.read} onToggle={props.onRead} />
          <Star title={title} on={props.bookmarked} onToggle={props.onBookmark} />
          <NoteButton itemKey={item.key} title={title} quiet />
          <AddToBriefing itemKeys={[item.key]} name={title} proposed={item.title} quiet />
          <MarkButton itemKey={item.key} title={title} />
          <CorrectButton item={item} />
          <CopyLink meetingId={props.meetingId} itemKey={item.key} title={title} />
        </div>
      </header>
      <p class="meta">
        {item.recommendedActions.map((action) => (
          <ActionBadge key={action} action={action} />
        ))}
        {printed.filter(Boolean).map((part) => (
          <span key={part}>{part}</span>
        ))}
        <ItemSeen itemKey={item.key} />
        <ItemChanged itemKey={item.key} />
      </p>
      <ItemCorrection item={item} previous={props.previous} />
      {warnings.map((warning, index) => (
        <p key={index} class="with-icon warn small">
          <Icon node={TriangleAlert} />
          <span>{words.problems.warnings[warning.code](warning.detail)}</span>
        </p>
      ))}
      <ItemNotes itemKey={item.key} />
      <ItemFindings item={item} kind={props.kind} onGo={props.onGo} />
      {item.closed && item.sections.length === 0 && <p class="soft">{words.closedItem}</p>}
      {sections}
      <ItemPassages itemKey={item.key} onGo={props.onGo} />
      {item.attachments.length > 0 && (
        <section class="reader-section" data-findable>
          <h4>{words.attachmentsTitle}</h4>
          <AttachmentList attachments={item.attachments} address={address} marksOf={marksOf} />
        </section>
      )}
      {repairs}
      <ItemCase item={item} />
      <SimilarItems itemKey={item.key} />
    </article>
  );
}

/** Brings the place marked as gone to into sight, with focus; the item's title, where the place is not to be found. */
function goTo(article: HTMLElement | null) {
  const place = article?.querySelector<HTMLElement>('.mark[data-kind="here"]');
  if (place) reveal(place);
  const target = place ?? article?.querySelector<HTMLElement>('h3');
  target?.scrollIntoView({ block: place ? 'center' : 'start' });
  target?.focus({ preventScroll: true });
  // A place gone to twice is shown twice.
  for (const shown of place?.getAnimations?.() ?? []) {
    shown.cancel();
    shown.play();
  }
}
