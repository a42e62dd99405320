// @vitest-environment happy-dom
// What somebody who hears the page is told of each kind of prompt, from asking to what follows: kept as files, so that every change of it is
// seen by whoever looks a change through.
import { expect, test } from 'vitest'
import { openRehearsal, playOnce } from '#app/rehearsal/rehearsal.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import type { PromptKind } from '#shared/prompts/shapes.ts'
import type { Live } from '#shared/session/live.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { EVENING } from '#tests/support/given.ts'
import { type Heard, openScreen, wordsFor } from '#tests/support/heard.tsx'

/** A step of each kind, in an exercise that both meet it in. */
const MET: { [K in PromptKind]: [exercise: string, step: string] } = {
  read: ['our-loop', 'before'],
  scale: ['weather', 'sky'],
  choice: ['our-loop', 'my-move'],
  rank: ['the-map-of-needs', 'needs'],
  text: ['what-we-want', 'good-day'],
  builder: ['the-map-of-needs', 'meaning'],
  guess: ['the-map-of-needs', 'guess'],
  mirror: ['the-map-of-needs', 'say-back'],
  offer: ['weather', 'small-thing'],
  agree: ['our-loop', 'loop-name'],
  breathe: ['reaching-softly', 'breathe'],
  talk: ['weather', 'talk'],
  carry: ['weather', 'carry'],
}
const NAMES = { first: 'Mara', second: 'Tomás' }
const TURNS = 400

test.each(Object.entries(MET))(
  '[RS4] [RS5] what is heard of a prompt of the kind %s',
  async (kind, [exercise, step]) => {
    const script = scriptById(exercise)
    if (!script) throw new Error(exercise)
    const screen = openScreen({ seat: 'first', locale: 'en', words: await wordsFor('en', script) })
    const told: string[] = [`# ${kind}: ${exercise}, ${step}, as Mara hears it`]
    const tell = (moment: string, heard: Heard) => {
      told.push('', `## ${moment}`, ...heard.spoken.map((words) => `spoken: ${words}`))
      if (heard.place) told.push(`the reader’s place: ${heard.place}`)
      told.push(...screen.read().map((line) => `- ${line}`))
    }
    let live = openRehearsal(script, NAMES, EVENING, false)
    for (let turn = 0; turn < TURNS; turn += 1) {
      const seat: PartnerSeat = PARTNER_SEATS[turn % 2] ?? 'first'
      const next = playOnce(live, seat, { locale: 'en', say: sayingOf(seat) }, turn, EVENING)
      if (!next) continue
      const [before, after] = [stepOf(live), stepOf(next)]
      if (after === step && before !== step) await screen.turnTo(live)
      const changed = next.seen.first.version !== live.seen.first.version
      live = next
      if (after !== step && before !== step) continue
      if (changed) tell(momentOf(seat, before === step, next), await screen.turnTo(live))
      if (after !== step) break
    }
    screen.close()
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(`transcripts/${kind}.txt`)
  },
)

function stepOf({ seen }: Live): string | null {
  const { at } = seen.first.view
  return at.phase === 'step' ? at.step.step : null
}

function momentOf(seat: PartnerSeat, there: boolean, { seen }: Live): string {
  if (!there) return 'It is asked'
  const { at } = seen.first.view
  const opened = at.phase === 'step' && at.step.part.kind === 'opened'
  return `${seat === 'first' ? 'Mara' : 'Tomás'} did something${opened ? ', and it is open' : ''}`
}

function sayingOf(seat: PartnerSeat): () => string {
  return () => (seat === 'first' ? 'an hour after work' : 'the walk by the river')
}
