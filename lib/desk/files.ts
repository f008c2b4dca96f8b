/** Original files of saved papers, where the archive keeps them. */

export interface KeptFiles {
  /** The bytes of a source's `file`; null where none are kept: of closed items, or not yet restored. */
  bytes(id: string): Promise<Uint8Array | null>;
}
