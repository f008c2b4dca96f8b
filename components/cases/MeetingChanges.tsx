import { Check, FileDiff, FileMinus, FilePlus, type IconNode } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import type { ChangedField } from '@/lib/tracking/changes.ts';
import type { ItemRef, MeetingChanges } from '@/lib/tracking/views.ts';
import { type CaseWords, useCaseWords } from '../i18n/cases.ts';
import { longDate } from '../i18n/dates.ts';
import { useWords, type Words } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { ItemLink } from './ItemLink.tsx';
import { itemName } from './naming.ts';
import { useAttempt } from './useAttempt.ts';
import { WordDiff } from './WordDiff.tsx';

/** Exactly what a newer release changed since the user read the meeting, item by item. */
export function MeetingChangesView(props: {
  client: FollowingClient;
  changes: MeetingChanges;
  onWritten: () => void;
  onItem: (item: ItemRef) => void;
}) {
  const { client, changes, onWritten, onItem } = props;
  const { since, added, removed, changed } = changes;
  const words = useWords();
  const cases = useCaseWords();
  const attempt = useAttempt(onWritten);
  const name = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const count = added.length + removed.length + changed.length;
  const read = async () => {
    const keys = [...added, ...removed, ...changed.map(({ item }) => item)].map(({ itemKey }) => itemKey);
    const done = await attempt(
      () => client.markRead(keys),
      () => ({ text: cases.markedRead }),
    );
    if (done !== null) title.current?.focus();
  };
  return (
    <section class="case-part" aria-labelledby={name}>
      <header class="part-head">
        <h2 id={name} ref={title} tabIndex={-1}>
          {cases.changesTitle}
        </h2>
        {count > 0 && (
          <button type="button" class="button" onClick={() => void read()}>
            <Icon node={Check} /> {cases.markRead}
          </button>
        )}
      </header>
      <p class="soft">
        {since === null
          ? cases.changesUnread
          : [`${cases.changesSince(longDate(since.slice(0, 10), words))}.`, count === 0 && cases.changesNone]
              .filter(Boolean)
              .join(' ')}
      </p>
      <ul class="changes">
        {changed.map(({ item, fields, diff }) => (
          <li key={item.itemKey}>
            <ChangeLine
              icon={FileDiff}
              item={item}
              text={fieldsLabel(fields, words, cases)}
              onItem={onItem}
            />
            {diff.length > 0 && <WordDiff parts={diff} />}
          </li>
        ))}
        {added.map((item) => (
          <li key={item.itemKey}>
            <ChangeLine icon={FilePlus} item={item} text={cases.itemAdded} onItem={onItem} />
          </li>
        ))}
        {removed.map((item) => (
          <li key={item.itemKey}>
            <p class="with-icon">
              <Icon node={FileMinus} />
              <del lang="da">{itemName(item)}</del>
              <span class="soft small">{cases.itemRemoved}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangeLine(props: { icon: IconNode; item: ItemRef; text: string; onItem: (item: ItemRef) => void }) {
  return (
    <p class="with-icon">
      <Icon node={props.icon} />
      <ItemLink item={props.item} onItem={props.onItem} />
      <span class="soft small">{props.text}</span>
    </p>
  );
}

/** `ændret: indstilling, bilag`. */
function fieldsLabel(fields: readonly ChangedField[], { locale }: Words, cases: CaseWords): string {
  return cases.changedFields(fields.map((field) => cases.fields[field].toLocaleLowerCase(locale)).join(', '));
}

/** The badge of an item that says something else than when it was read. */
export function ChangedBadge({ fields }: { fields: readonly ChangedField[] }) {
  const words = useWords();
  const cases = useCaseWords();
  return (
    <span class="with-icon warn small" title={fieldsLabel(fields, words, cases)}>
      <Icon node={FileDiff} /> {cases.itemChanged}
    </span>
  );
}
