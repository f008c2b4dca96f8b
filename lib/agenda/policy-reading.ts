/** Reads a policy as the browser hands it over. Each key stands for itself: what cannot be understood is left out alone. */
import { z } from '../zod.ts';
import { NO_POLICY, type Policy, type PolicyInForce, type PolicyKey } from './policy.ts';

const SITE = /^(\*\.)?([a-z\d][a-z\d-]{0,62}(?:\.[a-z\d][a-z\d-]{0,62})+)$/;
const Site = z.string().max(255).transform(asHost).pipe(z.string().regex(SITE));

/** Of a list, what is no host is left out alone: the rest of what is blocked stays blocked. */
const Sites = z
  .array(z.unknown())
  .max(1000)
  .transform((sites) => sites.flatMap((site) => Site.safeParse(site).data ?? []));

/** As browsers write a host: `Ærø.dk` is `xn--r-3fa9c.dk`. What is none is left for the pattern to refuse. */
function asHost(text: string): string {
  const [, star = '', host = ''] = /^(\*\.)?([^/:@?#\\]*)$/.exec(text.trim()) ?? [];
  return `${star}${URL.parse(`https://${host}`)?.hostname ?? ''}`;
}

const SCHEMAS: { [K in PolicyKey]-?: z.ZodType<NonNullable<Policy[K]>> } = {
  allowedSites: Sites,
  blockedSites: Sites,
  closedItemsNeverStored: z.boolean(),
  alertsOff: z.boolean(),
  backupReminderDays: z.int().min(1).max(365),
  backupFolder: z.string().trim().min(1).max(260),
  language: z.enum(['da', 'en']),
  welcomeSilent: z.boolean(),
  updateNotesOff: z.boolean(),
  retentionYears: z.int().min(1).max(50),
  syncServer: z.url({ protocol: /^https$/ }).max(2000),
};

export const POLICY_KEYS = Object.keys(SCHEMAS) as PolicyKey[];

/** No more keys are looked at, and no more of a name is told: such were not written by an administrator. */
const MOST_KEYS = 100;
const LONGEST_NAME = 60;

/** A list of which something was left out. */
const isShortened = (value: unknown, read: unknown): boolean =>
  Array.isArray(value) && Array.isArray(read) && read.length < value.length;

/** Never throws. Null and empty text are what policy editors write for "not set". */
export function readPolicy(found: unknown): PolicyInForce {
  if (typeof found !== 'object' || found === null) return NO_POLICY;
  const policy: Record<string, unknown> = {};
  const refused: string[] = [];
  for (const [key, value] of Object.entries(found).slice(0, MOST_KEYS)) {
    if (value === null || value === '') continue;
    const read = Object.hasOwn(SCHEMAS, key) ? SCHEMAS[key as PolicyKey].safeParse(value) : null;
    if (read?.success) policy[key] = read.data;
    if (!read?.success || isShortened(value, read.data)) refused.push(key.slice(0, LONGEST_NAME));
  }
  return { policy, refused };
}
