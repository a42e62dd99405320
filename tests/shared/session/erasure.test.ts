// Words that go for good, from sessions that are open or closed: what is left is the same for everybody, and nobody waits for it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { deletedWith, unreadWhenGone } from '#shared/session/erasure.ts'
import { isErased, type SessionEvent } from '#shared/session/events.ts'
import { advance, openLive } from '#shared/session/live.ts'
import { PARTNER_SEATS, partnerOf } from '#shared/session/seat.ts'
import { saidAt } from '#shared/session/source.ts'
import { viewFor } from '#shared/session/view.ts'
import { openedFor } from '#shared/session/view-step.ts'
import { stateById } from '#shared/session/walk.ts'
import { dayIn } from '#tests/support/days.ts'
import { withoutWordsOf } from '#tests/support/erase.ts'
import { EVENING, given } from '#tests/support/given.ts'
import { seeded, walk, walkOn } from '#tests/support/rehearsal.ts'
import {
  ask,
  evening,
  goOn,
  guess,
  guessed,
  order,
  point,
  promise,
  ranked,
  sayBack,
  started,
  text,
} from '#tests/support/scripts.ts'
import { walks } from '#tests/support/walks.ts'

const anySeed = fc.integer({ min: 0, max: 2 ** 31 })
const anyScript = fc.constantFrom(...CATALOGUE)
const anySeat = fc.constantFrom(...PARTNER_SEATS)

/** Any exercise, walked for a while by chance, and then the words of one of the two gone. */
const anyErased = fc.record({ script: anyScript, seed: anySeed, seat: anySeat }).map(({ script, seed, seat }) => {
  const { log, secrets } = walk(script, seed)
  const cut = log.slice(0, 2 + (seeded(seed)(log.length - 1) || 0))
  return { seed, seat, secrets, before: cut, log: withoutWordsOf(cut, seat) }
})

// Said back, judged or guessed: words of one that speak of the other's.
function isAboutTheOther(event: SessionEvent): boolean {
  if (event.type === 'mirror-given' || event.type === 'mirror-judged') return true
  return event.type === 'answer-given' && !isErased(event.words) && event.words.value.kind === 'guess'
}

