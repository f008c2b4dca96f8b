import { FileText } from 'lucide';
import type { DocumentLink } from '@/lib/agenda/model.ts';
import { webAddress } from '../hooks/links.ts';
import { longDate } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';

/** Documents by meeting date, newest first, undated last. */
function byDate(documents: readonly DocumentLink[]): [string | null, DocumentLink[]][] {
  const groups = new Map<string | null, DocumentLink[]>();
  for (const document of documents) {
    const group = groups.get(document.date);
    if (group) group.push(document);
    else groups.set(document.date, [document]);
  }
  return [...groups].sort(([a], [b]) => (b ?? '').localeCompare(a ?? ''));
}

/** An index page: what it offers, and honestly what can be read of it. */
export function IndexPane({ documents, address }: { documents: DocumentLink[]; address: string | null }) {
  const words = useWords();
  if (documents.length === 0) return <Empty title={words.indexEmpty} help={words.indexHelp} />;
  return (
    <div class="index">
      <header class="meeting-header">
        <h2>{words.indexTitle}</h2>
        <p class="soft">
          {words.documents(documents.length)}. {words.indexHelp}
        </p>
      </header>
      {byDate(documents).map(([date, group]) => (
        <section key={date ?? ''}>
          <h3>{date ? longDate(date, words) : words.indexNoDate}</h3>
          <ul>
            {group.map((document, index) => (
              <li key={index} data-kind={document.kind}>
                <DocumentLine document={document} address={address} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function DocumentLine({ document, address }: { document: DocumentLink; address: string | null }) {
  const words = useWords();
  const href = webAddress(document.href, address);
  const title = document.title || document.href;
  const isPdf = /\.pdf$/i.test(URL.parse(href ?? '')?.pathname ?? '');
  return (
    <>
      <Icon node={FileText} />
      <span>
        {href ? <a href={href}>{title}</a> : <span>{title}</span>}
        <span class="soft small">
          {[words.documentKinds[document.kind], document.body?.name, isPdf && 'PDF']
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </>
  );
}
