import { Printer, ScanText } from 'lucide';
import type { Fact } from '@/lib/agenda/facts.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import type { ReadingStyle } from './ReaderItem.tsx';

export interface ReadingToolsProps {
  style: ReadingStyle;
  onStyle: (change: Partial<ReadingStyle>) => void;
  /** Reads the images of the paper anew; absent where it has none. */
  onReadImages?: (() => void) | undefined;
}

/** How the text is shown, and what can be done with it. */
export function ReadingTools({ style, onStyle, onReadImages }: ReadingToolsProps) {
  const words = useWords();
  return (
    <>
      <div class="reading-tools">
        <label class="with-icon">
          <input
            type="checkbox"
            checked={style.ownOrder}
            onChange={() => onStyle({ ownOrder: !style.ownOrder })}
          />
          {words.ownOrder}
        </label>
        <label class="with-icon">
          <input
            type="checkbox"
            checked={style.markFacts}
            onChange={() => onStyle({ markFacts: !style.markFacts })}
          />
          {words.repairs.markFacts}
        </label>
      </div>
      <div class="reading-tools">
        <button type="button" class="button" onClick={() => print()}>
          <Icon node={Printer} /> {words.print}
        </button>
        {onReadImages && (
          <button type="button" class="button" title={words.intake.readAgainHelp} onClick={onReadImages}>
            <Icon node={ScanText} /> {words.intake.readAgain}
          </button>
        )}
        {style.markFacts && <Legend />}
      </div>
    </>
  );
}

/** What each mark looks like. */
function Legend() {
  const words = useWords();
  return (
    <details class="legend">
      <summary>{words.repairs.legend}</summary>
      <ul>
        {(Object.keys(words.facts.names) as Fact['type'][]).map((kind) => (
          <li key={kind}>
            <span class="mark" data-kind={kind}>
              {words.facts.names[kind]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
