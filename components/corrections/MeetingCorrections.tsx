import { PencilRuler } from 'lucide';
import { useState } from 'preact/hooks';
import { useAttempt } from '../cases/useAttempt.ts';
import { downloadBlob } from '../following/download.ts';
import { useCorrectionWords } from '../i18n/corrections.ts';
import { Icon } from '../ui/Icon.tsx';
import { useCorrections } from './corrections-source.ts';

const nothing = () => {};

/** How many corrections a meeting has, and the report of them: seen before it is saved, and sent by nobody but the user. */
export function MeetingCorrections() {
  const source = useCorrections();
  const words = useCorrectionWords();
  const attempt = useAttempt(nothing);
  const [shown, setShown] = useState<{ of: unknown; text: string } | null>(null);
  if (!source || source.byItem.size === 0) return null;
  const { keeper, meetingId, byItem } = source;
  const show = async () => {
    const report = await attempt(() => keeper.report(meetingId));
    if (report) setShown({ of: byItem, text: `${JSON.stringify(report, null, 2)}\n` });
  };
  const report = shown?.of === byItem ? shown.text : null;
  return (
    <details class="meeting-corrections">
      <summary class="with-icon">
        <Icon node={PencilRuler} />
        <h2>{words.inMeeting(byItem.size)}</h2>
      </summary>
      <p class="small soft">{words.reportHelp}</p>
      {report === null ? (
        <button type="button" class="button" onClick={() => void show()}>
          {words.showReport}
        </button>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is long must be scrollable by keyboard */}
          <section class="correction-report" aria-label={words.report} tabIndex={0}>
            <pre>{report}</pre>
          </section>
          <button
            type="button"
            class="button"
            onClick={() =>
              downloadBlob(
                `sagsspor-${words.reportName}-${meetingId.replace(/[^\w-]+/g, '-')}.json`,
                new Blob([report], { type: 'application/json' }),
              )
            }
          >
            {words.saveReport}
          </button>
        </>
      )}
    </details>
  );
}
