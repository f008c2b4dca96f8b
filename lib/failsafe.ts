/**
 * The failsafe: what takes an unusual share of what the user made is not done before the user has seen the number and said yes to
 * it. The rule and the refusal stand here; `archive/failsafe.ts` holds every transaction to them.
 */
import { CHANGE_SUBJECTS, type ChangeSubject } from './desk/keeping.ts';
import { errorCodeOf, KnownError } from './errors.ts';

/** What an operation would take of the user's own, of all there is. */
export interface Loss {
  /** Saved meetings, bookmarks, cases …: each counts one. What would be written over counts too. */
  rows: number;
  of: number;
  counts: Partial<Record<ChangeSubject, number>>;
}

/**
 * Both at once are unusual. Twenty is more than one removes in one act when tidying a list by hand (a meeting has some twenty items),
 * and what one act may take unasked can be made again in minutes; a fifth leaves a large archive's daily work alone, where
 * twenty are few.
 */
export const UNUSUAL = { rows: 20, share: 0.2 } as const;

export const isUnusual = ({ rows, of }: Pick<Loss, 'rows' | 'of'>): boolean =>
  rows > UNUSUAL.rows && rows > of * UNUSUAL.share;

/** Refused, and nothing was changed. Done when it is asked for again with `loss.rows` accepted. */
export class UnusualLoss extends KnownError {
  readonly loss: Loss;
  constructor(loss: Loss) {
    // The numbers are in the message, because only that comes across to another context.
    super('unusual-loss', JSON.stringify(loss));
    this.loss = loss;
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** What a refusal says would go; null for any other error. */
export function lossOf(error: unknown): Loss | null {
  if (error instanceof UnusualLoss) return error.loss;
  if (errorCodeOf(error) !== 'unusual-loss' || !(error instanceof Error)) return null;
  try {
    const { rows, of, counts } = JSON.parse(error.message.slice('unusual-loss: '.length));
    if (!isCount(rows) || !isCount(of)) return null;
    const told = CHANGE_SUBJECTS.filter((subject) => isCount(counts?.[subject]));
    return { rows, of, counts: Object.fromEntries(told.map((subject) => [subject, counts[subject]])) };
  } catch {
    return null;
  }
}

/** Does what may be refused, once more where the user agrees to what `ask` was told; null where not. */
export async function withConsent<T>(
  run: (accepts?: number) => Promise<T>,
  ask: (loss: Loss) => Promise<boolean>,
): Promise<T | null> {
  let accepts: number | undefined;
  for (;;) {
    try {
      return await (accepts === undefined ? run() : run(accepts));
    } catch (error) {
      const loss = lossOf(error);
      // What was agreed to is enough, unless there is more of it by now.
      if (!loss || (accepts !== undefined && loss.rows <= accepts)) throw error;
      if (!(await ask(loss))) return null;
      accepts = loss.rows;
    }
  }
}
