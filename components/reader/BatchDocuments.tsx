import { Check, CircleCheck, CircleDashed, CircleX, type IconNode, LoaderCircle, RefreshCw } from 'lucide';
import type { BatchDocument, BatchView } from '@/lib/agenda/views.ts';
import type { Intake } from '@/lib/intake.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { knownCode } from '../hooks/useReadings.ts';
import { longDate } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { writeRoute } from './route.ts';

const ICONS: Record<BatchDocument['state'], IconNode> = {
  waiting: CircleDashed,
  running: LoaderCircle,
  saved: CircleCheck,
  unchanged: Check,
  skipped: Check,
  failed: CircleX,
};

/** The documents of a batch, each with what came of it, or how far it is. */
export function BatchDocuments(props: { batch: BatchView; intake: Intake; version: number }) {
  const { batch, intake, version } = props;
  const words = useWords();
  const fail = useFailureToast();
  return (
    <ol class="batch-documents" aria-label={words.tabs.documents}>
      {batch.documents.map((document) => (
        <DocumentRow
          key={document.href}
          document={document}
          intake={intake}
          version={version}
          onRetry={() => void intake.retryDocument(batch.id, document.href).catch(fail)}
        />
      ))}
    </ol>
  );
}

function DocumentRow(props: {
  document: BatchDocument;
  intake: Intake;
  version: number;
  onRetry: () => void;
}) {
  const { document, intake, version, onRetry } = props;
  const words = useWords();
  const { state, title, meetingId, readingId } = document;
  const isRead = state === 'running' && readingId !== '';
  const reading = useLoaded(isRead ? readingId : null, version, (id) => intake.reading(id)).data;
  const name = title || document.href;
  const meta = [
    words.documentKinds[document.kind],
    document.date ? longDate(document.date, words) : words.unknownDate,
  ];
  const failure = state === 'failed' ? words.problems.errors[knownCode(document.code)] : null;
  return (
    <li data-state={state}>
      <Icon node={ICONS[state]} size={20} />
      <span class="item-text">
        {meetingId ? (
          <a href={writeRoute({ view: 'meeting', meetingId, itemKey: null })} lang="da">
            {name}
          </a>
        ) : (
          <span lang="da">{name}</span>
        )}
        <span class="soft small">
          {meta.join(' · ')} · <span class="state">{words.intake.documentState[state]}</span>
        </span>
        {failure && (
          <span class="small danger">
            {failure.what} {failure.todo}
          </span>
        )}
      </span>
      {failure && (
        <button type="button" class="button" aria-label={words.intake.retryDocument(name)} onClick={onRetry}>
          <Icon node={RefreshCw} /> {words.retry}
        </button>
      )}
      {reading && <ReadingProgress reading={reading} />}
    </li>
  );
}
