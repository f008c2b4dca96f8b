/**
 * What an organisation decides for its users, as its administrator writes it in the browser's managed policies
 * (docs/deployment.md has every key). How it is read and checked stands in `policy-reading.ts`, which few need.
 */

/** Absent keys are the user's own choice. */
export interface Policy {
  /** Hosts (`example.dk`, or `*.example.dk` for all below it and itself) that may be read besides those Sagsspor is made for. */
  readonly allowedSites?: readonly string[];
  /** Hosts that may not be read, whatever else is allowed. */
  readonly blockedSites?: readonly string[];
  readonly closedItemsNeverStored?: boolean;
  readonly alertsOff?: boolean;
  /** Days after which a backup is reminded of. */
  readonly backupReminderDays?: number;
  /** Where backups are to lie, in words or as a path; shown, never opened. */
  readonly backupFolder?: string;
  readonly language?: 'da' | 'en';
  readonly welcomeSilent?: boolean;
  readonly updateNotesOff?: boolean;
  /** Meetings without anything of the user's are deleted after so many years. */
  readonly retentionYears?: number;
  /** https. No release syncs with a server yet: known, shown, and not used. */
  readonly syncServer?: string;
}

export type PolicyKey = keyof Policy;

export interface PolicyInForce {
  policy: Policy;
  /** Keys not understood, as written: unknown ones, those with a value that is none, lists with an entry that is none. */
  refused: readonly string[];
}

export const NO_POLICY: PolicyInForce = { policy: {}, refused: [] };

/** What a person could otherwise choose among the settings, and is shown as decided. */
export const DECIDED_FIELDS = ['language', 'keepClosed', 'welcome', 'alerts'] as const;
export type DecidedField = (typeof DECIDED_FIELDS)[number];

/** Which of them a policy decides. */
export function decidedBy(policy: Policy): DecidedField[] {
  const decides: Record<DecidedField, boolean> = {
    language: policy.language !== undefined,
    keepClosed: policy.closedItemsNeverStored === true,
    welcome: policy.welcomeSilent === true,
    alerts: policy.alertsOff === true,
  };
  return DECIDED_FIELDS.filter((field) => decides[field]);
}
