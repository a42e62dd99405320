import { describe, expect, test } from 'vitest'
import { viewFor } from '#shared/session/view.ts'
import { openedFor } from '#shared/session/view-step.ts'
import {
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
  started,
  startedApart,
  text,
} from '#tests/support/scripts.ts'

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

  test('[MI2] while it is said back the original is absent from the listener’s view and from what can be re-read', () => {
    const saying = started(leads, point, sayBack)
      .and('first', chosen('leads', 'me'))
      .and('second', chosen('leads', 'you'))
      .and('first', text('point', 'I miss you in the evenings'))
      .and('first', goOn('point'))
      .and('second', goOn('point'))
    const seen = JSON.stringify([viewFor(saying.session, 'second'), openedFor(saying.session, 'second')])
    expect(seen).not.toContain('I miss you')
    expect(JSON.stringify(viewFor(saying.session, 'first'))).toContain('I miss you')
  })
})
