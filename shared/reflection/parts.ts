// Which steps of the library's second edition have a part of their own in the letter. All others are told by their kind and their rule.
import type { Step } from '#shared/exercises/exercise.ts'
import { GLAD } from '#shared/exercises/frame.ts'
import type { Session } from '#shared/session/session.ts'
import { stepById } from '#shared/session/walk.ts'

/** `looked`: what the evening was about, by its name. `under`: what somebody felt under it, and needed. */
type Part =
  | 'looked'
  | 'happened'
  | 'played'
  | 'weighs'
  | 'had'
  | 'wanted'
  | 'starts'
  | 'moves'
  | 'gives'
  | 'lands'
  | 'under'
  | 'hears'
  | 'name'
  | 'back'
  | 'first-move'
  | 'own-part'
  | 'next-time'
  | 'was-it'
  | 'half-page'
  | 'near'
  | 'glad'

const PARTS: Readonly<Record<string, { readonly [P in Part]?: string }>> = {
  weather: { happened: 'did-it-happen', played: 'what-played-in', weighs: 'sky' },
  'near-and-apart': { had: 'had', wanted: 'wanted' },
  'our-loop': {
    looked: 'episode',
    starts: 'sets-off',
    moves: 'my-move',
    gives: 'gives-me',
    lands: 'lands-hardest',
    under: 'soft-side',
    hears: 'hear-softer',
    name: 'loop-name',
    back: 'way-back',
    'first-move': 'first-move',
  },
  'after-closeness': { looked: 'good-moment' },
  'after-a-row': {
    looked: 'episode',
    under: 'soft-side',
    'own-part': 'my-part',
    'next-time': 'next-time',
    'was-it': 'was-it-our-loop',
    'half-page': 'half-page',
  },
  'what-we-want': { near: 'how-near' },
  'looking-back': { near: 'how-near' },
}

/** The step that has this part, where the session walks it. */
export function partIn(session: Session, part: Part): Step | undefined {
  const id = part === 'glad' ? GLAD : PARTS[session.script.id]?.[part]
  return id === undefined ? undefined : stepById(session, id)
}

export function hasPart(session: Session, step: Step, ...parts: Part[]): boolean {
  return parts.some((part) => partIn(session, part) === step)
}
