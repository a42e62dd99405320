// Agreements: what both signed, and of what was asked for only that it was, and how it was answered.
import { describe, expect, test } from 'vitest'
import type { Step } from '#shared/exercises/exercise.ts'
import type { Fate, Response } from '#shared/session/commands.ts'
import { replay } from '#shared/session/evolve.ts'
import { asOf } from '#shared/session/looking-back.ts'
import { DAY } from '#shared/time.ts'
import { dayIn } from '#tests/support/days.ts'
import { withoutWordsOf } from '#tests/support/erase.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { EVENING, given, opened } from '#tests/support/given.ts'
import { ask, promise, scriptOf } from '#tests/support/scripts.ts'
import { both, chosen, does, evening, type Move, onward, scales, signs } from './evening.ts'
import { letterOf, readerIn } from './reading.ts'

const late = {
  as: 'agreement',
  who: 'second',
  when: 'I sit in the car',
  will: 'send one word',
  reviewOn: dayIn(14, EVENING),
} as const

describe('RE Reflection: agreements', () => {
  test('[RE18] who, when, what, both signatures and the day, in each reader’s language', () => {
    const { session } = evening(scriptOf(promise), signs('promise', 'second', late))
    expect(letterOf(session).agreements).toEqual([
      'If “I sit in the car”, then Tom: “send one word”. Both of you signed. Look at it again on 6 December 2026.',
    ])
    expect(letterOf(session, [], readerIn('es')).agreements).toEqual([
      'Cuando «I sit in the car», Tom: «send one word». Lleva las dos firmas. Se vuelve a mirar el 6 de diciembre de 2026.',
    ])
  })

  test('[RE23] own words that bring a stop along stay as they are, and the sentence needs no second one', () => {
    const stopped = { ...late, will: 'Send one word.' }
    const { session } = evening(scriptOf(promise), signs('promise', 'second', stopped))
    expect(letterOf(session).agreements).toEqual([
      'If “I sit in the car”, then Tom: “Send one word.” Both of you signed. Look at it again on 6 December 2026.',
    ])
  })

  const sure: Step = {
    id: 'sure',
    asks: 'both',
    kept: true,
    prompt: { kind: 'scale', scales: ['sure'], decides: 'smaller' },
  }
  const madeSmaller = (...moves: Move[]) =>
    letterOf(
      evening(
        scriptOf(promise, sure, { ...promise, id: 'smaller', onlyWhenSmaller: true }),
        signs('promise', 'second', late),
        onward('promise'),
        both('sure', scales({ sure: 9 }), scales({ sure: 4 })),
        ...moves,
      ).session,
    ).agreements

  test('[RE18] a promise that was made smaller is told in its smaller words alone', () => {
    const smaller = signs('smaller', 'first', { ...late, will: 'send a dot' })
    expect(madeSmaller(smaller)).toEqual([
      'If “I sit in the car”, then Tom: “send a dot”. Both of you signed. Look at it again on 6 December 2026.',
    ])
    expect(madeSmaller()?.[0]).toContain('send one word')
  })

  test('[RE6] [RE18] what only one proposed, or the other declined, never comes in', () => {
    const proposed = does('first', { type: 'propose', step: 'promise', terms: late, locale: 'en' })
    const declined = does('second', { type: 'decline', step: 'promise', proposal: 1 })
    expect(letterOf(evening(scriptOf(promise), proposed).session)).toEqual({})
    expect(letterOf(evening(scriptOf(promise), proposed, declined).session)).toEqual({})
  })

  const kept = (seat: 'first' | 'second', fate: Fate, inTheWay?: string) =>
    does(seat, { type: 'review-agreement', step: 'promise', fate, locale: 'en', ...(inTheWay && { inTheWay }) })
  const looking = (...moves: Move[]) =>
    letterOf(
      asOf(evening(scriptOf(promise), signs('promise', 'second', late), ...moves).session, EVENING + 2 * DAY),
    ).agreements?.slice(1)

  test('[RE18] what became of it, as each says, and what got in the way in their own words', () => {
    expect(looking(kept('second', 'partly', 'Two late trains.'))).toEqual([
      'Looking back, Tom says: kept in part.',
      'What got in the way, for Tom: “Two late trains.”',
    ])
    expect(looking(kept('second', 'partly'), kept('first', 'forgot'))).toEqual([
      'Looking back, Mara says: forgotten.',
      'Looking back, Tom says: kept in part.',
    ])
    expect(looking(kept('second', 'kept', 'Nothing much.'), kept('first', 'kept'))).toEqual([
      'Looking back, both of you say: kept.',
      'What got in the way, for Tom: “Nothing much.”',
    ])
  })

  test('[RE7] [RE18] a review whose author deleted their words leaves a gap', () => {
    const { log } = evening(scriptOf(promise), signs('promise', 'second', late), kept('second', 'kept'))
    const both = given(log).and('first', { type: 'review-agreement', step: 'promise', fate: 'kept', locale: 'en' })
    const left = letterOf(replay('evening', withoutWordsOf(both.log, 'second'))).agreements
    expect(left?.slice(1)).toEqual(['Looking back, Mara says: kept.', 'Words that belonged here have been deleted.'])
  })

  test('[RE18] an agreement that begins a break says how long and how it opens', () => {
    const starts = { ...promise, prompt: { kind: 'agree', as: 'agreement', startsBreak: true } } as const
    const terms = { ...late, who: 'both', break: { minutes: 20, opening: 'I made tea.' } } as const
    expect(letterOf(evening(scriptOf(starts), signs('promise', 'first', terms)).session).agreements?.[1]).toBe(
      'It began a break of 20 minutes, to open again with: “I made tea.”',
    )
  })

  test('[RE18] a word for a break', () => {
    const word = { ...promise, prompt: { kind: 'agree', as: 'word' } } as const
    const { session } = evening(scriptOf(word), signs('promise', 'first', { as: 'word', text: 'Harbour' }))
    expect(letterOf(session).agreements).toEqual(['Your word for a break is “Harbour”.'])
  })

  const asked = (response: Response): Move[] => [
    does('first', { type: 'offer', step: 'ask', text: 'Walk me to the bus on Thursday.', locale: 'en' }),
    does('second', { type: 'offer', step: 'ask', text: 'Ten minutes before we talk.', locale: 'en' }),
    does('second', { type: 'respond', step: 'ask', response, locale: 'en' }),
    ...(response.says === 'yes' ? [] : [does('first', { type: 'accept-response', step: 'ask' })]),
  ]
  test.each([
    [{ says: 'yes' }, 'Mara asked for something, and Tom said yes.'],
    [{ says: 'later', when: 'Friday' }, 'Mara asked for something, and Tom named another time for it.'],
    [
      { says: 'smaller', text: 'To the corner.' },
      'Mara asked for something, and Tom found a smaller thing to say yes to.',
    ],
  ] as const)('[RE18] asked and answered %o: that it was, not its words', (response, line) => {
    const letter = letterOf(evening(scriptOf(ask), ...asked(response)).session)
    expect(letter.agreements).toEqual([line])
    expect(JSON.stringify(letter)).not.toMatch(/bus|Ten minutes|corner/)
  })

  test('[RE18] a promise that was made smaller stands alone', () => {
    const sure: Step = {
      id: 'sure',
      asks: 'both',
      kept: true,
      prompt: { kind: 'scale', scales: ['sureness'], decides: 'smaller' },
    }
    const script = scriptOf(promise, sure, { ...promise, id: 'smaller', onlyWhenSmaller: true })
    const doubted = [
      signs('promise', 'first', late),
      onward('promise'),
      both('sure', scales({ sureness: 9 }), scales({ sureness: 4 })),
    ]
    const small = { ...late, will: 'send a dot' }
    expect(letterOf(evening(script, ...doubted).session).agreements?.[0]).toContain('“send one word”')
    expect(letterOf(evening(script, ...doubted, signs('smaller', 'second', small)).session).agreements).toEqual([
      'If “I sit in the car”, then Tom: “send a dot”. Both of you signed. Look at it again on 6 December 2026.',
    ])
  })

  test('[RE18] what became of last time’s small things', () => {
    const start = given(opened({ script: weather, earlier: { session: 'last-week', count: 1 } }))
    const moves = [
      does('first', { type: 'ready', mode: 'on-a-call' }),
      does('second', { type: 'ready', mode: 'on-a-call' }),
      both('did-it-happen', chosen('yes'), chosen('in-part')),
      onward('did-it-happen'),
      both('what-played-in', 'pass', chosen('full-week', 'tired')),
    ]
    const { log } = moves.reduce((so, move) => move(so), start)
    const letter = letterOf(replay('evening', log))
    expect(letter.agreements).toEqual([
      'Mara asked for something last time. Did it happen? “Yes, it did”.',
      'Tom asked for something last time. Did it happen? “Partly”. What played a part: the week was full, tiredness.',
    ])
    expect(log[0]?.at).toBe(EVENING)
  })
})
