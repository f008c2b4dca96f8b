import { ArrowLeft, FileDown, Printer } from 'lucide';
import { useEffect, useMemo } from 'preact/hooks';
import type { SagssporClient } from '@/lib/client.ts';
import type { BriefingKeeper } from '@/lib/desk/briefings.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import { useWords } from '../i18n/words.ts';
import { today } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { type BriefingContent, briefingHandout } from './briefing-handout.ts';
import { Handout } from './Handout.tsx';
import { useBriefing } from './useBriefing.ts';
import { useSaveBriefing } from './useSaveHandout.ts';

export interface PrintPageProps {
  client: SagssporClient;
  keeper: BriefingKeeper;
  id: string;
  version: number;
  /** Back to the briefing. */
  href: string;
}

/** `#briefing=…&print=1`: a briefing page by page, to be printed or saved as PDF. */
export function PrintPage({ client, keeper, id, version, href }: PrintPageProps) {
  const words = useBriefingWords();
  const { loading } = useWords();
  const { content, complete, error, reload } = useBriefing(client, keeper, id, version);
  const title = content?.briefing.title;
  // What browsers print above a page and call its PDF: the briefing's own name alone.
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  return (
    <main class="print-page" tabIndex={-1} data-rest>
      <a class="link with-icon print-tools" href={href}>
        <Icon node={ArrowLeft} /> {words.backToBriefing}
      </a>
      {content && complete ? (
        <Preview content={content} />
      ) : (
        <>
          <h1 class="sr-only">{loading}</h1>
          {error ? <Problem code={error} onRetry={reload} /> : <Skeleton rows={8} />}
        </>
      )}
    </main>
  );
}

function Preview({ content }: { content: BriefingContent }) {
  const words = useBriefingWords();
  const common = useWords();
  const save = useSaveBriefing(content);
  const handout = useMemo(() => briefingHandout(content, today(), common, words), [content, common, words]);
  return (
    <>
      <div class="print-tools print-bar">
        <button type="button" class="button primary" onClick={() => print()}>
          <Icon node={Printer} /> {words.print}
        </button>
        <button type="button" class="button" onClick={() => void save('docx')}>
          <Icon node={FileDown} /> {words.toWord}
        </button>
        <button type="button" class="button" onClick={() => void save('md')}>
          <Icon node={FileDown} /> {words.toMarkdown}
        </button>
        <p class="soft small">{words.printHelp}</p>
      </div>
      <Handout handout={handout} />
    </>
  );
}
