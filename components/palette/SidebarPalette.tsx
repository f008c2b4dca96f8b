import {
  BookOpen,
  Keyboard,
  PanelRight,
  Search,
  Settings2,
  SquareArrowRight,
  TextSelect,
  Undo2,
} from 'lucide';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '@/lib/agenda/search-views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { usePaletteWords } from '../i18n/palette.ts';
import { useWords } from '../i18n/words.ts';
import type { SidebarProps } from '../sidebar/types.ts';
import type { Tab } from '../sidebar/useTabs.ts';
import type { PaletteEntry } from './matching.ts';
import { Palette } from './Palette.tsx';
import { rememberedId } from './remembered.ts';
import { useActionEntry, useCommonActions } from './useCommonActions.ts';
import type { PaletteTargets } from './usePaletteEntries.ts';

export interface SidebarPaletteProps
  extends Pick<SidebarProps, 'client' | 'host' | 'settings' | 'onSettings'>,
    PaletteTargets {
  version: number;
  onTab: (tab: Tab) => void;
  onField: () => void;
  onHelp: () => void;
  onUndo: () => void;
  onSelect: (() => void) | undefined;
  onRun: (act: () => void) => void;
  onClose: () => void;
}

/** Of this visit only: the sidebar over a page has no place of its own to remember in. */
let lately: string[] = [];

/** The palette in the sidebar: its tabs, the reader, and what can be done beside a page. */
export function SidebarPalette(props: SidebarPaletteProps) {
  const { client, host, version, settings, onSettings } = props;
  const words = useWords();
  const { view } = usePaletteWords();
  const { cases } = useCaseWords();
  const { news, deadlines } = useFollowingWords();
  const entry = useActionEntry();
  const common = useCommonActions(settings, onSettings);
  const [recent] = useState(lately);
  const latest = useRef(props);
  latest.current = props;

  const targets = useMemo<PaletteTargets>(
    () => ({
      onMeeting: (meetingId) => latest.current.onMeeting(meetingId),
      onItem: (hit: SearchHit) => latest.current.onItem(hit),
      onCase: (id) => latest.current.onCase(id),
      onSearch: (query) => latest.current.onSearch(query),
    }),
    [],
  );
  const { openSidePanel } = host;
  const canSelect = props.onSelect !== undefined;
  const actions = useMemo<PaletteEntry[]>(() => {
    const { items, bookmarks, meetings } = words.tabs;
    const tabs: [Tab, string][] = [
      ['items', items],
      ['news', news],
      ['deadlines', deadlines],
      ['cases', cases],
      ['bookmarks', bookmarks],
      ['meetings', meetings],
    ];
    return [
      ...tabs.map(([tab, title]) => ({
        id: `view:${tab}`,
        title,
        also: view,
        icon: SquareArrowRight,
        run: () => latest.current.onTab(tab),
      })),
      entry('search', { icon: Search, key: '/', run: () => latest.current.onField() }),
      entry('reader', { icon: BookOpen, run: () => latest.current.host.openReader({}) }),
      entry('settings', { icon: Settings2, run: () => latest.current.host.openReader({ settings: true }) }),
      openSidePanel && entry('sidePanel', { icon: PanelRight, run: openSidePanel }),
      canSelect && entry('select', { icon: TextSelect, key: 't', run: () => latest.current.onSelect?.() }),
      entry('undo', { icon: Undo2, key: 'u', run: () => latest.current.onUndo() }),
      ...common,
      entry('help', { icon: Keyboard, key: '?', run: () => latest.current.onHelp() }),
    ].filter((one) => one !== false && one !== undefined);
  }, [words, news, deadlines, cases, view, entry, common, openSidePanel, canSelect]);
  return (
    <Palette
      client={client}
      version={version}
      actions={actions}
      targets={targets}
      recent={recent}
      onRun={(chosen) => {
        const id = rememberedId(chosen);
        if (id) lately = [id, ...lately.filter((one) => one !== id)].slice(0, 20);
        props.onRun(chosen.run);
      }}
      onClose={props.onClose}
    />
  );
}
