import type { SagssporClient } from '@/lib/client.ts';
import type { BriefingKeeper } from '@/lib/desk/briefings.ts';
import { type ReaderRoute, writeRoute } from '../reader/route.ts';
import { BriefingPage } from './BriefingPage.tsx';
import { BriefingsPage } from './BriefingsPage.tsx';
import { PrintPage } from './PrintPage.tsx';

export interface BriefingPagesProps {
  client: SagssporClient;
  keeper: BriefingKeeper;
  route: Extract<ReaderRoute, { view: 'briefings' | 'briefing' }>;
  version: number;
  onWritten: () => void;
  navigate: (route: ReaderRoute) => void;
}

const hrefOf = (id: string) => writeRoute({ view: 'briefing', id });

/** The views of briefings: all of them, one, and one as it is printed. */
export function BriefingPages({ route, navigate, ...common }: BriefingPagesProps) {
  if (route.view === 'briefings')
    return <BriefingsPage {...common} hrefOf={hrefOf} onOpen={(id) => navigate({ view: 'briefing', id })} />;
  const { id } = route;
  if (route.print) return <PrintPage {...common} id={id} href={hrefOf(id)} />;
  return (
    <BriefingPage
      key={id}
      {...common}
      id={id}
      hrefs={{
        all: writeRoute({ view: 'briefings' }),
        print: writeRoute({ view: 'briefing', id, print: true }),
        item: (item) => writeRoute({ view: 'meeting', ...item }),
      }}
      onLeave={() => navigate({ view: 'briefings' })}
    />
  );
}