describe('PR Words that go', () => {
  test('[PR14] nothing of them is left in any view, re-reading or source, nor is anything of the other’s own lost', () => {
    fc.assert(
      fc.property(anyErased, ({ before, log, seat, secrets }) => {
        const { session } = openLive('evening', log)
        const signed = JSON.stringify(session.states.map(({ agreed }) => agreed))
        const shown = JSON.stringify(
          PARTNER_SEATS.map((each) => [
            viewFor(session, each),
            openedFor(session, each),
            log.map(({ position }) => saidAt(session, each, position)),
          ]),
        )
        for (const words of secrets[seat]) if (!signed.includes(words)) expect(shown).not.toContain(words)
        const other = partnerOf(seat)
        const stays = before.filter((entry) => entry.seat === other && !entry.events.some(isAboutTheOther))
        for (const { position } of stays) expect(log[position - 1]).toEqual(before[position - 1])
      }),
      walks(60),
    )
  })

  test('[PR15] versions go on from where they were, one further only for a seat whose view has changed', () => {
    fc.assert(
      fc.property(anyErased, ({ before, log }) => {
        const [was, is] = [openLive('evening', before), openLive('evening', log)]
        for (const seat of PARTNER_SEATS) {
          const changed = JSON.stringify(was.seen[seat].view) !== JSON.stringify(is.seen[seat].view)
          expect(is.seen[seat].version).toBe(was.seen[seat].version + (changed ? 1 : 0))
        }
      }),
      walks(60),
    )
  })

  test('[PR15] the session goes on to its end, and a reload gives what was live [DU3]', () => {
    fc.assert(
      fc.property(anyErased, ({ log, seed }) => {
        const { log: all, live } = walkOn(log, seeded(seed))
        expect(live.session.phase).toBe('closed')
        expect(openLive('evening', all)).toEqual(live)
        const again = withoutWordsOf(all, 'first')
        expect(openLive('evening', withoutWordsOf(again, 'second')).session.phase).toBe('closed')
      }),
      walks(60),
    )
  })

  test('[PR15] what had not opened counts as passed, and the other sees nothing of it', () => {
    const { log, session } = started(evening).and('first', text('evening', 'an hour after work'))
    const left = given(withoutWordsOf(log, 'first'))
    expect(viewFor(left.session, 'second')).toEqual(viewFor(session, 'second'))
    const opened = left.and('second', text('evening', 'a walk'))
    expect(openedFor(opened.session, 'second')).toMatchObject([
      { first: { as: 'passed', note: null }, second: { as: 'given' } },
    ])
  })

  test('[PR15] it can be given anew until it opens', () => {
    const { log } = started(evening).and('first', text('evening', 'an hour after work'))
    const anew = given(withoutWordsOf(log, 'first')).and('first', text('evening', 'half an hour'))
    const { session } = anew.and('second', text('evening', 'a walk'))
    expect(openedFor(session, 'second')).toMatchObject([{ first: { value: { text: 'half an hour' } } }])
  })

  test('[PR15] what had opened reads as erased, and the two go on from it', () => {
    const both = started(evening, promise)
      .and('first', text('evening', 'an hour after work'))
      .and('second', text('evening', 'a walk'))
    const left = given(withoutWordsOf(both.log, 'first'))
    expect(openedFor(left.session, 'second')).toMatchObject([{ first: { as: 'erased' }, second: { as: 'given' } }])
    const { session } = left.and('first', goOn('evening')).and('second', goOn('evening'))
    expect(viewFor(session, 'second').at).toMatchObject({ step: { step: 'promise' } })
  })

  test('[PR14] a guess at what is gone goes with it, whoever deletes', () => {
    const orders = started(order, guess)
      .and('first', ranked('order', 'touch', 'time', 'room'))
      .and('second', ranked('order', 'room', 'time', 'touch'))
    const { log } = orders.and('second', guessed('guess', 'touch', 'room', 'time'))
    const of = (seat: 'first' | 'second') =>
      deletedWith(given(log).session, log, (entry) => entry.seat === seat).map((at) => log[at - 1]?.seat)
    expect(of('first')).toEqual(['first', 'second'])
    expect(of('second')).toEqual(['second', 'second'])
  })

  test.each(['first', 'second'] as const)(
    '[PR14] what was said back of it, and what was missing in that, goes with it, whoever wrote it: deleted by the %s',
    (seat) => {
      const said = started(point, sayBack)
        .and('first', text('point', 'an hour after work'))
        .and('first', goOn('point'))
        .and('second', goOn('point'))
        .and('second', { type: 'mirror', step: 'say-back', text: 'after work, an hour', locale: 'en' })
        .and('first', { type: 'judge', step: 'say-back', heard: 'nearly', missing: 'an hour, not after work' })
        .and('second', { type: 'mirror', step: 'say-back', text: 'one hour', locale: 'en' })
        .and('first', { type: 'judge', step: 'say-back', heard: 'yes' })
      expect(JSON.stringify(said.log)).toMatch(/an hour, not.*one hour/)
      const left = withoutWordsOf(said.log, seat)
      expect(JSON.stringify(left)).not.toMatch(/after work, an hour|an hour, not|one hour/)
      expect(JSON.stringify(left).includes('"an hour after work"')).toBe(seat === 'second')
    },
  )

  test('[PR15] saying back what is gone is over, and so is judging what was said back', () => {
    const said = started(point, sayBack)
      .and('first', text('point', 'an hour after work'))
      .and('first', goOn('point'))
      .and('second', goOn('point'))
    for (const log of [
      withoutWordsOf(said.log, 'first'),
      withoutWordsOf(
        said.and('second', { type: 'mirror', step: 'say-back', text: 'An hour.', locale: 'en' }).log,
        'second',
      ),
    ]) {
      expect(viewFor(given(log).session, 'first').at).toMatchObject({
        step: { goOn: 'may', part: { mirrors: [{ settled: 'passed' }] } },
      })
    }
  })

  test('[PR15] an ask that is gone is answered by nobody', () => {
    const asked = started(ask)
      .and('first', { type: 'offer', step: 'ask', text: 'A walk.', locale: 'en' })
      .and('second', { type: 'offer', step: 'ask', text: 'Ten minutes.', locale: 'en' })
    const left = given(withoutWordsOf(asked.log, 'first'))
    left
      .when('second', { type: 'respond', step: 'ask', locale: 'en', response: { says: 'yes' } })
      .refused('already-settled')
    const { session } = left.and('first', { type: 'respond', step: 'ask', locale: 'en', response: { says: 'yes' } })
    expect(viewFor(session, 'first').at).toMatchObject({ step: { goOn: 'may' } })
  })

  test('[PR14] what both signed stays, what only one put forward goes and cannot be signed any more', () => {
    const terms = {
      as: 'agreement',
      who: 'both',
      when: 'it is late',
      will: 'we stop',
      reviewOn: dayIn(14, EVENING),
    } as const
    const put = started(promise).and('first', { type: 'propose', step: 'promise', terms, locale: 'en' })
    const gone = given(withoutWordsOf(put.log, 'first'))
    gone.when('second', { type: 'sign', step: 'promise', proposal: 1 }).refused('changed-since')
    const signed = put.and('second', { type: 'sign', step: 'promise', proposal: 1 })
    expect(stateById(given(withoutWordsOf(signed.log, 'first')).session, 'promise').agreed).toMatchObject({ terms })
  })

  test('[PR17] who leaves takes along what the other could not read any more, and nothing else', () => {
    fc.assert(
      fc.property(anyErased, anySeat, ({ before }, seat) => {
        const { session } = openLive('evening', before)
        const gone = unreadWhenGone(session, seat, before, (entry) => entry.seat === seat)
        const closing = { position: before.length + 1, at: before.at(-1)?.at ?? 0, seat, events: [] } as const
        const closed = advance(openLive('evening', before), { ...closing, events: [{ type: 'session-closed' }] }).live
        for (const at of gone) {
          expect(before[at - 1]?.seat).toBe(seat)
          expect(saidAt(closed.session, partnerOf(seat), at)).toBeNull()
        }
      }),
      walks(60),
    )
  })
})
