import { describe, expect, test } from 'vitest'
import type { Step } from '#shared/exercises/exercise.ts'
import type { Command } from '#shared/session/commands.ts'
import { evolve } from '#shared/session/evolve.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { viewFor } from '#shared/session/view.ts'
import { openedFor } from '#shared/session/view-step.ts'
import { stateById } from '#shared/session/walk.ts'
import { EVENING, given, opened } from '#tests/support/given.ts'
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
  promise,
  ranked,
  scriptOf,
  started,
  startedApart,
  text,
} from '#tests/support/scripts.ts'

describe('AN Answers', () => {
  test('[AN1] an answer that does not fit its prompt is refused', () => {
    started(evening).when('first', ranked('evening', 'touch')).refused('malformed-answer')
    started(order, guess)
      .when('first', ranked('order', 'touch', 'touch', 'room'))
      .refused('malformed-answer')
    started(evening)
      .when('first', text('evening', 'x'.repeat(241)))
      .refused('malformed-answer')
  })

  test('[AN2] an answer to another step is refused', () => {
    started(evening, { ...evening, id: 'morning' })
      .when('first', text('morning', 'tea'))
      .refused('step-closed')
    started(evening).when('first', text('noon', 'soup')).refused('no-such-step')
  })

  test('[AN3] only who is asked may answer', () => {
    started(leads, point)
      .and('first', chosen('leads', 'me'))
      .and('second', chosen('leads', 'you'))
      .when('second', text('point', 'me too'))
      .refused('not-asked')
  })

  test('[AN4] an answer may be given again until it is revealed; the last one counts', () => {
    const changed = started(evening)
      .and('first', text('evening', 'first thought'))
      .and('first', text('evening', 'second thought'))
    expect(stateById(changed.session, 'evening').answers.first).toMatchObject({ value: { text: 'second thought' } })
  })

  test('[AN5] what is in but not revealed can be taken back, and the other sees nothing of it', () => {
    const before = started(evening)
    const back = before.and('first', text('evening', 'too much')).and('first', { type: 'take-back', step: 'evening' })
    expect(stateById(back.session, 'evening').answers.first).toBeUndefined()
    expect(viewFor(back.session, 'second')).toEqual(viewFor(before.session, 'second'))
  })

  test('[AN5] an order can be taken back while guessing; given again, the guesses still open', () => {
    started(order, guess)
      .and('first', ranked('order', 'touch', 'time', 'room'))
      .and('second', ranked('order', 'room', 'time', 'touch'))
      .and('first', { type: 'take-back', step: 'order' })
      .and('second', guessed('guess', 'touch', 'room', 'time'))
      .and('first', ranked('order', 'time', 'touch', 'room'))
      .when('first', guessed('guess', 'room', 'time', 'touch'))
      .gives({ type: 'answer-given' }, { type: 'answers-revealed', steps: ['order', 'guess'] })
  })

  test('[AN5] after the reveal nothing can be taken back', () => {
    started(evening)
      .and('first', text('evening', 'an evening together'))
      .and('second', text('evening', 'an hour after work'))
      .when('first', { type: 'take-back', step: 'evening' })
      .refused('already-revealed')
  })

  test('[AN6] while waiting alone one may answer ahead, sealed, and it opens at its turn', () => {
    const lobby = given(opened({ script: scriptOf(evening) })).and('first', text('evening', 'an evening together'))
    expect(JSON.stringify(viewFor(lobby.session, 'second'))).not.toContain('together')
    lobby
      .and('first', { type: 'ready', mode: 'in-one-place' })
      .and('second', { type: 'ready', mode: 'in-one-place' })
      .when('second', text('evening', 'an hour after work'))
      .gives({ type: 'answer-given' }, { type: 'answers-revealed' })
  })

  test('[AN7] what is passed is shown as passed, with its note', () => {
    const passed = startedApart(evening)
      .and('first', { type: 'pass', step: 'evening', note: 'not-yet' })
      .and('second', text('evening', 'an hour after work'))
    expect(JSON.stringify(viewFor(passed.session, 'second'))).toContain('"note":"not-yet"')
  })
})

