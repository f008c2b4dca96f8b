import { Trash, X } from 'lucide';
import {
  BOOKMARK_STATUSES,
  type BookmarkChange,
  type BookmarkStatus,
  type BookmarkView,
  COLOURS,
  type Colour,
} from '@/lib/tracking/views.ts';
import { AddToBriefing } from '../briefing/AddToBriefing.tsx';
import { useBriefingWords } from '../i18n/briefing.ts';
import { useFollowingWords } from '../i18n/following.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { tagsOf } from './bookmark-list.ts';
import { TagInput, type TagInputProps } from './TagField.tsx';
import type { Selection } from './useSelection.ts';

export interface BulkBarProps {
  chosen: readonly BookmarkView[];
  selection: Selection;
  tags: TagInputProps['known'];
  onChange: (change: BookmarkChange, told: string) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** What can be done to all that are chosen. */
export function BulkBar({ chosen, selection, tags, onChange, onRemove, onClose }: BulkBarProps) {
  const words = useFollowingWords();
  const common = useWords();
  const briefing = useBriefingWords();
  const n = chosen.length;
  return (
    <fieldset class="bulk-bar" aria-label={words.selection}>
      <span class="bulk-head">
        <strong role="status">{words.selected(n)}</strong>
        <button type="button" class="link small" onClick={selection.all}>
          {words.selectAll}
        </button>
        <button type="button" class="icon-button" aria-label={words.selectNone} onClick={onClose}>
          <Icon node={X} />
        </button>
      </span>
      {n > 0 && (
        <span class="bulk-acts">
          <Pick
            label={words.setStatus}
            options={[
              ...BOOKMARK_STATUSES.map((one) => [one, words.statuses[one]] as const),
              NONE(words.noStatus),
            ]}
            onPick={(value, name) =>
              onChange({ status: (value || null) as BookmarkStatus | null }, words.statusSet(n, name))
            }
          />
          <TagInput
            label={words.addTag}
            known={tags}
            taken={[]}
            onAdd={(tag) => onChange({ addTags: [tag] }, words.tagAdded(n, tag))}
          />
          {tagsOf(chosen).length > 0 && (
            <Pick
              label={words.dropTag}
              options={tagsOf(chosen).map((tag) => [tag, tag] as const)}
              onPick={(tag) => onChange({ removeTags: [tag] }, words.tagRemoved(n, tag))}
            />
          )}
          <Pick
            label={words.setColour}
            options={[...COLOURS.map((one) => [one, words.colours[one]] as const), NONE(words.noColour)]}
            onPick={(value, name) =>
              onChange({ colour: (value || null) as Colour | null }, words.colourSet(n, name))
            }
          />
          <AddToBriefing
            itemKeys={chosen.map(({ itemKey }) => itemKey)}
            name={words.selected(n)}
            proposed={chosen.length === 1 && chosen[0] ? chosen[0].title : briefing.fromBookmarks}
          />
          <button type="button" class="button" onClick={onRemove}>
            <Icon node={Trash} /> {n === 1 ? common.remove : words.removeSelected}
          </button>
        </span>
      )}
    </fieldset>
  );
}

const NONE = (name: string) => ['', name] as const;

/** A menu of one act with several ends; it goes back to its own name afterwards. */
function Pick(props: {
  label: string;
  options: readonly (readonly [string, string])[];
  onPick: (value: string, name: string) => void;
}) {
  const { label, options, onPick } = props;
  return (
    <select
      aria-label={label}
      value="?"
      onChange={(event) => {
        const { value } = event.currentTarget;
        event.currentTarget.value = '?';
        const found = options.find(([own]) => own === value);
        if (found) onPick(...found);
      }}
    >
      <option value="?" disabled hidden>
        {label}
      </option>
      {options.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
