/** Briefings, by the address: `?theme=dark&language=en#briefing=b1`. For eyes and for axe. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Reader } from '@/components/reader/Reader.tsx';
import '@/components/reader/reader.css';
import { readRoute, writeRoute } from '@/components/reader/route.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import { briefingClient, sampleBriefing, savedMeeting } from '../briefing-fixtures.ts';
import { briefing, fakeBriefings } from '../fake-briefings.ts';
import { fakeDesk } from '../fake-desk.ts';
import { fakeIntake } from '../fake-intake.ts';

const parameters = new URLSearchParams(location.search);
const meeting = savedMeeting();
const known = meeting.items.map(({ key, number, title }) => ({
  ...{ itemKey: key, meetingId: meeting.id, body: meeting.body, date: meeting.date },
  ...{ number, title, present: true },
}));
const sample = sampleBriefing(meeting);
const whole = parameters.get('text') as 'none' | 'whole' | null;
const all = parameters.has('empty')
  ? []
  : [
      { ...sample, form: { ...sample.form, ...(whole && { text: whole }), front: !parameters.has('short') } },
      briefing('b2', 'Presse: kunstig intelligens i sagsbehandlingen', [...sample.items.slice(1, 2)]),
      briefing('b3', 'Tom'),
    ];
const client = briefingClient(meeting);
const desk = fakeDesk({ briefings: fakeBriefings(all, known) });
const intake = fakeIntake();
const settings: Settings = {
  ...DEFAULT_SETTINGS,
  language: (parameters.get('language') ?? 'da') as Settings['language'],
  theme: (parameters.get('theme') ?? 'light') as Settings['theme'],
};

function Scene() {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const moved = () => setRoute(readRoute(location.hash));
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  return (
    <Reader
      client={client}
      desk={desk}
      intake={intake}
      revision={0}
      settings={settings}
      onSettings={() => {}}
      route={route}
      navigate={(next) => {
        location.hash = writeRoute(next);
      }}
    />
  );
}

render(<Scene />, document.body);
