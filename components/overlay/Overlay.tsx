import { useEffect, useRef, useState } from 'preact/hooks';
import { focusedElement } from '../hooks/keys.ts';
import { Shell } from '../Shell.tsx';
import { type Found, Sidebar, type SidebarHost, type SidebarProps } from '../sidebar/Sidebar.tsx';
import { EdgeTab } from './EdgeTab.tsx';
import { Resizer } from './Resizer.tsx';

export interface OverlayProps extends Omit<SidebarProps, 'host' | 'onFound'> {
  host: Omit<SidebarHost, 'close'>;
}

/**
 * The sidebar over a page: a tab at the right edge, and the panel it opens. Whether it is open, and how wide, lives in
 * the settings, so that it stays so from page to page. Focus moves in when the user opens it and back when it closes;
 * a panel that was open already when the page came leaves focus where it is.
 */
export function Overlay(props: OverlayProps) {
  const { settings, onSettings } = props;
  const [found, setFound] = useState<Found>('none');
  const [width, setWidth] = useState(settings.overlayWidth);
  useEffect(() => setWidth(settings.overlayWidth), [settings.overlayWidth]);

  const panel = useRef<HTMLElement>(null);
  const tab = useRef<HTMLButtonElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const open = settings.overlayOpen;
  const wasOpen = useRef(open);
  useEffect(() => {
    if (open === wasOpen.current) return;
    wasOpen.current = open;
    if (open) {
      cameFrom.current = document.activeElement as HTMLElement | null;
      panel.current?.querySelector<HTMLElement>('[data-rest]')?.focus({ preventScroll: true });
    } else {
      giveBack(panel.current, cameFrom.current, tab.current);
    }
  }, [open]);

  // With focus nowhere, as after a page has come with the panel open, Escape is meant for the panel too.
  useEffect(() => {
    if (!open) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const nowhere = event.target === document.body || event.target === document.documentElement;
      if (event.key !== 'Escape' || !nowhere || event.defaultPrevented || !event.isTrusted) return;
      onSettings({ overlayOpen: false });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open, onSettings]);

  return (
    <Shell settings={settings} class="overlay-root">
      <EdgeTab ref={tab} found={found} open={open} onOpen={() => onSettings({ overlayOpen: true })} />
      {/* Hidden, not gone, when closed: what was open in it is open when it comes back. */}
      <aside
        ref={panel}
        id="sagsspor-overlay"
        class="overlay"
        aria-label="Sagsspor"
        hidden={!open}
        style={{ width: `${width}px` }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.stopPropagation();
          onSettings({ overlayOpen: false });
        }}
      >
        <Resizer width={width} onWidth={setWidth} onDone={(overlayWidth) => onSettings({ overlayWidth })} />
        <Sidebar
          {...props}
          host={{ ...props.host, close: () => onSettings({ overlayOpen: false }) }}
          onFound={setFound}
        />
      </aside>
    </Shell>
  );
}

/** Focus goes back where it came from; to the tab when that is gone or was nothing. */
function giveBack(panel: HTMLElement | null, cameFrom: HTMLElement | null, tab: HTMLElement | null): void {
  const elsewhere = panel && focusedElement(panel);
  if (elsewhere && !panel.contains(elsewhere) && elsewhere !== tab) return;
  const host = panel?.getRootNode() instanceof ShadowRoot ? (panel.getRootNode() as ShadowRoot).host : null;
  const good = cameFrom?.isConnected && cameFrom !== document.body && cameFrom !== host;
  (good ? cameFrom : tab)?.focus({ preventScroll: true });
}
