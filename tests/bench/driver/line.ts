// What every server that is measured must be able to do for somebody in a room. One adapter for each way of speaking lies in wires/ and peers/.
import type { Seat } from '#shared/session/seat.ts'

export type Place = { origin: string; room: string; seat: Seat; token: string }

/** What stands on somebody's screen. A counsellor reads the first one's words as `mine` and the second one's as `theirs`. */
export type Seen = { step: string; isOpen: boolean; mine: string | null; theirs: string | null }

/** Where a line tells what came down it: `raw`, every frame as it came, before it is read; `seen`, what it shows. */
export type Ear = { raw: (frame: string) => void; seen: (seen: Seen) => void }

/** Both resolve with the acknowledgement, and reject when they are refused. */
export type Line = {
  answer: (id: string, step: string, text: string) => Promise<void>
  goOn: (id: string, step: string) => Promise<void>
  close: () => void
}

/** Resolves once something has been seen. */
export type Wire = { connect: (place: Place, ear: Ear) => Promise<Line> }
