// Reads the log that is left after the kills, as a server would, and holds it against what was acknowledged.
import { join } from 'node:path'
import { currentSeat } from '#db/couples.ts'
import { entriesOf } from '#db/entries.ts'
import { openDatabase } from '#db/open-database.ts'
import { openKeyring } from '#server/log/keyring.ts'
import { type LogEntry, openLog } from '#server/log/log.ts'
import { openSecrets } from '#server/log/root-secret.ts'
import type { Writer } from './durability.ts'

export type Judged = {
  acknowledged: number
  /** Acknowledged and not in the log. */
  lost: number
  /** In the log more than once. */
  twice: number
  /** Positions left out or out of order. */
  gaps: number
  /** In the log with other words, or in another order than they were acknowledged in. */
  altered: number
}

export async function judge(folder: string, writers: readonly Writer[]): Promise<Judged> {
  const { db, close } = await openDatabase({ folder })
  try {
    const log = openLog(openKeyring((await openSecrets(db, { file: join(folder, 'sealing-key') })).wrapping))
    const judged = { acknowledged: 0, lost: 0, twice: 0, gaps: 0, altered: 0 }
    for (const writer of writers) {
      const { session } = writer
      const person = (await entriesOf(db, session))[0]?.person ?? ''
      const couple = (await currentSeat(db, { session, person }))?.couple ?? ''
      add(judged, judgeOne(writer, await log.load(db, { session, couple })))
    }
    return judged
  } finally {
    await close()
  }
}

function judgeOne({ kept }: Writer, log: readonly LogEntry[]): Judged {
  const at = new Map<string, number[]>()
  for (const { command, position } of log) at.set(command, [...(at.get(command) ?? []), position])
  const places = kept.map(({ id }) => at.get(id)?.[0] ?? 0).filter((place) => place > 0)
  const textAt = (place: number) => {
    const [event] = log[place - 1]?.events ?? []
    return event?.type === 'answer-given' && 'value' in event.words && event.words.value.kind === 'text'
      ? event.words.value.text
      : null
  }
  return {
    acknowledged: kept.length,
    lost: kept.filter(({ id }) => !at.has(id)).length,
    twice: [...at.values()].filter((positions) => positions.length > 1).length,
    gaps: log.filter(({ position }, index) => position !== index + 1).length,
    altered:
      kept.filter(({ id, text }) => at.has(id) && textAt(at.get(id)?.[0] ?? 0) !== text).length +
      places.filter((place, index) => index > 0 && place <= (places[index - 1] ?? 0)).length,
  }
}

function add(sum: Judged, one: Judged): void {
  for (const name of Object.keys(one) as (keyof Judged)[]) sum[name] += one[name]
}
