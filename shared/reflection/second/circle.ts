// Our loop, from both sides: what sets it off, what each does, and what lies under it. Both sides of every part or none; nobody is its cause.
import type { Session } from '#shared/session/session.ts'
import { chosenIn, drawLoopOf, loopSince, named, partSentence } from '../blocks/loop.ts'
import { inTurn, name, sentence } from '../blocks/sentence.ts'
import { choicesGiven, type GaveChoice } from '../opened.ts'
import { partIn } from '../parts.ts'
import { type Figure, GAP, type Gap, isGap, type Sentence } from '../sentences.ts'
import { linesOf } from './own-lines.ts'
import { under } from './under.ts'

const DRAWN = ['starts', 'moves', 'gives', 'lands'] as const

export function circle(session: Session): (Sentence | Gap)[] {
  if (!partIn(session, 'moves')) return []
  return [
    ...DRAWN.flatMap((part) => told(session, part)),
    ...under(session, 'loop.under'),
    ...carried(session, 'hears', 'own-lines.hears'),
    ...named(session),
    ...wayBack(session),
    ...carried(session, 'first-move', 'own-lines.bare'),
    ...loopSince(session),
  ]
}

/** The same circle as a picture. What lies under it stays in words. */
export function circleFigure(session: Session): Figure[] {
  if (!partIn(session, 'lands')) return []
  const says = [...DRAWN.flatMap((part) => told(session, part)), ...named(session)]
  return drawLoopOf(
    session,
    says.filter((one): one is Sentence => !isGap(one)),
    (part, seat) => {
      const gave = gaveIn(session, part === 'reached' ? 'lands' : part)
      return gave ? chosenIn(session, gave, seat) : null
    },
  )
}

type Part = (typeof DRAWN)[number]

function gaveIn(session: Session, part: Part | 'back'): GaveChoice | undefined {
  const step = partIn(session, part)
  return choicesGiven(session).find((gave) => gave.step === step)
}

function told(session: Session, part: Part): (Sentence | Gap)[] {
  const gave = gaveIn(session, part)
  if (!gave) return []
  // It is one time that was looked at, and no habit.
  const one = partSentence(session, gave, part === 'moves' ? 'loop.did' : `loop.${part}`)
  return [part === 'lands' && !isGap(one) ? { ...one, carried: true } : one]
}

function carried(session: Session, part: 'hears' | 'first-move', key: string): (Sentence | Gap)[] {
  const step = partIn(session, part)
  return step ? linesOf(session, step, key) : []
}

function wayBack(session: Session): (Sentence | Gap)[] {
  const gave = gaveIn(session, 'back')
  if (!gave) return []
  const [one, other] = inTurn(session)
  const its = chosenIn(session, gave, one)
  const theirs = chosenIn(session, gave, other)
  if (!its || !theirs) return [GAP]
  const same = gave.values?.first.chosen.join() === gave.values?.second.chosen.join()
  if (same) return [sentence('loop.way-alike', { way: its }, gave.because)]
  return [sentence('loop.ways', { one: name(one), its, other: name(other), theirs }, gave.because)]
}
