import { BookOpen, TextSelect } from 'lucide';
import type { MeetingView } from '@/lib/agenda/views.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { type ItemFocus, ItemList } from './ItemList.tsx';
import type { ItemActions } from './ItemRow.tsx';
import { MissingAccess } from './MissingAccess.tsx';
import type { SidebarPage, SiteAccess } from './types.ts';

/** The items of the page's meeting, or why there are none. */
export function PagePane(props: {
  meeting: MeetingView | null;
  kind: SidebarPage['detection']['kind'] | 'unknown';
  focus: ItemFocus | null;
  actions: ItemActions;
  onReader: () => void;
  /** Takes marked text as an item; absent where nothing can be marked. */
  onSelect?: (() => void) | undefined;
  access: SiteAccess | undefined;
}) {
  const { meeting, kind, focus, actions, onReader, onSelect, access } = props;
  const words = useWords();
  if (meeting) return <ItemList meeting={meeting} focus={focus} actions={actions} />;
  const reader = (
    <button type="button" class="button" onClick={onReader}>
      <Icon node={BookOpen} /> {words.openReader}
    </button>
  );
  const select = onSelect && (
    <button type="button" class="button" onClick={onSelect}>
      <Icon node={TextSelect} /> {words.intake.selection}
    </button>
  );
  if (kind === 'unknown')
    return (
      <>
        {access && <MissingAccess access={access} />}
        <Empty title={words.pageUnknown} help={words.pageUnknownHelp} />
      </>
    );
  if (kind === 'nothing')
    return (
      <Empty title={words.pageNothing} help={words.pageNothingHelp}>
        {select}
      </Empty>
    );
  if (kind === 'pdf')
    return (
      <Empty title={words.pagePdf} help={words.pagePdfHelp}>
        {reader}
      </Empty>
    );
  return (
    <Empty title={words.pageUnexpected} help={words.pageUnexpectedHelp}>
      {reader}
      {select}
    </Empty>
  );
}
