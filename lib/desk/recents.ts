/** What was chosen of late in the command palette, so that it stands first. Names of things, never their words. */
export interface RecentChoices {
  /** Ids, the latest first. */
  list(): Promise<string[]>;
  used(id: string): Promise<void>;
}
