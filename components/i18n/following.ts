import { daFollowing, type FollowingWords } from './da-following.ts';
import { enFollowing } from './en-following.ts';
import { useWords } from './words.ts';

export type { FollowingWords };

/** The words for what is followed, in the language in use. */
export const useFollowingWords = (): FollowingWords =>
  useWords().locale === 'da' ? daFollowing : enFollowing;
