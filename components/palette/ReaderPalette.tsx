import { FilePlus, Keyboard, Printer, Search, SquareArrowRight, Undo2 } from 'lucide';
import { useMemo, useRef } from 'preact/hooks';
import type { RecentChoices } from '@/lib/desk/recents.ts';
import type { Intake } from '@/lib/intake.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { usePaletteWords } from '../i18n/palette.ts';
import type { ReaderProps } from '../reader/Reader.tsx';
import { useReaderPlaces } from '../reader/reader-places.ts';
import type { PaletteEntry } from './matching.ts';
import { Palette } from './Palette.tsx';
import { rememberedId } from './remembered.ts';
import { useActionEntry, useCommonActions } from './useCommonActions.ts';
import type { PaletteTargets } from './usePaletteEntries.ts';

export interface ReaderPaletteProps
  extends Pick<ReaderProps, 'client' | 'settings' | 'onSettings' | 'navigate'> {
  recents: RecentChoices;
  version: number;
  onSearch: (query: string) => void;
  /** To the search field. */
  intake: Pick<Intake, 'fetches'>;
  onField: () => void;
  onHelp: () => void;
  onUndo: () => void;
  onRun: (act: () => void) => void;
  onClose: () => void;
}

/** The palette in the reader: its views, and what can be done there. */
export function ReaderPalette(props: ReaderPaletteProps) {
  const { client, version, settings, onSettings, recents } = props;
  const { view } = usePaletteWords();
  const places = useReaderPlaces(props.intake);
  const entry = useActionEntry();
  const common = useCommonActions(settings, onSettings);
  // What was chosen is not to move what one looks at: read once.
  const recent = useLoaded('recent', 0, () => recents.list()).data ?? NONE;
  const latest = useRef(props);
  latest.current = props;

  const targets = useMemo<PaletteTargets>(
    () => ({
      onMeeting: (meetingId) => latest.current.navigate({ view: 'meeting', meetingId, itemKey: null }),
      onItem: ({ meetingId, itemKey }) => latest.current.navigate({ view: 'meeting', meetingId, itemKey }),
      onCase: (id) => latest.current.navigate({ view: 'case', id }),
      onSearch: (query) => latest.current.onSearch(query),
    }),
    [],
  );
  const actions = useMemo<PaletteEntry[]>(
    () => [
      ...places.map(({ to, name }) => ({
        id: `view:${to.view}`,
        title: name,
        also: view,
        icon: SquareArrowRight,
        run: () => latest.current.navigate(to),
      })),
      entry('search', { icon: Search, key: '/', run: () => latest.current.onField() }),
      entry('add', { icon: FilePlus, run: () => latest.current.navigate({ view: 'home', query: '' }) }),
      entry('undo', { icon: Undo2, key: 'u', run: () => latest.current.onUndo() }),
      entry('print', { icon: Printer, run: () => window.print() }),
      ...common,
      entry('help', { icon: Keyboard, key: '?', run: () => latest.current.onHelp() }),
    ],
    [places, entry, common, view],
  );
  return (
    <Palette
      client={client}
      version={version}
      actions={actions}
      targets={targets}
      recent={recent}
      onRun={(chosen) => {
        const id = rememberedId(chosen);
        if (id) recents.used(id).catch(() => {}); // a convenience: nobody is told
        props.onRun(chosen.run);
      }}
      onClose={props.onClose}
    />
  );
}

const NONE: string[] = [];
