// What everybody asked for and heard, and when: each command with what became of it, and each view that came. Times are of one clock.
import type { Command } from '#shared/session/commands.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'

type Whose = { session: string; seat: PartnerSeat }

/** One intent, however often it was sent. `unknown`: it was never answered, and may have been kept or not. */
export type Deed = Whose & {
  id: string
  command: Command
  invoked: number
  /** When it was answered. */
  ended: number | null
  outcome: 'ok' | 'fail' | 'unknown'
  version: number | null
  refused: string | null
}

/** `opened`: when its line began to be opened. */
type Sight = Whose & { opened: number; at: number; version: number }

export type History = {
  deeds: Deed[]
  sights: Sight[]
  /** How long it took until a line, lost at that moment, showed a view again. */
  away: { from: number; took: number }[]
  /** How long each answer took that came, and each that never did on a line that stood. `undecided`: it asked to be asked again. */
  answers: { from: number; took: number; came: boolean; undecided: boolean }[]
  /** What a person would have been told that is no one's fault but the server's. */
  errors: { at: number; what: string }[]
  /** Where people stood who waited in vain for a view, with their line open and everything acknowledged. */
  stuck: string[]
  /** Commands that were sent again after they had been answered, and the answers that were others than the first. */
  repeated: number
  changed: string[]
}

export function newHistory(): History {
  return { deeds: [], sights: [], away: [], answers: [], errors: [], stuck: [], repeated: 0, changed: [] }
}

export function acknowledged(deeds: readonly Deed[]): Deed[] {
  return deeds.filter(({ outcome }) => outcome === 'ok')
}

export function textOf({ command }: Pick<Deed, 'command'>): string | null {
  return command.type === 'answer' && command.value.kind === 'text' ? command.value.text : null
}
