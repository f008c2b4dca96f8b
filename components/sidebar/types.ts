import type { SourceDocument } from '@/lib/agenda/source.ts';
import type { AnchorState, AnchorTarget, ReaderTarget, Settings } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import type { SiteGranter } from '../settings/useSiteAccess.ts';

/** The sites, and how they are asked for. `version` rises when grants changed. */
export interface SiteAccess extends SiteGranter {
  version: number;
}

/** What surrounds the sidebar: the page it stands over or beside, and the other surfaces. */
export interface SidebarHost {
  jumpTo(target: AnchorTarget): Promise<AnchorState>;
  /** At a meeting, a document, a batch or a site; at home where the target names none. */
  openReader(target: Partial<ReaderTarget>): void;
  /** What is marked on the page, empty where nothing is. Absent where the page cannot be asked. */
  selection?: (() => string | Promise<string>) | undefined;
  /** Absent where it cannot be opened from here. */
  openSidePanel?: (() => void) | undefined;
  /** Absent where the browser does not ask (in pages of others). */
  access?: SiteAccess | undefined;
  /** Absent in the browser's own side panel. */
  close?: (() => void) | undefined;
}

/** What is in front of the user. */
export interface SidebarPage {
  /** Null where there is nothing to read. */
  source: SourceDocument | null;
  detection: { kind: 'nothing' | 'index' | 'agenda' | 'minutes' | 'pdf' | 'unexpected-nothing' };
  /** False where the site is read only because the user pointed at it, and may be granted. */
  granted?: boolean | undefined;
}

/** What the sidebar made of the page, for the edge tab. */
export type Found = 'none' | 'missing' | 'index' | 'new' | 'saved' | 'changed';

export interface SidebarProps {
  client: SagssporClient;
  host: SidebarHost;
  /** Null while unknown (a side panel beside a page the extension is not in). */
  page: SidebarPage | null;
  /** Rises when the archive changed elsewhere: read again, quietly. */
  revision: number;
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
  onFound?: ((found: Found) => void) | undefined;
  /** Text to be taken as an item, as the page's menu gives it; each new object opens the form anew. */
  marked?: { text: string } | null | undefined;
}
