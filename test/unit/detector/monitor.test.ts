// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageMonitor } from '@/entrypoints/agenda.content/monitor.ts';
import type { Detection, DetectionKind } from '@/lib/sites/types.ts';

const HERE = 'https://www.kl.dk/politik/kkr/kkr-hovedstaden/';
/** What the page holds is written in its body, for the test to change. */
const look = (): Detection => ({
  kind: (document.body.dataset.kind ?? 'nothing') as DetectionKind,
  confidence: 1,
  why: [document.body.textContent ?? ''],
});
const become = (kind: DetectionKind, text: string) => {
  document.body.dataset.kind = kind;
  document.body.replaceChildren(document.createTextNode(text));
};

let reports: [DetectionKind, string][];
let navigation: EventTarget;
let monitor: PageMonitor;
let expected: boolean;
const observing = vi.spyOn(MutationObserver.prototype, 'observe');
const resting = vi.spyOn(MutationObserver.prototype, 'disconnect');
const watching = () => observing.mock.calls.length - resting.mock.calls.length;

/** Client-side navigation: the address changes, then the event comes. */
const navigate = (path: string) => {
  window.history.pushState(null, '', path);
  navigation.dispatchEvent(new Event('currententrychange'));
};
/** Lets observers tell, then the clock run. */
const pass = async (ms: number) => {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
};

beforeEach(() => {
  vi.useFakeTimers();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(HERE);
  navigation = new EventTarget();
  Object.assign(window, { navigation });
  reports = [];
  expected = false;
  observing.mockClear();
  resting.mockClear();
  monitor = new PageMonitor({
    window,
    look,
    expects: () => expected,
    report: ({ kind }, address) => reports.push([kind, address]),
  });
});
afterEach(() => {
  monitor.stop();
  vi.useRealTimers();
});

describe('a page that stands', () => {
  it.each(['agenda', 'minutes', 'index', 'pdf'] as const)(
    'is reported once when it holds: %s',
    async (kind) => {
      become(kind, 'x');
      monitor.start();
      monitor.start();
      await pass(20_000);
      expect(reports).toEqual([[kind, HERE]]);
      expect(watching()).toBe(0);
    },
  );

  it('with nothing is left alone: no report, no observer, no timer', () => {
    become('nothing', 'nyhed');
    monitor.start();
    expect(observing).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    expect(reports).toEqual([]);
  });
});

describe('late content', () => {
  it('is waited for where it is expected, and watching ends when it has come', async () => {
    expected = true;
    become('unexpected-nothing', 'Henter …');
    monitor.start();
    expect(watching()).toBe(1);
    await pass(1500);
    become('agenda', 'Dagsorden');
    await pass(300);
    expect(reports).toEqual([['agenda', HERE]]);
    expect(watching()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that never comes is given up after ten seconds, and said if it was certain to come', async () => {
    expected = true;
    become('unexpected-nothing', 'Tomt');
    monitor.start();
    await pass(9_900);
    expect(reports).toEqual([]);
    await pass(200);
    expect(reports).toEqual([['unexpected-nothing', HERE]]);
    expect(watching()).toBe(0);
  });

  it('is found on a page that never comes to rest', async () => {
    expected = true;
    become('nothing', '0');
    monitor.start();
    become('agenda', 'Dagsorden');
    for (let i = 0; i < 20; i += 1) {
      document.body.append('.');
      await pass(100);
    }
    expect(reports).toHaveLength(1);
  });
});

describe('client-side navigation', () => {
  it('is followed to an agenda, even where none was expected', async () => {
    become('nothing', 'nyhed');
    monitor.start();
    navigate('/ny/');
    await pass(400);
    become('agenda', 'A');
    await pass(300);
    expect(reports).toEqual([['agenda', 'https://www.kl.dk/ny/']]);
    expect(watching()).toBe(0);
  });

  it('does not take the old page, still standing, for the new one', async () => {
    become('agenda', 'A');
    monitor.start();
    navigate('/b/');
    await pass(600);
    expect(reports).toHaveLength(1);
    become('agenda', 'B');
    await pass(300);
    expect(reports[1]).toEqual(['agenda', 'https://www.kl.dk/b/']);
  });

  it('believes in the end that the content is the same', async () => {
    become('agenda', 'A');
    monitor.start();
    navigate('/a/?visning=print');
    await pass(10_100);
    expect(reports[1]).toEqual(['agenda', 'https://www.kl.dk/a/?visning=print']);
  });

  it('away from an agenda says so, so that nothing stale is shown', async () => {
    become('agenda', 'A');
    monitor.start();
    navigate('/nyhed/');
    become('nothing', 'nyhed');
    await pass(300);
    expect(reports[1]).toEqual(['nothing', 'https://www.kl.dk/nyhed/']);
    await pass(20_000);
    expect(reports).toHaveLength(2);
  });

  it('within the page changes nothing', async () => {
    become('agenda', 'A');
    monitor.start();
    navigate('#punkt-3');
    await pass(20_000);
    expect(reports).toHaveLength(1);
  });

  it('is followed by older events where there is no Navigation API', async () => {
    Object.assign(window, { navigation: undefined });
    become('nothing', 'nyhed');
    monitor.start();
    window.history.pushState(null, '', '/tilbage/');
    window.dispatchEvent(new Event('popstate'));
    become('agenda', 'A');
    await pass(300);
    expect(reports).toEqual([['agenda', 'https://www.kl.dk/tilbage/']]);
  });
});

describe('stopping', () => {
  it('ends all watching, and may come first, twice, or in the middle of a wait', async () => {
    monitor.stop();
    expected = true;
    become('nothing', '0');
    monitor.start();
    become('agenda', 'A');
    await Promise.resolve();
    monitor.stop();
    monitor.stop();
    navigate('/x/');
    await pass(20_000);
    expect(reports).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('can be followed by a new start', () => {
    become('agenda', 'A');
    monitor.start();
    monitor.stop();
    monitor.start();
    expect(reports).toHaveLength(2);
  });
});

describe('a page that becomes another at any click', () => {
  const click = () => document.body.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
  beforeEach(() => {
    expected = true;
    monitor = new PageMonitor({
      window,
      look,
      expects: () => expected,
      report: ({ kind }, address) => reports.push([kind, address]),
      changes: true,
    });
  });

  it('is reported again when a click shows something else, without a new address', async () => {
    become('agenda', 'punkt 1');
    monitor.start();
    expect(reports).toEqual([['agenda', HERE]]);
    await pass(60_000);
    click();
    become('agenda', 'punkt 2');
    await pass(1500);
    expect(reports).toHaveLength(2);
  });

  it('is not reported again while it stays what it is, however much is clicked', async () => {
    become('agenda', 'punkt 1');
    monitor.start();
    for (let i = 0; i < 5; i += 1) {
      click();
      await pass(3000);
    }
    expect(reports).toHaveLength(1);
  });

  it('is looked at for a while after a click, since what comes into a shadow tree tells nobody', async () => {
    become('agenda', 'punkt 1');
    monitor.start();
    await pass(60_000);
    click();
    await pass(2500);
    observing.mockClear();
    document.body.dataset.kind = 'minutes';
    await pass(1500);
    expect(reports.at(-1)).toEqual(['minutes', HERE]);
  });

  it('is left in peace once nothing has been clicked for a while, and when stopped', async () => {
    become('agenda', 'punkt 1');
    monitor.start();
    await pass(60_000);
    expect(watching()).toBeLessThanOrEqual(0);
    expect(vi.getTimerCount()).toBe(0);
    click();
    monitor.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
