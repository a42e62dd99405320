// Which seat may give which command, and what everybody else hears. One row for each command there is; the tests are driven by it.
import type { Command } from '#shared/session/commands.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { dayIn } from '#tests/support/days.ts'
import { EVENING, type Given, given, opened } from '#tests/support/given.ts'
import {
  ask,
  begun,
  chosen,
  evening,
  leads,
  point,
  promise,
  sayBack,
  scriptOf,
  started,
  startedApart,
  talk,
  text,
} from '#tests/support/scripts.ts'
import { checkedIn, FAMILIAR } from '#tests/support/second.ts'

/** `may`: carried out, or granted already. */
export type Answer = 'may' | RefusalCode
/** One for both seats, or each its own. */
export type Answers = Answer | Record<PartnerSeat, Answer>
export type State = 'lobby' | 'open' | 'break' | 'resting' | 'closed'

export type Row = {
  command: Command
  /** A session in which it has its place, going on. */
  scene: Given
  /** Only the state it belongs to differs from `otherwise`. */
  open: Answers
  lobby: Answers
  break: Answers
  resting: Answers
  closed?: Answers
}

const MINUTE = 60_000
const terms = { as: 'agreement', who: 'both', when: 'we come home', will: 'look up', reviewOn: dayIn(14) } as const
const written = started(evening)
const spoken = started(leads, point, sayBack).and('first', chosen('leads', 'me')).and('second', chosen('leads', 'you'))
const heard = spoken
  .and('first', text('point', 'the hour after work'))
  .and('first', goOn('point'))
  .and('second', goOn('point'))
const saidBack = heard.and('second', { type: 'mirror', step: 'say-back', text: 'an hour to land', locale: 'en' })
const asked = started(ask)
  .and('first', { type: 'offer', step: 'ask', text: 'a walk', locale: 'en' })
  .and('second', { type: 'offer', step: 'ask', text: 'an hour of my own', locale: 'en' })
const weighed = asked.and('second', {
  type: 'respond',
  step: 'ask',
  response: { says: 'later', when: 'on Sunday' },
  locale: 'en',
})
const checking = given(opened({ script: { ...scriptOf(evening), edition: 2 }, has: FAMILIAR }))
const framed = checkedIn(begun(checking, 'in-one-place'))
const proposed = started(promise).and('first', { type: 'propose', step: 'promise', terms, locale: 'en' })

/** In a step: nothing before the start, nothing in a break, nothing while it rests. */
const inStep = { lobby: 'not-started', break: 'on-a-break', resting: 'session-resting' } as const
const beforeStart = { open: 'already-started', break: 'already-started', resting: 'already-started' } as const
const inBreak = { lobby: 'not-on-a-break', open: 'not-on-a-break', resting: 'not-on-a-break' } as const
const unhosted = { lobby: 'no-host', open: 'no-host', break: 'no-host', resting: 'no-host' } as const

function goOn(step: string): Command {
  return { type: 'go-on', step }
}

