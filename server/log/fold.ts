// Makes something of a log that was loaded. A log that nothing can be made of is damaged, as one that does not open is.
import { isSound } from '#shared/session/sound.ts'
import { Damaged, opening } from './damage.ts'
import type { Log, LogEntry } from './log.ts'

type Entries = readonly LogEntry[]

/** [DU60] What nobody could have written opens just as little. */
export function fold<T>(
  { note }: Pick<Log, 'note'>,
  session: string,
  entries: Entries,
  made: (sound: Entries) => T,
): T {
  const what = `session:${session}`
  return opening(what, note ?? (() => {}), () => {
    if (!isSound(entries)) throw new Damaged(what)
    return made(entries)
  })
}
