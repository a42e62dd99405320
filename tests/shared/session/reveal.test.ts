import { describe, expect, test } from 'vitest'
import type { Step } from '#shared/exercises/exercise.ts'
import type { Command } from '#shared/session/commands.ts'
import { saidAt } from '#shared/session/source.ts'
import { spokenFor } from '#shared/session/spoken.ts'
import { viewFor } from '#shared/session/view.ts'
import { openedFor } from '#shared/session/view-step.ts'
import { given, opened } from '#tests/support/given.ts'
import {
  ask,
  chosen,
  evening,
  goOn,
  guess,
  guessed,
  leads,
  order,
  pass,
  point,
  ranked,
  sayBack,
  scriptOf,
  started,
  startedApart,
  text,
} from '#tests/support/scripts.ts'

const sure: Step = {
  id: 'sure',
  asks: 'both',
  kept: true,
  prompt: { kind: 'scale', scales: ['sure'], decides: 'smaller' },
}
const tired: Step = {
  id: 'tired',
  asks: 'both',
  kept: true,
  prompt: { kind: 'scale', scales: ['tired'], decides: 'path' },
}

function rated(step: string, at: number): Command {
  return { type: 'answer', step, locale: 'en', value: { kind: 'scale', values: { [step]: at } } }
}

describe('RV Reveal', () => {
  test('[RV1] the second answer opens both, in the same entry', () => {
    started(evening)
      .and('first', text('evening', 'an evening together'))
      .when('second', text('evening', 'an hour after work'))
      .gives({ type: 'answer-given', seat: 'second' }, { type: 'answers-revealed', steps: ['evening'] })
  })

  test('[RV1] a pass counts as in', () => {
    started(evening)
      .and('first', pass('evening'))
      .when('second', text('evening', 'an hour after work'))
      .gives({ type: 'answer-given' }, { type: 'answers-revealed', steps: ['evening'] })
  })

  test('[RV2] before the reveal the view is the same, whether the other has answered, passed or done nothing', () => {
    const untouched = started(evening)
    const views = [
      untouched,
      untouched.and('first', text('evening', 'an evening together')),
      untouched.and('first', pass('evening')),
    ].map(({ session }) => viewFor(session, 'second'))
    expect(views[1]).toEqual(views[0])
    expect(views[2]).toEqual(views[0])
  })

  test('[RV3] an order stays hidden until both have guessed, then opens with the guesses', () => {
    const guessing = started(order, guess)
      .and('first', ranked('order', 'touch', 'time', 'room'))
      .and('second', ranked('order', 'room', 'time', 'touch'))
      .and('first', guessed('guess', 'room', 'touch', 'time'))
    expect(openedFor(guessing.session, 'first')).toEqual([])
    guessing
      .when('second', guessed('guess', 'touch', 'time', 'room'))
      .gives({ type: 'answer-given' }, { type: 'answers-revealed', steps: ['order', 'guess'] })
  })

  test('[RV4] kept answers never open', () => {
    const led = started(leads, point).and('first', chosen('leads', 'me')).and('second', chosen('leads', 'either'))
    expect(openedFor(led.session, 'first')).toEqual([])
    expect(led.session.speaker).toBe('first')
  })

  test('[RV5] apart, a missed reveal comes first on return', () => {
    const apart = startedApart(evening, { ...evening, id: 'morning' })
      .and('first', text('evening', 'an evening together'))
      .and('first', goOn('evening'))
    expect(viewFor(apart.session, 'first').at).toMatchObject({ phase: 'step', step: { step: 'morning' } })
    const both = apart.and('second', text('evening', 'an hour after work'))
    expect(viewFor(both.session, 'first').at).toMatchObject({
      phase: 'step',
      step: { step: 'evening', part: { kind: 'opened' } },
    })
    expect(viewFor(both.and('first', goOn('evening')).session, 'first').at).toMatchObject({ step: { step: 'morning' } })
  })

  test('[RV5] who is writing when it falls due may give that first, and sees what opened all the same', () => {
    const due = startedApart(evening, { ...evening, id: 'morning' })
      .and('first', text('evening', 'an evening together'))
      .and('first', goOn('evening'))
      .and('second', text('evening', 'an hour after work'))
    const given = due.and('first', text('morning', 'tea before the news'))
    expect(viewFor(given.session, 'first')).toEqual(viewFor(due.session, 'first'))
    expect(viewFor(given.and('first', goOn('evening')).session, 'first').at).toMatchObject({
      step: { step: 'morning', part: { stage: 'in' } },
    })
    due.when('second', text('morning', 'tea')).refused('step-closed')
    due.when('first', goOn('morning')).refused('step-closed')
  })

  test('[RV6] an answer after the reveal is refused', () => {
    started(evening)
      .and('first', text('evening', 'an evening together'))
      .and('second', text('evening', 'an hour after work'))
      .when('second', text('evening', 'something else'))
      .refused('already-revealed')
  })

  describe.each([
    ['together', started],
    ['apart', startedApart],
  ])('[MI2] %s, while it is said back', (_, begin) => {
    const POINT = 'I miss you in the evenings'
    const said = { type: 'mirror', step: 'say-back', text: 'more evenings', locale: 'en' } as const
    const judged = { type: 'judge', step: 'say-back', heard: 'not-yet', missing: 'the missing' } as const
    const saying = begin(leads, point, sayBack)
      .and('first', chosen('leads', 'me'))
      .and('second', chosen('leads', 'you'))
      .and('first', text('point', POINT))
      .and('first', goOn('point'))
      .and('second', goOn('point'))
    const listened = ({ session }: typeof saying) =>
      JSON.stringify([viewFor(session, 'second'), openedFor(session, 'second'), spokenFor(session, 'second')])

    test('the original is absent from all that the listener is sent, in every round and while the speaker judges', () => {
      let story = saying
      for (const round of [1, 2, 3]) {
        expect(listened(story), `to say, round ${round}`).not.toContain(POINT)
        story = story.and('second', said)
        expect(listened(story), `to judge, round ${round}`).not.toContain(POINT)
        story = story.and('first', judged)
      }
      expect(listened(story), 'to settle').not.toContain(POINT)
      expect(JSON.stringify(viewFor(story.session, 'first'))).toContain(POINT)
      const settled = story.and('first', { type: 'settle-mirror', step: 'say-back', how: 'said-again' })
      expect(listened(settled)).toContain(POINT)
    })
  })

  test.each([
    ['who leads', leads, chosen('leads', 'me'), chosen('leads', 'either')],
    ['how sure', sure, rated('sure', 9), rated('sure', 4)],
    ['how tired', tired, rated('tired', 2), rated('tired', 8)],
  ])(
    '[RV2] [AN5] in the lobby one may take back %s, and sees nothing of whether the other has given it',
    (_, step, mine, other) => {
      const alone = given(opened({ script: scriptOf(step, evening) })).and('first', mine)
      for (const both of [alone.and('second', other), alone.and('second', pass(step.id))]) {
        expect(viewFor(both.session, 'first')).toEqual(viewFor(alone.session, 'first'))
        both.when('first', { type: 'take-back', step: step.id }).gives({ type: 'answer-taken-back' })
      }
    },
  )

  test('[RV2] [PR19] an ask that is not open is in no view, re-reading, source or search of the other', () => {
    const asked = started(ask).and('first', { type: 'offer', step: 'ask', text: 'a slow walk', locale: 'en' })
    const shown = ({ session }: typeof asked) =>
      JSON.stringify([
        viewFor(session, 'second'),
        openedFor(session, 'second'),
        spokenFor(session, 'second'),
        asked.log.map(({ position }) => saidAt(session, 'second', position)),
      ])
    expect(shown(asked)).not.toContain('slow walk')
    expect(JSON.stringify(spokenFor(asked.session, 'first'))).toContain('slow walk')
    expect(shown(asked.and('second', pass('ask')))).toContain('slow walk')
  })

  test('[RV3] what is left out on the shorter way holds back nothing that would have opened with it', () => {
    const energy: Step = { id: 'energy', asks: 'both', prompt: { kind: 'scale', scales: ['energy'], decides: 'path' } }
    const story: Step = {
      id: 'story',
      asks: 'both',
      revealWith: 'evening',
      leftOutWhenLighter: true,
      prompt: evening.prompt,
    }
    const low = {
      type: 'answer',
      step: 'energy',
      locale: 'en',
      value: { kind: 'scale', values: { energy: 2 } },
    } as const
    const begun = started(energy, story, evening).and('first', low).and('second', low)
    const onward = begun.and('first', goOn('energy')).and('second', goOn('energy')).and('first', text('evening', 'tea'))
    const both = onward.and('second', text('evening', 'a walk'))
    expect(openedFor(both.session, 'first').map(({ step }) => step)).toContain('evening')
  })
})
