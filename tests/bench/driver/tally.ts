// What went wrong in a run, counted the same for every server, and every acknowledged command, to be looked for in what was kept.

export type Tally = {
  /** Acknowledged and not there: not shown when it opened, not there for who comes back, or not in the log. */
  lost: number
  /** A step that opened again after the two had left it, or a command that is in the log more than once. */
  duplicated: number
  /** A frame that held words of the other's before both had answered. */
  leaked: number
  /** Rooms or commands that did not come through in ten seconds, or were refused for no reason of theirs. */
  stuck: number
  /** Answers of an open loop that were turned away, and said so: no promise is broken by that. */
  refused: number
  /** The ids of the commands that were acknowledged, by room. */
  acknowledged: Map<string, string[]>
}

export function newTally(): Tally {
  return { lost: 0, duplicated: 0, leaked: 0, stuck: 0, refused: 0, acknowledged: new Map() }
}

export function noteAcknowledged({ acknowledged }: Tally, room: string, id: string): void {
  const ids = acknowledged.get(room)
  if (ids) ids.push(id)
  else acknowledged.set(room, [id])
}

/** Holds what was acknowledged against what a server's log has kept of each room. */
export async function audit(tally: Tally, kept: (room: string) => Promise<readonly string[]>): Promise<void> {
  for (const [room, ids] of tally.acknowledged) {
    const times = new Map<string, number>()
    for (const id of await kept(room)) times.set(id, (times.get(id) ?? 0) + 1)
    tally.lost += ids.filter((id) => !times.has(id)).length
    tally.duplicated += [...times.values()].filter((count) => count > 1).length
  }
}