export const COMMANDS: Record<Command['type'], Row> = {
  ready: { command: { type: 'ready', mode: 'on-a-call' }, scene: written, ...beforeStart, lobby: 'may' },
  'suggest-exercise': {
    command: { type: 'suggest-exercise', exercise: 'weather' },
    scene: written,
    ...beforeStart,
    lobby: 'may',
  },
  'suggest-time': {
    command: { type: 'suggest-time', at: EVENING + 60 * MINUTE },
    scene: written,
    ...beforeStart,
    lobby: 'may',
  },
  'answer-suggestion': {
    command: { type: 'answer-suggestion', suggestion: 1, accept: true },
    scene: written,
    ...beforeStart,
    lobby: 'changed-since',
  },
  answer: { command: text('evening', 'a walk'), scene: written, ...inStep, lobby: 'may', open: 'may' },
  pass: { command: { type: 'pass', step: 'evening' }, scene: written, ...inStep, lobby: 'may', open: 'may' },
  'take-back': {
    command: { type: 'take-back', step: 'evening' },
    scene: written.and('first', text('evening', 'a walk')),
    lobby: 'nothing-given',
    // What is one's own stays one's own, in a break and at rest.
    open: { first: 'may', second: 'nothing-given' },
    break: { first: 'may', second: 'nothing-given' },
    resting: { first: 'may', second: 'nothing-given' },
  },
  'go-on': { command: goOn('talk'), scene: started(talk, evening), ...inStep, open: 'may' },
  mirror: {
    command: { type: 'mirror', step: 'say-back', text: 'an hour to land', locale: 'en' },
    scene: heard,
    ...inStep,
    open: { first: 'own-words', second: 'may' },
  },
  judge: {
    command: { type: 'judge', step: 'say-back', heard: 'yes' },
    scene: saidBack,
    ...inStep,
    open: { first: 'may', second: 'not-the-speaker' },
  },
  'settle-mirror': {
    command: { type: 'settle-mirror', step: 'say-back', how: 'close-enough' },
    scene: saidBack,
    ...inStep,
    open: { first: 'too-early', second: 'not-the-speaker' },
  },
  offer: {
    command: { type: 'offer', step: 'ask', text: 'a walk', locale: 'en' },
    scene: started(ask),
    ...inStep,
    open: 'may',
  },
  respond: {
    command: { type: 'respond', step: 'ask', response: { says: 'yes' }, locale: 'en' },
    scene: asked,
    ...inStep,
    open: 'may',
  },
  'accept-response': {
    command: { type: 'accept-response', step: 'ask' },
    scene: weighed,
    ...inStep,
    open: { first: 'may', second: 'step-closed' },
  },
  propose: {
    command: { type: 'propose', step: 'promise', terms, locale: 'en' },
    scene: proposed,
    ...inStep,
    open: 'may',
  },
  sign: {
    command: { type: 'sign', step: 'promise', proposal: 1 },
    scene: proposed,
    ...inStep,
    open: { first: 'own-proposal', second: 'may' },
  },
  decline: { command: { type: 'decline', step: 'promise', proposal: 1 }, scene: proposed, ...inStep, open: 'may' },
  begin: { command: { type: 'begin', step: 'talk' }, scene: started(talk), ...inStep, open: 'may' },
  extend: {
    command: { type: 'extend', step: 'talk' },
    scene: startedApart(talk).and('first', { type: 'begin', step: 'talk' }),
    ...inStep,
    open: 'may',
  },
  'choose-mode': {
    command: { type: 'choose-mode', mode: 'apart' },
    scene: written,
    lobby: 'not-started',
    open: 'may',
    break: 'may',
    resting: 'may',
  },
  'skip-to-close': { command: { type: 'skip-to-close' }, scene: framed, ...inStep, open: 'may' },
  'take-break': {
    command: { type: 'take-break', minutes: 20 },
    scene: written,
    lobby: 'may',
    open: 'may',
    break: 'may',
    resting: 'may',
  },
  shorten: {
    command: { type: 'shorten', minutes: 5 },
    scene: written,
    ...inBreak,
    break: { first: 'may', second: 'not-the-caller' },
  },
  renegotiate: {
    command: { type: 'renegotiate', minutes: 60 },
    scene: written,
    ...inBreak,
    break: { first: 'may', second: 'not-the-caller' },
  },
  return: {
    command: { type: 'return' },
    scene: written,
    ...inBreak,
    break: { first: 'may', second: 'not-the-caller' },
  },
  'send-line': {
    command: { type: 'send-line', line: 'i-am-here' },
    scene: written,
    ...inBreak,
    break: { first: 'not-asked', second: 'may' },
  },
  'stop-for-today': {
    command: { type: 'stop-for-today' },
    scene: written,
    lobby: 'may',
    open: 'may',
    break: 'may',
    resting: 'may',
  },
  resume: {
    command: { type: 'resume' },
    scene: written,
    lobby: 'not-resting',
    open: 'not-resting',
    break: 'not-resting',
    resting: 'may',
  },
  close: {
    command: { type: 'close' },
    scene: written,
    lobby: 'may',
    open: 'step-unfinished',
    break: { first: 'not-asked', second: 'break-not-over' },
    resting: 'may',
  },
  'admit-host': { command: { type: 'admit-host' }, scene: written, ...unhosted },
  'refuse-host': { command: { type: 'refuse-host' }, scene: written, ...unhosted },
  'ask-moment-alone': { command: { type: 'ask-moment-alone' }, scene: written, ...unhosted },
  'end-moment-alone': { command: { type: 'end-moment-alone' }, scene: written, ...unhosted },
  'dismiss-host': { command: { type: 'dismiss-host' }, scene: written, ...unhosted },
  'go-on-without-host': { command: { type: 'go-on-without-host' }, scene: written, ...unhosted },
  'open-shut': { command: { type: 'open-shut' }, scene: written, ...unhosted },
  'review-agreement': {
    command: { type: 'review-agreement', step: 'promise', fate: 'kept', locale: 'en' },
    scene: proposed.and('second', { type: 'sign', step: 'promise', proposal: 1 }),
    lobby: 'nothing-given',
    open: 'may',
    break: 'may',
    resting: 'may',
    closed: 'may',
  },
  'review-loop': {
    command: { type: 'review-loop', step: 'promise', cameUp: 'once', wayOut: 'helped' },
    scene: proposed,
    // No loop has been named in it.
    lobby: 'nothing-given',
    open: 'nothing-given',
    break: 'nothing-given',
    resting: 'nothing-given',
    closed: 'nothing-given',
  },
}

/** The scene of a row in each state. The first partner calls the break. */
export const STATES: Record<State, (scene: Given) => Given> = {
  lobby: ({ log }) => given(log.slice(0, 2)),
  open: (scene) => scene,
  break: (scene) => scene.and('first', { type: 'take-break', minutes: 20 }),
  // Apart, each stops for themselves alone.
  resting: (scene) => scene.and('second', { type: 'stop-for-today' }).and('first', { type: 'stop-for-today' }),
  closed: (scene) => scene.and('first', { type: 'stop-for-today' }).and('first', { type: 'close' }),
}