describe('SE Session', () => {
  test('[SE1] it starts when both are ready and have chosen the same way of being there', () => {
    const lobby = given(opened({ script: scriptOf(evening) })).and('first', { type: 'ready', mode: 'apart' })
    lobby.when('second', { type: 'ready', mode: 'on-a-call' }).gives({ type: 'seat-ready', mode: 'on-a-call' })
    lobby
      .when('second', { type: 'ready', mode: 'apart' })
      .gives({ type: 'seat-ready' }, { type: 'session-started', mode: 'apart' })
  })

  test('[SE2] together, going on needs both, and a double press goes on once', () => {
    const open = started(evening, { ...evening, id: 'morning' })
      .and('first', text('evening', 'an evening together'))
      .and('second', text('evening', 'an hour after work'))
      .and('first', goOn('evening'))
    open.when('first', goOn('evening')).gives()
    open
      .when('second', goOn('evening'))
      .gives({ type: 'went-on' }, { type: 'step-entered', seats: ['first', 'second'], step: 'morning' })
    open.and('second', goOn('evening')).when('second', goOn('evening')).refused('already-revealed')
  })

  test('[SE2] nobody goes on from what is not finished', () => {
    started(evening).when('first', goOn('evening')).refused('step-unfinished')
  })

  test('[SE3] apart, each goes on alone up to the first step that needs something revealed', () => {
    startedApart(evening, { ...evening, id: 'morning', after: ['evening'] })
      .and('first', text('evening', 'an evening together'))
      .when('first', goOn('evening'))
      .refused('step-unfinished')
  })

  test('[SE4] on a clash the one who led less often leads', () => {
    const clash = given(opened({ script: scriptOf(leads, point), led: { first: 2, second: 1 } }))
      .and('first', { type: 'ready', mode: 'on-a-call' })
      .and('second', { type: 'ready', mode: 'on-a-call' })
      .and('first', chosen('leads', 'me'))
    clash
      .when('second', chosen('leads', 'me'))
      .gives({ type: 'answer-given' }, { type: 'speaker-settled', seat: 'second' }, { type: 'step-entered' })
    clash
      .when('second', chosen('leads', 'either'))
      .gives({ type: 'answer-given' }, { type: 'speaker-settled', seat: 'first' }, { type: 'step-entered' })
  })

  test('[SE5] going apart asks nothing of the other; coming together needs both', () => {
    started(evening)
      .when('first', { type: 'choose-mode', mode: 'apart' })
      .gives({ type: 'mode-changed', mode: 'apart' })
    const asked = startedApart(evening).and('first', { type: 'choose-mode', mode: 'on-a-call' })
    expect(asked.session.mode).toBe('apart')
    asked.when('second', { type: 'choose-mode', mode: 'on-a-call' }).gives({ type: 'mode-changed', mode: 'on-a-call' })
  })

  test('[SE6] a suggestion is taken up by the other, by its number', () => {
    const suggested = given(opened({ script: scriptOf(evening) })).and('second', {
      type: 'suggest-exercise',
      exercise: 'weather',
    })
    suggested.when('second', { type: 'answer-suggestion', suggestion: 1, accept: true }).refused('own-proposal')
    suggested.when('first', { type: 'answer-suggestion', suggestion: 2, accept: true }).refused('changed-since')
    expect(suggested.and('first', { type: 'answer-suggestion', suggestion: 1, accept: true }).session.script.id).toBe(
      'weather',
    )
  })

  test('[SE7] stopping for today keeps the place; together it goes on when both are back', () => {
    const resting = started(evening).and('first', text('evening', 'tomorrow')).and('second', { type: 'stop-for-today' })
    resting.when('first', text('evening', 'now')).refused('session-resting')
    resting.when('first', { type: 'resume' }).gives({ type: 'seat-resumed' })
    const back = resting.and('first', { type: 'resume' }).and('second', { type: 'resume' })
    expect(viewFor(back.session, 'first').at).toMatchObject({ phase: 'step', step: { part: { stage: 'in' } } })
  })
})

