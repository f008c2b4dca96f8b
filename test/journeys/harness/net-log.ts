import { existsSync, readFileSync } from 'node:fs';
import { BROWSERS_OWN } from './network.ts';

/** One request as Chromium's own log of its network tells of it (`--log-net-log`), whoever made it, and wherever it went. */
export interface LoggedRequest {
  address: string;
  method: string;
  /** The origin that asked: a page's or the extension's; null when a person or the browser itself did. */
  initiator: string | null;
  /** `main frame`, `subframe` or `other`. */
  type: string;
}

interface LogEvent {
  type: number;
  source: { id: number };
  params?: Record<string, unknown>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * What a log tells: every request, and every machine that was sent bytes past the proxy. One event a line, so that a log whose
 * browser was killed is read as far as it goes. Throws for what is no such log.
 */
export function readNetLog(log: string): { requests: LoggedRequest[]; sentTo: string[] } {
  const [first = '', ...lines] = log.split('\n');
  const { constants } = JSON.parse(`${first.replace(/,\s*$/, '')}}`);
  const types: Record<string, number> = constants.logEventTypes;
  for (const name of ['URL_REQUEST_START_JOB', 'TCP_CONNECT_ATTEMPT', 'UDP_CONNECT', 'UDP_BYTES_SENT'])
    if (types[name] === undefined) throw new Error(`The browser's log of its network has no ${name}.`);
  const requests: LoggedRequest[] = [];
  const sentTo = new Set<string>();
  /** Where a UDP socket leads. Chromium opens one to see whether there is IPv6, and sends nothing. */
  const places = new Map<number, string>();
  for (const line of lines) {
    const event = parsed(line);
    if (!event?.params) continue;
    const { url, method, initiator, request_type: type, address } = event.params;
    if (event.type === types.URL_REQUEST_START_JOB && typeof url === 'string')
      requests.push({
        address: url,
        method: text(method),
        initiator: initiator === 'not an origin' ? null : text(initiator),
        type: text(type),
      });
    else if (event.type === types.TCP_CONNECT_ATTEMPT && address) sentTo.add(text(address));
    else if (event.type === types.UDP_CONNECT && address) places.set(event.source.id, text(address));
    else if (event.type === types.UDP_BYTES_SENT)
      sentTo.add(text(address) || (places.get(event.source.id) ?? 'somewhere'));
  }
  return { requests, sentTo: [...sentTo] };
}

function parsed(line: string): LogEvent | null {
  try {
    return JSON.parse(line.replace(/,\s*$|\],?\s*\}?$/, ''));
  } catch {
    return null; // between events, or cut off in the middle of one
  }
}

const LOOPBACK = /^(127\.0\.0\.1|\[::1\]):\d+$/;

/**
 * What should not have been asked: anything of a host that is not one of the journey's, but for what the browser asks on its own
 * account, which no page and no extension has asked for; anything but a plain GET by the extension; and bytes to any machine
 * but this one.
 */
export function strayInLog(log: string, hosts: readonly string[]): string[] {
  const { requests, sentTo } = readNetLog(log);
  const stray = requests.flatMap(({ address, method, initiator, type }) => {
    const url = new URL(address);
    if (!/^(https?|wss?):$/.test(url.protocol)) return []; // from the package, or the page itself
    const isOwn = initiator === null && type === 'other' && BROWSERS_OWN.includes(url.hostname);
    if (!hosts.includes(url.hostname) && !isOwn)
      return [`${url.host} (asked by ${initiator ?? 'the browser'})`];
    if (initiator?.startsWith('chrome-extension:') && method !== 'GET')
      return [`${method} ${url.host} (asked by ${initiator})`];
    return [];
  });
  return [
    ...stray,
    ...sentTo.filter((place) => !LOOPBACK.test(place)).map((place) => `${place} (past the proxy)`),
  ];
}

/** The same of logs in files; of a browser that never began there is none. */
export const strayInLogs = (files: readonly string[], hosts: readonly string[]): string[] =>
  files.flatMap((file) =>
    existsSync(file) ? strayInLog(readFileSync(file, 'utf8'), hosts) : [`no log at ${file}`],
  );
