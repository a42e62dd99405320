'use client'
// What every part of a seat's screen may know: the seat's view, the words to read, the server's clock, and how to act. It holds no rules.
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { Invited } from '#app/invite/shape.ts'
import type { SessionDoors } from '#app/line/doors.ts'
import type { Wire } from '#app/line/use-line.ts'
import type { Drafts, Other } from '#app/on-device/drafts.ts'
import { isolated } from '#app/ui/isolated.ts'
import type { Exercise } from '#app/words/library.ts'
import type { ScriptWords, SentenceWords, StepWords } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { Command } from '#shared/session/commands.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { HostHere, View } from '#shared/session/view-shape.ts'
import { useSlot } from './slots.tsx'

/** The words of one exercise: the reader's own, and the sentences of every language. */
export type SessionWords = {
  exercise: { id: string; version: number }
  script: ScriptWords
  /** Builder sentences of each language by step: a filled one is shown whole in its author's. */
  sentences: Partial<Record<Locale, Record<string, SentenceWords>>>
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
  words: SessionWords
  drafts: Drafts
  /** The server's clock, as well as this device can tell. */
  now: () => number
  /** False while the first view since the page was loaded stands: what it shows has been seen before. */
  moving: boolean
}

/** The state of one seat's page. */
export type Screen = Wire & {
  view: View
  reading: Reading
  /** Where the two share one phone. */
  onePhone: OnePhone | null
  /** Nothing is at stake here: no break to take, nothing beside it. */
  bare: boolean
  /** Turns to what has opened while this person was writing; null when nothing has. */
  turn: (() => void) | null
  doors: SessionDoors
  /** The counsellor who was here until just now, by name. */
  hostLeft: string | null
  /** The counsellor's meeting that this session was opened in. */
  meeting: { meeting: string; session: string } | null
  /** Once it is closed. */
  next: NextExercise | null
}

/** What a session's page knows of it before there is a line. */
export type SessionPage = Pick<Screen, 'meeting'> & {
  session: string
  /** The version of the wire that this page was made for. */
  protocol: number
  locale: Locale
  /** What its first screen is made of: the phase, and the kinds of a step. */
  first: readonly string[]
  words: SessionWords
  /** Those that can be suggested before it begins. */
  exercises: readonly Exercise[]
  /** Who runs this server, by name. */
  runBy: string | null
  /** [SA4] Nothing of this couple's has begun yet. */
  newcomers: boolean
  /** What the couple is asked about the time before. */
  asked: ReactNode
  /** For who waits for somebody who has never come. */
  invite: Invited | null
  /** The address by which the other is told where to come; null where there is nobody to tell. */
  tell: string | null
  /** What could be next, once this is closed. */
  next: NextExercise | null
}

/** An exercise that is suggested, and where it is begun. */
export type NextExercise = {
  couple: string
  exercise: string
  title: string
  /** What it is for, in a line. */
  purpose: string
  minutes: readonly [number, number]
  href: string
  /** The way that the two are on leads there. */
  onWay: boolean
}

/** `both`: this screen is for the two of them together, and nobody on it is "you". */
type OnePhone = {
  session: string
  /** Whose seat is held here. */
  held: PartnerSeat
  both: boolean
  /** For somebody who looks again at what is in. */
  handOver: (() => void) | null
  /** On the screen for both: what only one of them says. */
  sendAs: (seat: PartnerSeat, command: Command) => void
}

export const ReadingContext = createContext<Reading | null>(null)
export const ScreenContext = createContext<Screen | null>(null)

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('This part belongs where answers are read')
  return reading
}

export function useScreen(): Screen {
  const screen = useContext(ScreenContext)
  if (!screen) throw new Error("This part belongs on a seat's screen")
  return screen
}

/** The sheets that can be opened over any screen of a room. */
export type Sheet = 'break' | 'more' | 'host'
export const SheetsContext = createContext<(sheet: Sheet) => void>(() => {})

export function useSheets(): (sheet: Sheet) => void {
  return useContext(SheetsContext)
}

/** `offset`: the server's clock minus this device's. What it gives stays the same function, so that no clock starts again with a view. */
export function useServerNow(offset: number): () => number {
  const newest = useRef(offset)
  newest.current = offset
  return useCallback(() => Date.now() + newest.current, [])
}

/** The server's now, renewed every `every` milliseconds. It decides nothing: what a moment means stands in the view. */
export function useClock(every: number): number {
  const { now } = useReading()
  const [at, setAt] = useState(now)
  useEffect(() => {
    setAt(now())
    const tick = setInterval(() => setAt(now()), every)
    return () => clearInterval(tick)
  }, [now, every])
  return at
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
  const { view } = useScreen()
  return view.offsets?.[partnerOf(view.seat)] ?? null
}

/** Names ready to stand in a sentence, whatever their writing direction. */
export function useNames(): Names {
  const { names, near, own } = useReading()
  const t = useTranslations('room')
  const of = (each: PartnerSeat) => isolated(names[each] ?? t(each === near ? 'you' : 'your-partner'))
  return { mine: of(near), theirs: of(partnerOf(near)), of, isMe: (each) => each === near && own }
}

/** Whose side is read first: the other's; where nobody on the screen is "you", that of whoever it is seen from. */
export function useInOrder(): [PartnerSeat, PartnerSeat] {
  const { near, own } = useReading()
  return own ? [partnerOf(near), near] : [near, partnerOf(near)]
}

export type NamedHost = Omit<HostHere, 'name'> & { name: string }

/** The counsellor, with a name ready to stand in a sentence; null while there is none. */
export function useHost(): NamedHost | null {
  const { view } = useScreen()
  const t = useTranslations('room.host')
  return view.host && { ...view.host, name: isolated(view.host.name ?? t('nameless')) }
}

export function useStepWords(step: string): StepWords {
  const { words } = useReading()
  return words.script.steps[step] ?? { prompt: '' }
}

/** A command on its way whose effect the view does not show yet. */
export function usePending<T extends Command['type']>(
  type: T,
  step: string,
): Extract<Command, { type: T }> | undefined {
  const { pending } = useScreen()
  const found = pending.findLast((command) => command.type === type && 'step' in command && command.step === step)
  return found as Extract<Command, { type: T }> | undefined
}

/** Words in progress that survive a reload of this device. `fits` keeps out a draft of another shape. */
type Draft<T> = [draft: T, change: (next: T) => void, turn: (next: T, from?: Other) => void]

/**
 * `turn` puts other words in the draft's place and keeps the draft aside. `given`: what was sent and stands where the draft was, with how
 * to go back to writing; null where nothing can be written.
 */
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
