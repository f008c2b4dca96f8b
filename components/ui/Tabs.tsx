import type { IconNode } from 'lucide';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';

export interface TabsProps<K extends string> {
  label: string;
  /** Prefix of the ids that tie tabs and panels together. */
  id: string;
  tabs: readonly { key: K; text: string; count?: number | undefined; icon?: IconNode | undefined }[];
  current: K;
  onChange: (key: K) => void;
}

/** A tab list: one tab stop, arrows change the tab at once. */
export function Tabs<K extends string>({ label, id, tabs, current, onChange }: TabsProps<K>) {
  const list = useRef<HTMLDivElement>(null);
  useRows(list);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.key === current);
    const last = tabs.length - 1;
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    const next = to === undefined ? undefined : tabs[to];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next.key);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          id={`${id}-tab-${tab.key}`}
          aria-controls={`${id}-panel`}
          aria-selected={tab.key === current}
          tabIndex={tab.key === current ? 0 : -1}
          onClick={() => onChange(tab.key)}
        >
          {/* Where there is no room for all words, the sign stands for its own. */}
          {tab.icon && <Icon node={tab.icon} />}
          <span class={tab.icon && 'tab-word'}>{tab.text}</span>
          {tab.count ? <span class="tab-count">{` ${tab.count}`}</span> : null}
        </button>
      ))}
    </div>
  );
}

/**
 * `data-rows="2"` where not all stand beside each other. How much room they need is known only once they are drawn: it
 * changes with language, counts, fonts and the user's own spacing.
 */
function useRows(list: RefObject<HTMLElement | null>): void {
  const fit = useCallback(() => {
    const element = list.current;
    if (!element) return;
    element.dataset.rows = '1';
    if (element.scrollWidth > element.clientWidth) element.dataset.rows = '2';
  }, [list]);
  useLayoutEffect(fit);
  useEffect(() => {
    if (!list.current) return;
    const observer = new ResizeObserver(fit);
    observer.observe(list.current);
    return () => observer.disconnect();
  }, [list, fit]);
}
