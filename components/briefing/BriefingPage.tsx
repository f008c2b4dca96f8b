import { ArrowLeft, Eye, FileDown, Plus, Trash } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { SagssporClient } from '@/lib/client.ts';
import type { BriefingKeeper } from '@/lib/desk/briefings.ts';
import { usePageTitle } from '../hooks/usePageTitle.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { BriefingTitle } from './BriefingsPage.tsx';
import type { BriefingContent } from './briefing-handout.ts';
import { EntryList } from './EntryList.tsx';
import { FormOptions } from './FormOptions.tsx';
import { ItemChooser } from './ItemChooser.tsx';
import type { HandoutKind } from './save-handout.ts';
import { useBriefing } from './useBriefing.ts';
import { useBriefingActs } from './useBriefingActs.ts';
import { useSaveBriefing } from './useSaveHandout.ts';

export interface BriefingPageProps {
  client: SagssporClient;
  keeper: BriefingKeeper;
  id: string;
  /** Rises when the archive changed. */
  version: number;
  onWritten: () => void;
  hrefs: { all: string; print: string; item: (item: { meetingId: string; itemKey: string }) => string };
  /** The briefing was removed, or brought back. */
  onLeave: () => void;
}

/** `#briefing=…`: a briefing, to be filled, ordered and commented. */
export function BriefingPage(props: BriefingPageProps) {
  const { client, keeper, id, version } = props;
  const words = useBriefingWords();
  const { loading } = useWords();
  const opened = useBriefing(client, keeper, id, version);
  usePageTitle(opened.content?.briefing.title ?? words.briefing);
  return (
    <main class="briefing-page" tabIndex={-1} data-rest>
      <a class="link with-icon" href={props.hrefs.all}>
        <Icon node={ArrowLeft} /> {words.back}
      </a>
      {opened.content ? (
        <Opened {...props} content={opened.content} complete={opened.complete} />
      ) : (
        <>
          <h1 class="sr-only">{loading}</h1>
          {opened.error ? <Problem code={opened.error} onRetry={opened.reload} /> : <Skeleton rows={6} />}
        </>
      )}
    </main>
  );
}

function Opened(props: BriefingPageProps & { content: BriefingContent; complete: boolean }) {
  const { client, keeper, version, onWritten, hrefs, onLeave, content, complete } = props;
  const { briefing, items } = content;
  const words = useBriefingWords();
  const acts = useBriefingActs(keeper, onWritten);
  const [choosing, setChoosing] = useState(items.length === 0);
  const choose = useRef<HTMLButtonElement>(null);
  return (
    <>
      <header class="briefing-head">
        <h1>
          <BriefingTitle one={briefing} acts={acts} />
        </h1>
        <button
          type="button"
          class="icon-button quiet"
          aria-label={words.removeOf(briefing.title)}
          title={words.remove}
          onClick={() => void acts.remove(briefing).then((done) => done !== null && onLeave())}
        >
          <Icon node={Trash} />
        </button>
      </header>
      <div class="briefing-columns">
        <section class="briefing-items" aria-label={words.itemsTitle}>
          {choosing ? (
            <ItemChooser
              client={client}
              version={version}
              briefing={briefing}
              onAdd={(keys) => void acts.add(briefing, keys)}
              onClose={() => {
                setChoosing(false);
                setTimeout(() => choose.current?.focus());
              }}
            />
          ) : (
            <button ref={choose} type="button" class="button primary" onClick={() => setChoosing(true)}>
              <Icon node={Plus} /> {words.choose}
            </button>
          )}
          <EntryList content={content} acts={acts} complete={complete} hrefOf={hrefs.item} />
        </section>
        <aside class="briefing-side" aria-label={words.downloads}>
          <Forms content={content} complete={complete} href={hrefs.print} />
          <FormOptions briefing={briefing} acts={acts} />
        </aside>
      </div>
    </>
  );
}

/** The forms a briefing leaves in. */
function Forms(props: { content: BriefingContent; complete: boolean; href: string }) {
  const { content, complete, href } = props;
  const words = useBriefingWords();
  const save = useSaveBriefing(content);
  const isEmpty = content.items.length === 0;
  const button = (kind: HandoutKind, name: string) => (
    <button type="button" class="button" disabled={isEmpty || !complete} onClick={() => void save(kind)}>
      <Icon node={FileDown} /> {name}
    </button>
  );
  return (
    <section class="briefing-forms" aria-label={words.downloads}>
      <h2>{words.downloads}</h2>
      {!isEmpty && (
        <a class="button primary" href={href}>
          <Icon node={Eye} /> {words.preview}
        </a>
      )}
      {button('docx', words.toWord)}
      {button('md', words.toMarkdown)}
      <p class="soft small" role="status">
        {!complete && words.noteWaits}
      </p>
    </section>
  );
}
