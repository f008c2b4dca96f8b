import { BookOpen } from 'lucide';
import type { Settings } from '@/lib/agenda/views.ts';
import { useWords } from '../i18n/words.ts';
import { Shell } from '../Shell.tsx';
import { Icon } from '../ui/Icon.tsx';

/** All a PDF tab gets: browsers keep their PDF viewers closed to us, the reader is where a PDF can be read. */
export function PdfTab({ settings, onOpen }: { settings: Settings; onOpen: () => void }) {
  return (
    <Shell settings={settings} class="overlay-root">
      <OpenButton onOpen={onOpen} />
    </Shell>
  );
}

function OpenButton({ onOpen }: { onOpen: () => void }) {
  const words = useWords();
  return (
    <button type="button" class="button primary pdf-tab" onClick={onOpen}>
      <Icon node={BookOpen} /> {words.openPdf}
    </button>
  );
}
