// What travels between the processes that have one database open, beside the database itself. It carries a few ids, never a word.

export type Channel = {
  /** Call it outside transactions: inside one, Postgres would lock the whole server for it. */
  tell: (text: string) => Promise<void>
  /** `connected` is called at first, and again after each loss of the line to the database, since notices were lost with it. */
  hear: (heard: (text: string) => void, connected: () => void) => Promise<void>
}

/** The channel of a database that only one process has open: there is nobody to tell. */
export const ALONE: Channel = { tell: async () => {}, hear: async () => {} }
