// Which seat may give which command about a counsellor, in each state of their being there. The tests are driven by it.
import type { AnyCommand } from '#shared/protocol.ts'
import type { HostCommand } from '#shared/session/host-commands.ts'
import { type Given, given, opened } from '#tests/support/given.ts'
import { hosted } from '#tests/support/hosted.ts'
import { evening, scriptOf, started, text } from '#tests/support/scripts.ts'
import type { Answer } from './commands.ts'

const begun = started(evening, { ...evening, id: 'walk' })
  .and('first', text('evening', 'a walk'))
  .and('second', text('evening', 'the sea'))
const admitted = hosted(begun)
const out = admitted.and('first', { type: 'dismiss-host' })

export const SITUATIONS = {
  unasked: begun,
  asked: begun.and('counsellor', { type: 'host-ask' }),
  refused: begun.and('counsellor', { type: 'host-ask' }).and('second', { type: 'refuse-host' }),
  lobby: hosted(given(opened({ script: scriptOf(evening) }))),
  in: admitted,
  break: admitted.and('first', { type: 'take-break', minutes: 20 }),
  alone: admitted.and('first', { type: 'ask-moment-alone' }),
  dismissed: out,
  between: out.and('first', { type: 'return' }).and('second', { type: 'return' }),
  resting: admitted.and('second', { type: 'stop-for-today' }),
  closed: admitted.and('second', { type: 'stop-for-today' }).and('first', { type: 'close' }),
} satisfies Record<string, Given>
export type Situation = keyof typeof SITUATIONS
type Answers = Record<Situation, Answer>

type Row = { command: AnyCommand } & Answers
const closed = 'session-closed' as const

const none = 'not-admitted' as const
/** Only who is in paces, and only while the two are at their steps. */
const pacing: Answers = {
  unasked: none,
  asked: none,
  refused: none,
  lobby: 'not-started',
  in: 'may',
  break: 'on-a-break',
  alone: 'moment-alone',
  dismissed: none,
  between: none,
  resting: none,
  closed,
}

/** From the counsellor's seat. From a partner's each of them is malformed. */
export const HOST_COMMANDS: Record<HostCommand['type'], Row> = {
  'host-ask': {
    command: { type: 'host-ask' },
    unasked: 'may',
    asked: 'may',
    refused: 'may',
    lobby: 'may',
    in: 'may',
    break: 'may',
    alone: 'may',
    dismissed: none,
    between: none,
    resting: 'not-now',
    closed,
  },
  hold: { command: { type: 'hold', on: true }, ...pacing },
  slow: { command: { type: 'slow', on: true }, ...pacing },
  'hold-reveal': { command: { type: 'hold-reveal', on: true }, ...pacing },
  'host-go-on': { command: { type: 'host-go-on', step: 'evening' }, ...pacing },
  'bring-prompt': {
    command: { type: 'bring-prompt', to: 'both', prompt: { as: 'breathe', seconds: 60 } },
    ...pacing,
  },
  'offer-break': { command: { type: 'offer-break' }, ...pacing },
  'offer-moment-alone': { command: { type: 'offer-moment-alone' }, ...pacing },
  'host-leave': {
    command: { type: 'host-leave' },
    unasked: 'may',
    asked: 'may',
    refused: 'may',
    lobby: 'may',
    in: 'may',
    break: 'may',
    alone: 'may',
    dismissed: 'may',
    between: 'may',
    resting: 'may',
    closed,
  },
  'host-end': {
    command: { type: 'host-end' },
    ...pacing,
    lobby: 'may',
    break: 'may',
    alone: 'may',
  },
}

const absent = { unasked: 'no-host', refused: 'no-host', resting: 'no-host', closed } as const
const settled = 'already-settled' as const

type HostedCommand =
  | 'admit-host'
  | 'refuse-host'
  | 'ask-moment-alone'
  | 'end-moment-alone'
  | 'dismiss-host'
  | 'go-on-without-host'
  | 'open-shut'

/** From either partner's seat, the same for both. From the counsellor's each of them is malformed. */
export const HOSTED_COMMANDS: Record<HostedCommand, Row> = {
  'admit-host': {
    command: { type: 'admit-host' },
    ...absent,
    asked: 'may',
    lobby: 'may',
    in: 'may',
    break: 'may',
    alone: 'may',
    dismissed: 'on-a-break',
    between: 'may',
  },
  'refuse-host': {
    command: { type: 'refuse-host' },
    ...absent,
    asked: 'may',
    lobby: settled,
    in: settled,
    break: settled,
    alone: settled,
    dismissed: settled,
    between: settled,
  },
  'ask-moment-alone': {
    command: { type: 'ask-moment-alone' },
    ...absent,
    asked: 'no-host',
    lobby: 'not-started',
    in: 'may',
    break: 'may',
    alone: 'may',
    dismissed: 'no-host',
    between: 'no-host',
  },
  'end-moment-alone': {
    command: { type: 'end-moment-alone' },
    ...absent,
    asked: 'may',
    lobby: 'may',
    in: 'may',
    break: 'may',
    alone: 'may',
    dismissed: 'may',
    between: 'may',
  },
  'dismiss-host': {
    command: { type: 'dismiss-host' },
    ...absent,
    asked: 'no-host',
    lobby: 'may',
    in: 'may',
    break: 'may',
    alone: 'may',
    dismissed: 'no-host',
    between: 'no-host',
  },
  'open-shut': {
    command: { type: 'open-shut' },
    ...absent,
    asked: 'no-host',
    lobby: 'nothing-shut',
    in: 'nothing-shut',
    break: 'nothing-shut',
    alone: 'nothing-shut',
    dismissed: 'no-host',
    between: 'no-host',
  },
  'go-on-without-host': {
    command: { type: 'go-on-without-host' },
    ...absent,
    asked: settled,
    lobby: settled,
    in: settled,
    break: settled,
    alone: settled,
    dismissed: 'on-a-break',
    between: 'may',
  },
}
