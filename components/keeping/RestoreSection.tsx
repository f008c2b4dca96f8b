import { FolderOpen } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Inspection } from '@/lib/desk/keeping.ts';
import { type ErrorCode, errorCodeOf } from '@/lib/errors.ts';
import { useKeepingWords } from '../i18n/keeping.ts';
import { useSafetyWords } from '../i18n/safety.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import type { SectionProps } from './BackupSection.tsx';
import { InspectedBackup } from './InspectedBackup.tsx';
import { useWork } from './useWork.ts';
import { WorkProgress } from './WorkProgress.tsx';

/** A backup chosen, read and checked; then taken in whole or in part. */
export function RestoreSection(props: SectionProps) {
  const { keeper, onWritten } = props;
  const words = useKeepingWords();
  const safety = useSafetyWords();
  const name = useId();
  const work = useWork();
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [refused, setRefused] = useState<{ code: ErrorCode; file: File } | null>(null);
  useEffect(() => () => void keeper.forget(), [keeper]);
  const letGo = () => {
    setInspection(null);
    void keeper.forget();
  };
  const read = async (file: File, how: 'inspect' | 'salvage' = 'inspect') => {
    setInspection(null);
    setRefused(null);
    await work.run('reading', async (options) => {
      try {
        setInspection(await keeper[how](file, options));
      } catch (error) {
        const code = errorCodeOf(error);
        if (code === 'cancelled') throw error;
        // Where nothing can be salvaged it is not offered again.
        setRefused({ code: how === 'salvage' && code === 'backup-damaged' ? 'not-a-backup' : code, file });
      }
    });
  };
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{words.restore}</h2>
      <p class="soft">{words.restoreHelp}</p>
      <label class="button file-button">
        <Icon node={FolderOpen} /> {words.chooseFile}
        <input
          type="file"
          class="sr-only"
          accept=".gz,application/gzip"
          disabled={work.progress !== null}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // The same file may be chosen again.
            currentTarget.value = '';
            if (file) void read(file);
          }}
        />
      </label>
      {refused && (
        <Problem code={refused.code}>
          {refused.code === 'backup-damaged' && (
            <button type="button" class="button" onClick={() => void read(refused.file, 'salvage')}>
              {safety.damagedTake}
            </button>
          )}
        </Problem>
      )}
      {inspection && (
        <InspectedBackup
          {...props}
          key={inspection.createdAt}
          inspection={inspection}
          work={work}
          onDone={() => {
            setInspection(null);
            onWritten();
          }}
          onLetGo={letGo}
        />
      )}
      <WorkProgress progress={work.progress} onStop={work.stop} />
    </section>
  );
}
