// What travels between the processes that have one database open, beside the database itself. It carries a few ids, never a word.

export type Channel = {
  /** Outside any transaction: telling within one takes a lock of the whole server. */
  tell: (text: string) => Promise<void>
  /** `connected`: at first, and again whenever the line to the database was lost and what was told meanwhile with it. */
  hear: (heard: (text: string) => void, connected: () => void) => Promise<void>
}

/** Of a database that one process alone has open. */
export const ALONE: Channel = { tell: async () => {}, hear: async () => {} }
