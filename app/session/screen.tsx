'use client'
// What every part of the room may know: this seat's view, the words to read, and how to act. It holds no rules.
import { useTranslations } from 'next-intl'
import { createContext, useContext, useState } from 'react'
import type { Drafts, Other } from '#app/on-device/drafts.ts'
import { isolated } from '#app/ui/isolated.ts'
import type { ScriptWords, StepWords } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { Presence } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Opened, Shown, View } from '#shared/session/view-shape.ts'
import { useSlot } from './slots.tsx'

/**
 * How the words given here reach the server. `kept-here`: the line is gone and they wait on this device. `undecided`: they were
 * sent, and nobody knows yet whether they are saved. `crowded`: there is no line, since too many come from here.
 */
export type Saving = 'saved' | 'saving' | 'kept-here' | 'undecided' | 'no-line' | 'crowded'

export type RoomWords = {
  exercise: { id: string; version: number }
  script: ScriptWords
  /** Builder sentences of each language by step: a filled one is shown whole in its author's. */
  sentences: Partial<Record<Locale, Record<string, string>>>
  /** Steps that ask about the couple's earlier session. */
  again: readonly string[]
}

/** What a screen that shows open answers must know: whose they are, and by what words and in which language they are read. */
export type Reading = {
  names: View['names']
  /** Whose side comes first. */
  near: PartnerSeat
  /** False where nobody on the screen is "you": it is for both together, or for somebody beside them. */
  own: boolean
  locale: Locale
  words: RoomWords
  drafts: Drafts
  /** The server's clock, as well as this device can tell. */
  now: () => number
  /** False while the first view since the page was loaded stands: what it shows has been seen before. */
  moving: boolean
}

export type Room = {
  view: View
  seat: PartnerSeat
  /** Where the two share one phone. */
  onePhone: OnePhone | null
  /** Nothing is at stake here: no break to take, nothing beside it. */
  bare: boolean
  locale: Locale
  presence: Presence
  words: RoomWords
  pending: readonly Command[]
  saving: Saving
  drafts: Drafts
  /** The server's clock, as well as this device can tell. */
  now: () => number
  /** False while the first view since the page was loaded stands: what it shows has been seen before. */
  moving: boolean
  send: (command: Command) => void
  /** Turns to what has opened while this person was writing; null when nothing has. */
  turn: (() => void) | null
  refused: { code: RefusalCode; fault: string | null } | null
  /** The person has read the refusal. */
  calm: () => void
  doors: RoomDoors
  /** The counsellor who was here until just now, by name. */
  hostLeft: string | null
  /** The counsellor's meeting that this session was opened in. */
  meeting: { meeting: string; session: string } | null
}

/** `both`: this screen is for the two of them together, and nobody on it is "you". */
export type OnePhone = {
  session: string
  /** Whose seat is held here. */
  held: PartnerSeat
  both: boolean
  /** For somebody who looks again at what is in. */
  handOver: (() => void) | null
}

/** What is fetched only when asked for. Null means that it could not be had just now. */
export type RoomDoors = {
  opened: () => Promise<Opened[] | null>
  earlier: () => Promise<EarlierOffer[] | null>
  calendar: string | null
  reflection: string | null
  /** Null where there is nowhere to go back to. */
  home: string | null
}
export type EarlierOffer = { seat: PartnerSeat; shown: Shown }

export const ReadingContext = createContext<Reading | null>(null)
export const RoomContext = createContext<Room | null>(null)

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('This part belongs where answers are read')
  return reading
}

export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('This part belongs inside a room')
  return room
}

type Names = {
  mine: string
  theirs: string
  of: (seat: PartnerSeat) => string
  /** Whether this seat is the reader's own. */
  isMe: (seat: PartnerSeat) => boolean
}

/** By how many minutes the other's clock is ahead of UTC, where they have said. */
export function useTheirClock(): number | null {
  const { view } = useRoom()
  return view.offsets?.[partnerOf(view.seat)] ?? null
}

/** Names ready to stand in a sentence, whatever their writing direction. */
export function useNames(): Names {
  const { names, near, own } = useReading()
  const t = useTranslations('room')
  const of = (each: PartnerSeat) => isolated(names[each] ?? t(each === near ? 'you' : 'your-partner'))
  return { mine: of(near), theirs: of(partnerOf(near)), of, isMe: (each) => each === near && own }
}

export function useStepWords(step: string): StepWords {
  const { words } = useReading()
  return words.script.steps[step] ?? { why: '', prompt: '' }
}

/** A command on its way whose effect the view does not show yet. */
export function usePending<T extends Command['type']>(
  type: T,
  step: string,
): Extract<Command, { type: T }> | undefined {
  const { pending } = useRoom()
  const found = pending.findLast((command) => command.type === type && 'step' in command && command.step === step)
  return found as Extract<Command, { type: T }> | undefined
}

/** Words in progress that survive a reload of this device. `fits` keeps out a draft of another shape. */
type Draft<T> = [draft: T, change: (next: T) => void, turn: (next: T, from?: Other) => void]

/** `turn` keeps aside what stood here. `given`: what stands in its place, and how to leave that; null where one cannot. */
export function useDraft<T>(
  name: string,
  blank: T,
  fits: (kept: unknown) => kept is T,
  given?: { draft: unknown; leave: () => void } | null,
): Draft<T> {
  const { drafts } = useReading()
  const [draft, setDraft] = useState<T>(() => {
    const kept = drafts.read(name)
    return fits(kept) ? kept : blank
  })
  const change = (next: T) => {
    drafts.keep(name, next)
    setDraft(next)
  }
  const turn = (next: T, from?: Other) => {
    drafts.turnTo(name, next, from)
    setDraft(next)
  }
  const use = (other: Other) => {
    if (!fits(other.draft)) return
    if (given) {
      drafts.turnTo(name, given.draft)
      given.leave()
    }
    turn(other.draft, other)
  }
  useSlot(given === null ? null : { name, fits, use, given: given?.draft })
  return [draft, change, turn]
}

export const isText = (kept: unknown): kept is string => typeof kept === 'string'