describe('steps that depend on what was given', () => {
  const energy: Step = { id: 'energy', asks: 'both', prompt: { kind: 'scale', scales: ['energy'], decides: 'path' } }
  const sure: Step = {
    id: 'sure',
    asks: 'both',
    kept: true,
    prompt: { kind: 'scale', scales: ['sure'], decides: 'smaller' },
  }
  const at = (step: string, value: number): Command => ({
    type: 'answer',
    step,
    locale: 'en',
    value: { kind: 'scale', values: { [step]: value } },
  })

  test('[SE9] low energy leads both to the lighter path', () => {
    const tired = started(energy, { ...evening, leftOutWhenLighter: true }, { ...evening, id: 'last' })
      .and('first', at('energy', 3))
      .and('second', at('energy', 8))
      .and('first', goOn('energy'))
      .and('second', goOn('energy'))
    expect(viewFor(tired.session, 'second').at).toMatchObject({ step: { step: 'last' } })
  })

  test('[AG4] the lower confidence counts, and nobody is told whose it was', () => {
    const smaller: Step = { ...evening, id: 'smaller', onlyWhenSmaller: true }
    const low = started(sure, smaller, evening).and('first', at('sure', 6)).and('second', at('sure', 9))
    expect(viewFor(low.session, 'first').at).toMatchObject({ step: { step: 'smaller' } })
    const high = started(sure, smaller, evening).and('first', at('sure', 7)).and('second', at('sure', 9))
    expect(viewFor(high.session, 'first').at).toMatchObject({ step: { step: 'evening' } })
  })

  test('[AG4] [SE3] apart, nobody goes past what may make it smaller before both have said how sure they are', () => {
    const smaller: Step = { ...promise, id: 'smaller', onlyWhenSmaller: true }
    const ahead = startedApart(sure, smaller, evening).and('first', at('sure', 9))
    expect(viewFor(ahead.session, 'first').at).toMatchObject({ step: { step: 'sure' } })
    const low = ahead.and('second', at('sure', 4))
    for (const seat of PARTNER_SEATS) expect(viewFor(low.session, seat).at).toMatchObject({ step: { step: 'smaller' } })
  })

  test('[SE9] [SE3] apart, a step that may be left out waits for what decides it', () => {
    const ahead = startedApart(energy, { ...evening, leftOutWhenLighter: true }, { ...evening, id: 'last' })
    ahead.and('first', at('energy', 8)).when('first', goOn('energy')).refused('step-unfinished')
  })

  test('[AN8] only what the partner chose can be chosen, and it is seen only after their reveal', () => {
    const moves: Step = {
      id: 'moves',
      asks: 'both',
      prompt: { kind: 'choice', options: ['ask', 'leave', 'joke'], most: 2 },
    }
    const reaches: Step = {
      id: 'reaches',
      asks: 'both',
      prompt: { kind: 'choice', options: ['ask', 'leave', 'joke'], most: 1, of: 'moves' },
    }
    const both = started(moves, reaches).and('first', chosen('moves', 'ask')).and('second', chosen('moves', 'leave'))
    const on = both.and('first', goOn('moves')).and('second', goOn('moves'))
    on.when('first', chosen('reaches', 'ask')).refused('malformed-answer')
    on.when('first', chosen('reaches', 'leave')).gives({ type: 'answer-given' })
    const ahead = startedApart(moves, reaches).and('first', chosen('moves', 'ask'))
    ahead.when('first', goOn('moves')).refused('step-unfinished')
  })

  test('[AN9] one’s own earlier answer stands beside the prompt that is about it', () => {
    const about = started(evening, { ...evening, id: 'sorted', about: 'evening' })
      .and('first', text('evening', 'the walk home'))
      .and('second', pass('evening'))
      .and('first', goOn('evening'))
      .and('second', goOn('evening'))
    expect(JSON.stringify(viewFor(about.session, 'first'))).toContain('the walk home')
    expect(viewFor(about.session, 'second').at).toMatchObject({
      step: { part: { about: { shown: { as: 'passed' } } } },
    })
  })
})

describe('ST Seats', () => {
  test('[ST3] who is let back in sees nothing of the lost one that was not open, and is asked again', () => {
    const lost = started(evening, order, guess)
      .and('first', text('evening', 'an evening together'))
      .and('second', text('evening', 'an hour after work'))
      .and('first', goOn('evening'))
      .and('second', goOn('evening'))
      .and('second', ranked('order', 'room', 'time', 'touch'))
    const again = evolve(lost.session, {
      position: lost.session.position + 1,
      at: EVENING,
      seat: 'second',
      events: [{ type: 'seat-taken', seat: 'second', words: { name: 'Tom, again' } }],
    })
    expect(viewFor(again, 'second').at).toMatchObject({ step: { step: 'order', part: { stage: 'asked', mine: null } } })
    expect(openedFor(again, 'second')).toHaveLength(1)
    expect(viewFor(again, 'first').names.second).toBe('Tom, again')
  })
})
