import { TriangleAlert } from 'lucide';
import { useState } from 'preact/hooks';
import type { Warning } from '@/lib/agenda/model.ts';
import type { ItemView, MeetingView } from '@/lib/agenda/views.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { isRepaired } from './RepairNote.tsx';

interface WarningsProps {
  meeting: MeetingView;
  onGo: (item: ItemView) => void;
}

/** What is uncertain, counted on one line and listed on demand; each place can be gone to. Repaired text is told of elsewhere. */
export function Warnings({ meeting, onGo }: WarningsProps) {
  const words = useWords();
  const repaired = isRepaired(meeting);
  const masked = meeting.warnings.find(({ code }) => code === 'cpr-masked');
  const uncertain = meeting.warnings.filter(
    (one) => one !== masked && one.code !== 'closed-item' && !(repaired && one.code === 'text-damaged'),
  );
  return (
    <>
      {/* No doubt but a fact, and to be seen without asking. */}
      {masked && <p class="soft small">{words.problems.warnings['cpr-masked'](masked.detail)}</p>}
      {uncertain.length > 0 && <Uncertain meeting={meeting} uncertain={uncertain} onGo={onGo} />}
    </>
  );
}

function Uncertain({ meeting, uncertain, onGo }: WarningsProps & { uncertain: Warning[] }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div class="warnings">
      <button type="button" class="link warn with-icon" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon node={TriangleAlert} />
        <span>{words.uncertainPlaces(uncertain.length)}</span>
      </button>
      {open && (
        <ul>
          {uncertain.map((warning, index) => (
            <WarningLine key={index} warning={warning} meeting={meeting} onGo={onGo} />
          ))}
        </ul>
      )}
    </div>
  );
}

function WarningLine(props: { warning: Warning; meeting: MeetingView; onGo: (item: ItemView) => void }) {
  const { warning, meeting, onGo } = props;
  const words = useWords();
  const item = meeting.items.find(({ order }) => order === warning.item);
  const place = item ? `${item.number ?? ''} ${item.title}`.trim() : words.wholeDocument;
  return (
    <li>
      {item && !item.isHeading ? (
        <button type="button" class="link clip" onClick={() => onGo(item)}>
          {place}
        </button>
      ) : (
        <span class="clip">{place}</span>
      )}
      <span class="soft">{words.problems.warnings[warning.code](warning.detail)}</span>
    </li>
  );
}
