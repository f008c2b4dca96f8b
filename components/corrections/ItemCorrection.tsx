import { PencilRuler, Undo2 } from 'lucide';
import type { ItemView } from '@/lib/agenda/views.ts';
import { type Corrected, keyWithin } from '@/lib/desk/corrections.ts';
import { itemName } from '../cases/naming.ts';
import { type CorrectionWords, useCorrectionWords } from '../i18n/corrections.ts';
import { Icon } from '../ui/Icon.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';
import { type CorrectionsSource, useCorrections } from './corrections-source.ts';

type Named = Pick<ItemView, 'key' | 'number' | 'title'>;

/** Something the user said that shows in an item. */
interface Said {
  itemKey: string;
  fields: (keyof Corrected)[];
  text: string;
}

/** What of an item is as the user says: of itself, of what was put behind it, and that it is one at all. */
function saidOf(item: Named, { byItem }: CorrectionsSource, words: CorrectionWords): Said[] {
  const said: Said[] = [];
  for (const [itemKey, { corrected, extracted }] of byItem) {
    const { title, number, joins, splitAt } = corrected;
    const add = (fields: Said['fields'], text: string) => said.push({ itemKey, fields, text });
    if (itemKey === item.key && title !== undefined && extracted)
      add(['title'], words.wasTitle(extracted.title));
    if (itemKey === item.key && number !== undefined && extracted)
      add(['number'], words.wasNumber(extracted.number));
    if (joins === item.key && extracted) add(['joins'], words.joined(itemName(extracted)));
    if (splitAt && keyWithin(itemKey) === item.key) add(['splitAt'], words.begun);
  }
  return said;
}

export interface ItemCorrectionProps {
  item: Named;
  /** The item before it, to which it may belong. */
  previous: Named | undefined;
}

/** What the user corrected in an item, quietly; its form where that is open. */
export function ItemCorrection({ item, previous }: ItemCorrectionProps) {
  const source = useCorrections();
  const words = useCorrectionWords();
  if (!source) return null;
  const said = saidOf(item, source, words);
  return (
    <>
      {said.map(({ itemKey, fields, text }) => (
        <p key={`${itemKey} ${fields.join()}`} class="corrected small soft with-icon">
          <Icon node={PencilRuler} />
          <span>
            {words.byYou}: <span lang="da">{text}</span>
          </span>
          <button
            type="button"
            class="link small with-icon"
            aria-label={words.undoOf(text)}
            onClick={() => source.takeBack(itemKey, fields)}
          >
            <Icon node={Undo2} /> {words.undo}
          </button>
        </p>
      ))}
      {source.editing?.itemKey === item.key && (
        <CorrectionForm
          key={source.editing.line?.at ?? 'item'}
          item={item}
          previous={previous}
          source={source}
          line={source.editing.line}
        />
      )}
    </>
  );
}

/** Opens the form by which an item is corrected. */
export function CorrectButton({ item }: { item: Named }) {
  const source = useCorrections();
  const words = useCorrectionWords();
  if (!source) return null;
  const isOpen = source.editing?.itemKey === item.key;
  return (
    <button
      type="button"
      class="icon-button quiet"
      aria-label={words.correctOf(itemName(item))}
      aria-expanded={isOpen}
      title={words.correct}
      onClick={() => source.edit(isOpen ? null : { itemKey: item.key })}
    >
      <Icon node={PencilRuler} size={20} />
    </button>
  );
}
