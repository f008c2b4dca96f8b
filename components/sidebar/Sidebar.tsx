import { FailsafeProvider } from '../keeping/Failsafe.tsx';
import { Shell } from '../Shell.tsx';
import { ToastProvider } from '../ui/Toast.tsx';
import { SidebarBody } from './SidebarBody.tsx';
import type { SidebarProps } from './types.ts';

export type { Found, SidebarHost, SidebarPage, SidebarProps } from './types.ts';

/** The sidebar: one tree for the overlay over a page and for the browser's own side panel. */
export function Sidebar(props: SidebarProps) {
  return (
    <Shell settings={props.settings} class="sidebar-root">
      <ToastProvider>
        <FailsafeProvider>
          <SidebarBody {...props} />
        </FailsafeProvider>
      </ToastProvider>
    </Shell>
  );
}
