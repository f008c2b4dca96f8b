import { FileJson, Sheet } from 'lucide';
import { useId } from 'preact/hooks';
import type { Keeper, TableWish } from '@/lib/desk/keeping.ts';
import { NO_FILTER } from '../following/deadline-groups.ts';
import { downloadBlob } from '../following/download.ts';
import { useKeepingWords } from '../i18n/keeping.ts';
import { today } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';
import { useTable } from './TableButton.tsx';
import { useWork } from './useWork.ts';
import { WorkProgress } from './WorkProgress.tsx';

/** What there is, in forms that others read. */
export function ExportSection({ keeper }: { keeper: Keeper }) {
  const words = useKeepingWords();
  const save = useTable(keeper);
  const work = useWork();
  const name = useId();
  const tables: [string, TableWish][] = [
    [words.tableItems, { what: 'items' }],
    [words.tableDeadlines, { what: 'deadlines', filter: { ...NO_FILTER, all: true } }],
    [words.tableDecisions, { what: 'decisions', meetingId: null }],
  ];
  const oparl = async () => {
    const file = await work.run('writing', () => keeper.oparl());
    if (file) downloadBlob(`sagsspor-oparl-${today()}.json`, file);
  };
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{words.exports}</h2>
      <p class="soft">{words.exportsHelp}</p>
      <h3>{words.tables}</h3>
      <p class="export-buttons">
        {tables.map(([label, wish]) => (
          <button key={label} type="button" class="button" onClick={() => void save(wish)}>
            <Icon node={Sheet} /> {label}
          </button>
        ))}
      </p>
      <h3>{words.oparl}</h3>
      <p class="soft">{words.oparlHelp}</p>
      <p>
        <button type="button" class="button" onClick={() => void oparl()}>
          <Icon node={FileJson} /> {words.oparlFile}
        </button>
      </p>
      <WorkProgress progress={work.progress} onStop={work.stop} />
    </section>
  );
}
