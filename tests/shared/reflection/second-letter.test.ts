// The letter of the second edition, told by kind and rule alone. The exercises here have no words, so that each thing goes by its name.
import { describe, expect, test } from 'vitest'
import type { Script, Step } from '#shared/exercises/exercise.ts'
import { sayItHoldItCheckIt } from '#shared/exercises/say-it-hold-it-check-it.ts'
import { speakerChoice } from '#shared/prompts/choice.ts'
import { forCounsellor } from '#shared/reflection/for-counsellor.ts'
import type { Command, Response } from '#shared/session/commands.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { spokenFor } from '#shared/session/spoken.ts'
import { viewFor } from '#shared/session/view.ts'
import { openedFor } from '#shared/session/view-step.ts'
import { EVENING, type Given } from '#tests/support/given.ts'
import {
  both,
  chosen,
  closing,
  does,
  gives,
  guessed,
  type Move,
  onward,
  order,
  saidBack,
  scales,
  secondEvening,
  words,
} from './evening.ts'
import { letterOf } from './reading.ts'

const scriptOf = (id: string, ...steps: Step[]): Script => ({ id, version: 2, edition: 2, minutes: [10, 20], steps })
const scaleStep = (id: string, ...ids: string[]): Step => ({ id, asks: 'both', prompt: { kind: 'scale', scales: ids } })
const sky = scaleStep('sky', 'closeness', 'room')
const stood = (id: string, first: Record<string, number>, second: Record<string, number>): Move[] => [
  both(id, scales(first), scales(second)),
  onward(id),
]
const nothing = closing(null, null, [null, null])
/** What a counsellor reads of an evening that is over, where both have agreed to have all of it read. */
const readByCounsellor = (session: Session, others: Session[] = []) => {
  const all = { reachesBackTo: null, openedSince: null }
  const over = (one: Session) => ({ ...one, closedAt: EVENING })
  return forCounsellor(over(session), others.map(over), { pastReflections: all, agreements: all })?.blocks ?? []
}

const skyLetter = (mara: [number, number], tom: [number, number], end: Move = nothing) => {
  const at = ([closeness, room]: [number, number]) => ({ closeness, room })
  return letterOf(secondEvening(scriptOf('one-sky', sky), {}, ...stood('sky', at(mara), at(tom)), end).session)
}

const finds = (session: Session, seat: PartnerSeat, words: string) =>
  spokenFor(session, seat).some(({ text }) => text.includes(words))

describe('LE The letter of the second edition', () => {
  test('[LE6] [LE11] scales in words: low for both, high for both, or apart, and never two of these', () => {
    expect(skyLetter([3, 7], [0, 10]).meet).toEqual([
      'Closeness: low for both of you. In that you are together.',
      'Room: high for both of you.',
    ])
    expect(skyLetter([4, 6], [6, 5])).not.toHaveProperty('meet')
    expect(skyLetter([3, 10], [6, 7])).toMatchObject({
      differ: [
        'Closeness: in between for Tom, low for Mara. Mara could ask: “What makes it high for you these days?” Tom could ask: “What makes it low for you these days?”',
      ],
      meet: ['Room: high for both of you.'],
    })
    expect(skyLetter([6, 5], [7, 4])).not.toHaveProperty('differ')
  })

  test('[LE33] it asks in words of its own what the first edition asks otherwise', () => {
    const at = (closeness: number) => ({ 'closeness-felt': closeness })
    const script = scriptOf('weather', scaleStep('sky', 'closeness-felt'))
    const letter = (version: number) =>
      letterOf(secondEvening({ ...script, version }, {}, ...stood('sky', at(8), at(2)), nothing).session).differ?.[0]
    expect(letter(2)).toContain('When did you last feel close to me?')
    expect(letter(1)).toContain('When did I last feel near to you?')
  })

  test('[AN40] what each picked in a turn of their own stands with the other’s, or neither does', () => {
    const leads: Step = { id: 'who-first', asks: 'both', prompt: speakerChoice() }
    const feeling = (id: string, turn: 1 | 2): Step => ({
      id,
      turn,
      asks: 'speaker',
      inReflection: 'both-carry',
      prompt: { kind: 'choice', options: ['glad', 'lonely'], most: 1 },
    })
    const letter = (mara: string[], tom: string[], his: Parameters<typeof gives>[2] = chosen('lonely')) =>
      letterOf(
        secondEvening(
          scriptOf('two-turns', leads, feeling('feeling', 1), feeling('feeling-back', 2)),
          {},
          both('who-first', chosen('me'), chosen('you')),
          gives('first', 'feeling', chosen('glad')),
          onward('feeling'),
          gives('second', 'feeling-back', his),
          onward('feeling-back'),
          closing(mara, tom, [null, null]),
        ).session,
      )['own-words']
    expect(letter(['feeling'], ['feeling-back'])).toEqual(['Mara: “glad”', 'Tom: “lonely”'])
    expect(letter(['feeling'], [])).toBeUndefined()
    expect(letter([], ['feeling-back'])).toBeUndefined()
    expect(letter(['feeling'], [], 'pass')).toBeUndefined()
  })

  test('[LE18] on the shorter way, where only one of them is asked, it is in no list, no letter, and no page of the other', () => {
    const { steps } = sayItHoldItCheckIt
    const feelings = steps.filter(({ id, prompt }) => id.startsWith('feeling') && prompt.kind === 'choice')
    const script = {
      ...sayItHoldItCheckIt,
      steps: [...steps.slice(0, 1), ...feelings.map(({ revealWith, ...step }) => step)],
    }
    const tired: Command = { type: 'answer', step: 'today', locale: 'en', value: chosen('talk') }
    const low: Command = { type: 'answer', step: 'energy', locale: 'en', value: scales({ energy: 2 }) }
    const at = (today: { first?: Command[] }, ...moves: Move[]) =>
      secondEvening(script, { today }, both('who-first', chosen('me'), chosen('you')), ...moves).session
    const short = { first: [low, tired] }
    const feeling = gives('first', 'feeling', chosen('lonely'))
    const asked = viewFor(at(short), 'first').at
    expect(asked).toMatchObject({ step: { step: 'feeling', enters: 'never' } })
    expect(viewFor(at({}), 'first').at).toMatchObject({ step: { step: 'feeling', enters: 'both-carry' } })
    const list = at(short, feeling, onward('feeling'))
    expect(viewFor(list, 'first').at).toMatchObject({ step: { step: 'carry', part: { ownWords: [] } } })
    const closed = at(short, feeling, onward('feeling'), closing(null, null, [null, null]))
    expect(letterOf(closed)['own-words']).toBeUndefined()
    const seen = (seat: PartnerSeat) => openedFor(closed, seat).find(({ step }) => step === 'feeling')?.first
    expect([seen('first')?.as, seen('second')]).toEqual(['given', null])
  })

  test('[LE14] what one takes out is gone for both, and passing the list takes nothing out', () => {
    expect(skyLetter([3, 7], [0, 10], closing(['sky'], null, [null, null]))).toHaveProperty('meet')
    expect(skyLetter([3, 7], [0, 10], closing([], ['sky'], [null, null]))).not.toHaveProperty('meet')
  })

  test('[LE7] what was had and is wanted: both persons and both scales, or not at all', () => {
    const script = scriptOf(
      'near-and-apart',
      { ...scaleStep('had', 'together-had', 'alone-had'), revealWith: 'wanted' },
      scaleStep('wanted', 'together-wanted', 'alone-wanted'),
    )
    const week = (id: string, together: number, alone: number) =>
      scales({ [`together-${id}`]: together, [`alone-${id}`]: alone })
    const letter = (wanted: Parameters<typeof both>[2]) =>
      letterOf(
        secondEvening(
          script,
          {},
          both('had', week('had', 2, 5), week('had', 4, 9)),
          both('wanted', week('wanted', 6, 5), wanted),
          onward('wanted'),
          nothing,
        ).session,
      )
    expect(letter(week('wanted', 6, 5))).toMatchObject({
      meet: ['Time together: you would both like more.'],
      wished: [
        'Time together: little for Mara, who would like more; some for Tom, who would like more.',
        'Time alone: some for Mara, and that is about right; plenty for Tom, who would like less.',
      ],
    })
    expect(letter('pass')).not.toHaveProperty('wished')
  })

  test('[LE14] picks: what both picked is where they meet, the rest stands of both or of neither', () => {
    const places: Step = {
      id: 'places',
      asks: 'both',
      prompt: { kind: 'choice', options: ['kitchen', 'garden', 'car'], most: 2 },
    }
    const picked = (mara: string[], tom: string[]) =>
      letterOf(
        secondEvening(
          scriptOf('one-choice', places),
          {},
          both('places', chosen(...mara), chosen(...tom)),
          onward('places'),
          nothing,
        ).session,
      )
    expect(picked(['car', 'garden'], ['garden', 'car']).meet).toEqual(['Places: garden and car for both of you.'])
    expect(picked(['car'], ['garden', 'car']).meet).toEqual(['Places: car for both of you; for Tom also garden.'])
    expect(picked(['car', 'kitchen'], ['garden', 'car']).meet).toEqual([
      'Places: car for both of you; besides, kitchen for Mara and garden for Tom.',
    ])
    expect(picked(['car'], ['garden'])).toMatchObject({ wished: ['Places: for Mara car; for Tom garden.'] })
  })

  test('[LE36] what each puts in by their own tick stands in their own words, whatever the other does', () => {
    const topics: Step['prompt'] = { kind: 'choice', options: ['plans', 'trust', 'fun'], most: 2 }
    const told = (inReflection: 'carry' | 'stands', ...carried: [string[], string[]]) =>
      letterOf(
        secondEvening(
          scriptOf('one-topic', { id: 'topics', asks: 'both', inReflection, prompt: topics }),
          {},
          both('topics', chosen('fun', 'plans'), chosen('fun')),
          onward('topics'),
          closing(...carried, [null, null]),
        ).session,
      )
    for (const rule of ['carry', 'stands'] as const) {
      expect(told(rule, ['topics'], [])['own-words']).toEqual(['Mara: “fun and plans”'])
      expect(told(rule, ['topics'], ['topics'])['own-words']).toEqual(['Mara: “fun and plans”', 'Tom: “fun”'])
      expect(told(rule, ['topics'], ['topics'])).not.toHaveProperty('meet')
      expect(told(rule, [], [])).not.toHaveProperty('own-words')
    }
  })

  test('[LE5] verdicts one by one, and that they kept at it only where the last of several is that’s it', () => {
    const point: Step = { id: 'point', asks: 'both', prompt: { kind: 'text', most: 160 } }
    const back: Step = { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'point' } }
    const heard = (speaker: PartnerSeat, ...ends: Move[]) =>
      letterOf(
        secondEvening(
          scriptOf('one-mirror', point, back),
          {},
          both('point', words('a'), words('b')),
          onward('point'),
          ...ends,
          gives(speaker, 'say-back', 'pass'),
          onward('say-back'),
          closing(['point'], ['point'], [null, null]),
        ).session,
      ).heard
    const rounds: [string, 'nearly' | 'not-yet' | 'yes'][] = [
      ['x', 'nearly'],
      ['y', 'not-yet'],
      ['z', 'yes'],
    ]
    expect(heard('first', saidBack('say-back', 'first', rounds))).toEqual([
      'Tom said back to Mara: “z” – Mara: nearly; not yet; that’s it. You kept at it until it was right.',
    ])
    expect(heard('second', saidBack('say-back', 'second', [['z', 'yes']]))).toEqual([
      'Mara said back to Tom: “z” – Tom: that’s it.',
    ])
    const often = saidBack('say-back', 'first', [...rounds.slice(0, 2), ['y', 'nearly']])
    const enough = does('first', { type: 'settle-mirror', step: 'say-back', how: 'close-enough' })
    expect(heard('first', often, enough)).toEqual([
      'Tom said back to Mara: “y” – Mara: nearly; not yet; nearly; close enough for today.',
    ])
    const again = does('first', { type: 'settle-mirror', step: 'say-back', how: 'said-again' })
    expect(heard('first', often, again)).toBeUndefined()
  })

  const backOf = (soft: Pick<Step, 'inReflection'>, mara: Parameters<typeof both>[1] = words('a')) =>
    secondEvening(
      scriptOf(
        'one-back',
        { id: 'soft', asks: 'both', ...soft, prompt: { kind: 'text', most: 160, aloud: true } },
        { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'soft' } },
      ),
      {},
      both('soft', mara, words('b')),
      onward('soft'),
      saidBack('say-back', 'first', [['x', 'yes']]),
      saidBack('say-back', 'second', [['y', 'yes']]),
      onward('say-back'),
    )
  const heardOf = (evening: Given, ...carried: [string[] | null, string[] | null]) =>
    letterOf(closing(...carried, [null, null])(evening).session)
  const [MARA, TOM] = ['Tom said back to Mara: “x” – Mara: that’s it.', 'Mara said back to Tom: “y” – Tom: that’s it.']

  test.each<[NonNullable<Step['inReflection']>, string[] | undefined, string[] | undefined, string[] | undefined]>([
    ['both-carry', [MARA, TOM], undefined, undefined],
    ['carry', [MARA, TOM], [MARA], undefined],
    ['stands', [MARA, TOM], [MARA, TOM], [MARA, TOM]],
  ])('[LE17] what was said back of a line goes the way of that line: %s', (inReflection, all, one, none) => {
    const evening = backOf({ inReflection })
    expect(heardOf(evening, ['soft'], ['soft']).heard).toEqual(all)
    expect(heardOf(evening, ['soft'], null).heard).toEqual(one)
    expect(heardOf(evening, null, null).heard).toEqual(none)
    expect(heardOf(backOf({ inReflection: 'never' }), null, null)).not.toHaveProperty('heard')
  })

  test('[LE35] what was said back of a line that had to be put in is no counsellor’s', () => {
    const { session } = closing(['soft'], ['soft'], [null, null])(backOf({ inReflection: 'both-carry' }))
    expect(letterOf(session).heard).toEqual([MARA, TOM])
    expect(readByCounsellor(session).map(({ block }) => block)).toEqual(['what-we-did'])
  })

  test('[LE38] what was missing in what was said back leaves the other’s search where the line does', () => {
    const soft: Step = { id: 'soft', asks: 'both', inReflection: 'both-carry', prompt: { kind: 'text', most: 160 } }
    const back: Step = { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'soft' } }
    const evening = (tom: string[]) =>
      secondEvening(
        scriptOf('one-back', soft, back),
        {},
        both('soft', words('a'), words('b')),
        onward('soft'),
        saidBack('say-back', 'first', [
          ['x', 'nearly'],
          ['y', 'yes'],
        ]),
        saidBack('say-back', 'second', [['z', 'yes']]),
        onward('say-back'),
        closing(['soft'], tom, [null, null]),
      ).session
    expect(PARTNER_SEATS.map((seat) => finds(evening(['soft']), seat, 'Sunday'))).toEqual([true, true])
    expect(PARTNER_SEATS.map((seat) => finds(evening([]), seat, 'Sunday'))).toEqual([true, false])
  })

  test('[LE31] what was said aloud and said back is in its author’s list, and lets that in', () => {
    const evening = backOf({}, { kind: 'aloud' })
    const { at } = viewFor(evening.session, 'first')
    expect(at).toMatchObject({ step: { part: { ownWords: [{ step: 'soft', shown: { value: { kind: 'aloud' } } }] } } })
    expect(heardOf(evening, ['soft'], null)).toMatchObject({ heard: [MARA] })
    expect(heardOf(evening, ['soft'], null)).not.toHaveProperty('own-words')
    expect(heardOf(evening, [], ['soft']).heard).toEqual([TOM])
  })

  test('[LE32] [LE37] where only one is asked, the line speaks of one, and of a wish of both', () => {
    const moves: Step = { id: 'moves', asks: 'both', prompt: { kind: 'choice', options: ['one', 'two'], most: 1 } }
    const lands: Step = { ...moves, id: 'lands', answers: 'moves', inReflection: 'both-carry' }
    const wish: Step = { id: 'wish', asks: 'both', prompt: { kind: 'offer' } }
    const at = (tom: Parameters<typeof both>[2], ...steps: Step[]) =>
      viewFor(
        secondEvening(scriptOf('of-one', moves, ...steps), {}, both('moves', chosen('one'), tom), onward('moves'))
          .session,
        'second',
      ).at
    expect(at('pass', lands)).toMatchObject({ step: { enters: 'never', alone: true } })
    expect(at(chosen('two'), lands)).not.toHaveProperty('step.alone')
    expect(at('pass', { ...lands, prompt: { kind: 'text', most: 99 } })).toMatchObject({ step: { enters: 'carry' } })
    expect(at(chosen('two'), lands)).toMatchObject({ step: { enters: 'both-carry' } })
    expect(at('pass', wish)).toMatchObject({ step: { enters: 'wish' } })
  })

  test('[LE8] guesses: one question to both and one thing for each to ask, and never how near', () => {
    const needs: Step = {
      id: 'needs',
      asks: 'both',
      revealWith: 'guess',
      prompt: { kind: 'rank', options: ['walks', 'films', 'music'] },
    }
    const guess: Step = { id: 'guess', asks: 'both', prompt: { kind: 'guess', of: 'needs' } }
    const [mara, tom] = [order('music', 'walks', 'films'), order('films', 'music', 'walks')]
    const letter = (last: Parameters<typeof both>[2]) =>
      letterOf(
        secondEvening(
          scriptOf('one-guess', needs, guess),
          {},
          both('needs', mara, tom),
          both('guess', guessed(tom), last),
          onward('guess'),
          nothing,
        ).session,
      ).guesses
    expect(letter(guessed(tom))).toEqual([
      'You have each guessed the other’s order. Tell each other where your guess came from: the other’s map, or your own?',
      'Mara could ask about films, Tom about films.',
    ])
    expect(letter('pass')).toBeUndefined()
  })
})

describe('LE Wishes', () => {
  const wish: Step = { id: 'wish', asks: 'both', prompt: { kind: 'offer' } }
  const asks = (seat: PartnerSeat, text: string) => does(seat, { type: 'offer', step: 'wish', locale: 'en', text })
  const says = (seat: PartnerSeat, response: Response) =>
    does(seat, { type: 'respond', step: 'wish', locale: 'en', response })
  const takes = (seat: PartnerSeat) => does(seat, { type: 'accept-response', step: 'wish' })
  const before = [
    asks('first', 'ten minutes'),
    asks('second', 'the call'),
    says('first', { says: 'later', when: 'Friday' }),
    takes('second'),
  ]
  const letter = (response: Response, ...end: Move[]) =>
    secondEvening(scriptOf('one-wish', wish), {}, ...before, says('second', response), ...end).session

  test('[LE9] a wish stands with its answer and its words where both carry it, and a no never', () => {
    const told = letterOf(letter({ says: 'yes' }, onward('wish'), closing(['wish'], ['wish'], [null, null])))
    expect(told.asked).toEqual([
      'Mara asked: “ten minutes” – Tom: yes.',
      'Tom asked: “the call” – Mara: not now, but “Friday”. Tom took it.',
    ])
    const refused = letter({ says: 'no' }, takes('first'), onward('wish'), closing(['wish'], ['wish'], [null, null]))
    expect(letterOf(refused).asked).toEqual(['Tom asked: “the call” – Mara: not now, but “Friday”. Tom took it.'])
    expect(letterOf(letter({ says: 'yes' }, onward('wish'), closing(['wish'], null, [null, null])))).not.toHaveProperty(
      'asked',
    )
  })

  test('[LE38] a wish and its answer leave the other’s search where not both carry it', () => {
    const found = (tom: string[]) => {
      const over = letter({ says: 'yes' }, onward('wish'), closing(['wish'], tom, [null, null]))
      return PARTNER_SEATS.flatMap((seat) => ['ten minutes', 'Friday'].map((words) => finds(over, seat, words)))
    }
    expect(found(['wish'])).toEqual([true, true, true, true])
    expect(found([])).toEqual([true, true, false, false])
  })

  test('[LE35] the words of last time’s wish are no counsellor’s', () => {
    const asked = letter({ says: 'yes' }, onward('wish'), closing(['wish'], ['wish'], [null, null]))
    const last = { ...asked, id: 'last-week' }
    const came: Step = {
      id: 'did-it-happen',
      asks: 'both',
      prompt: { kind: 'choice', options: ['yes', 'in-part'], most: 1 },
    }
    const now = secondEvening(
      scriptOf('weather', came),
      { earlier: { session: last.id, count: 1 } },
      both(came.id, chosen('yes'), chosen('in-part')),
      onward(came.id),
      nothing,
    ).session
    expect(letterOf(now, [last]).asked).toEqual([
      'Last time Mara wished: “ten minutes” – Did it happen? Mara: it happened.',
      'Last time Tom wished: “the call” – Did it happen? Tom: partly.',
    ])
    expect(readByCounsellor(now, [last]).map(({ block }) => block)).not.toContain('asked')
  })

  test('[LE2] [LE9] in the list stand a wish and its answer as one line, and none that came to a no', () => {
    const lines = (session: ReturnType<typeof letter>, seat: PartnerSeat) => {
      const { at } = viewFor(session, seat)
      return at.phase === 'step' && at.step.part.kind === 'answer' ? at.step.part.ownWords : []
    }
    const yes = letter({ says: 'yes' }, onward('wish'))
    expect(lines(yes, 'second')).toMatchObject([
      {
        step: 'wish',
        enters: 'both-carry',
        wishes: [
          { asker: 'first', asked: { value: { text: 'ten minutes' } }, response: { says: 'yes' } },
          { asker: 'second', asked: { value: { text: 'the call' } }, response: { says: 'later', when: 'Friday' } },
        ],
      },
    ])
    const no = letter({ says: 'no' }, takes('first'), onward('wish'))
    expect(lines(no, 'first')).toMatchObject([{ wishes: [{ asker: 'second' }] }])
  })
})

const picks = (...options: string[]): Step => ({
  id: 'my-move',
  asks: 'both',
  prompt: { kind: 'choice', options, most: 2 },
})
const soft: Step = {
  id: 'soft-side',
  asks: 'both',
  inReflection: 'both-carry',
  prompt: {
    kind: 'builder',
    blanks: [
      { id: 'felt', as: 'words', most: 60, pick: ['alone', 'closed-in'] },
      { id: 'need', as: 'words', most: 60, pick: ['to-be-asked', 'a-moment'] },
    ],
  },
}
const hear: Step = { id: 'hear-softer', asks: 'both', answers: 'soft-side', prompt: { kind: 'text', most: 160 } }
const script = scriptOf('our-loop', picks('asking', 'leaving'), soft, hear)
const side = (felt: string, need: string) => ({ kind: 'builder', blanks: {}, picked: { felt, need } }) as const
const drawn: Move[] = [
  both('my-move', chosen('asking'), chosen('leaving')),
  onward('my-move'),
  both('soft-side', side('alone', 'to-be-asked'), side('closed-in', 'a-moment')),
  onward('soft-side'),
  both('hear-softer', words('I see it now'), 'pass'),
  onward('hear-softer'),
]
const carry = (steps: string[]) => ({ kind: 'carry', steps }) as const
const evening = (...end: Move[]) => secondEvening(script, {}, ...drawn, ...end).session

describe('LE What lies under it', () => {
  test('[LE10] feeling and need of both or of neither, and what was said on hearing it where it was carried', () => {
    const whole = letterOf(
      evening(closing(['my-move', 'soft-side', 'hear-softer'], ['my-move', 'soft-side'], [null, null])),
    )
    expect(whole.loop).toEqual([
      'Then Mara turns to asking; Tom to leaving.',
      'Under it, Mara feels alone and needs to be asked.',
      'Under it, Tom feels closed in and needs a moment.',
      'Mara, on hearing Tom’s side: “I see it now”',
    ])
    expect(whole).not.toHaveProperty('own-words')
    const half = letterOf(evening(closing(['my-move', 'soft-side'], ['my-move'], [null, null])))
    expect(half.loop).toEqual(['Then Mara turns to asking; Tom to leaving.'])
    expect(letterOf(evening(nothing)).loop).toEqual(['Then Mara turns to asking; Tom to leaving.'])
  })

  test('[LE30] what was said on hearing it stands only where that does', () => {
    const told = (second: string[]) =>
      letterOf(evening(closing(['my-move', 'soft-side', 'hear-softer'], second, [null, null]))).loop
    expect(told(['my-move'])).toEqual(['Then Mara turns to asking; Tom to leaving.'])
    expect(told(['my-move', 'soft-side'])).toHaveLength(4)
  })
})

describe('LE The list, later', () => {
  const list = (...steps: string[]): Command => ({
    type: 'answer',
    step: 'carry',
    locale: 'en',
    value: { kind: 'carry', steps },
  })
  const told = ({ session }: Given) => letterOf(session)
  const all = ['my-move', 'soft-side', 'hear-softer']
  const atTalk = secondEvening(script, {}, ...drawn, both('carry', carry(all), carry(['my-move'])))

  test('[LE2] until it closes each can change it, with what was said since; afterwards taking out goes on, putting in does not', () => {
    expect(told(atTalk).loop).not.toContain('Under it, Mara feels alone and needs to be asked.')
    const changed = atTalk.and('second', list('my-move', 'soft-side'))
    expect(told(changed).loop).toContain('Under it, Mara feels alone and needs to be asked.')
    expect(viewFor(changed.session, 'first')).toEqual(viewFor(atTalk.session, 'first'))
    const closed = [onward('talk'), both('glad', words('The tea'), words('You')), onward('glad')].reduce(
      (at, move) => move(at),
      changed,
    )
    expect(closed.session.phase).toBe('closed')
    closed.when('second', list('my-move', 'soft-side', 'glad', 'hear-softer')).refused('malformed-answer')
    const out = closed.and('second', list('my-move', 'glad'))
    expect(told(out).loop).not.toContain('Under it, Mara feels alone and needs to be asked.')
    expect(told(out).glad).toHaveLength(2)
    out.when('second', list('my-move', 'soft-side', 'glad')).refused('session-closed')
    expect(told(out.and('second', list())).glad).toEqual(['Mara was glad: “The tea”'])
  })

  test('[LE17] what not both carried leaves the other’s pages when it closes, and not its author’s', () => {
    const end = (second: string[]) => secondEvening(script, {}, ...drawn, closing(all, second, [null, null])).session
    const of = (session: Session, seat: PartnerSeat) =>
      openedFor(session, seat).find(({ step }) => step === 'soft-side')
    expect(openedFor(atTalk.session, 'first').find(({ step }) => step === 'soft-side')?.second).not.toBeNull()
    expect(of(end(['soft-side']), 'first')?.second).not.toBeNull()
    expect(of(end([]), 'first')).toMatchObject({ first: { as: 'given' }, second: null })
    expect(of(end([]), 'second')).toMatchObject({ first: null, second: { as: 'given' } })
  })
})

describe('LE The counsellor and the letter', () => {
  test('[LE13] what somebody ticked is not theirs, whatever both have agreed to show', () => {
    const session = evening(
      closing(['my-move', 'soft-side', 'hear-softer'], ['my-move', 'soft-side'], ['The tea', null]),
    )
    const shown = readByCounsellor(session)
    expect(shown.map(({ block, sentences }) => [block, sentences.map(({ key }) => key)])).toEqual([
      ['what-we-did', ['done.did']],
      ['loop', ['loop.did']],
    ])
  })
})

describe('LE Its beginning and its end', () => {
  const lines = ['one', 'two', 'three'].map((id): Step => ({ id, asks: 'both', prompt: { kind: 'text', most: 120 } }))
  const told = (second: (string | 'pass')[], end: Move) =>
    letterOf(
      secondEvening(
        scriptOf('three-lines', ...lines),
        {},
        ...lines.flatMap(({ id }, at) => {
          const given = second[at] ?? 'pass'
          return [both(id, words(`mine ${id}`), given === 'pass' ? given : words(given)), onward(id)]
        }),
        end,
      ).session,
    )

  test('[LE4] they did it where each answered half of what they were asked; a pass is no answer', () => {
    expect(told(['a', 'b'], nothing)['what-we-did']).toEqual(['You did three lines in one sitting.'])
    expect(told(['a'], nothing)['what-we-did']).toEqual([
      'You spent a while with three lines; part of it was left for another day.',
    ])
  })

  test('[LE15] [LE16] own words with their question first, then the turns, then what each was glad of', () => {
    const letter = told(['a'], closing(['one', 'three'], ['one'], ['The tea', 'That you asked']))
    expect(Object.keys(letter)).toEqual(['what-we-did', 'own-words', 'to-talk', 'glad'])
    expect(letter).toMatchObject({
      'own-words': ['Mara: “mine one”', 'Tom: “a”', 'Mara: “mine three”'],
      glad: ['Mara was glad: “The tea”', 'Tom was glad: “That you asked”'],
    })
    expect(letter['to-talk']?.[0]).toBe('A minute and a half each, twice. Mara begins.')
  })

  test('[DO5] what one was glad of is out where its author leaves it out', () => {
    const quiet: Move = gives('first', 'glad', { kind: 'text', text: 'The tea', leftOut: true })
    const end: Move = (so) =>
      [both('carry', 'pass', 'pass'), onward('talk'), quiet, gives('second', 'glad', words('You'))].reduce(
        (at, move) => move(at),
        so,
      )
    expect(told(['a'], end).glad).toEqual(['Tom was glad: “You”'])
  })
})

describe('LE Since last time', () => {
  const weather = scriptOf('weather', sky)
  const WEEK = 7 * 24 * 60 * 60 * 1000
  const week = (back: number, mara: [number, number], tom: [number, number]) => {
    const at = ([closeness, room]: [number, number]) => ({ closeness, room })
    const { session } = secondEvening(
      weather,
      { at: EVENING - back * WEEK },
      ...stood('sky', at(mara), at(tom)),
      nothing,
    )
    return { ...session, id: back === 0 ? session.id : `week-${back}` }
  }
  const LOW = 'Where it has been low for a while, somebody from outside can help; see “Where to turn”.'
  const low = (back: number) => week(back, [2, 5], [3, 8])

  test('[LE11] in words, a little where it moved by two within one of them', () => {
    const letter = letterOf(week(0, [5, 4], [8, 9]), [week(1, [2, 4], [8, 7])])
    expect(letter['since-last-time']).toEqual([
      'Closeness: low last time for Mara, in between now.',
      'Closeness: high for Tom, about the same as last time.',
      'Room: in between for Mara, about the same as last time.',
      'Room: high for Tom, a little higher than last time.',
    ])
  })

  test('[CU12] where both are further off at the end of the course, help comes first, and else is not named', () => {
    const near = (id: string, mara: number, tom: number, at: number) =>
      secondEvening(
        scriptOf(id, scaleStep('how-near', 'goal')),
        { at },
        ...stood('how-near', { goal: mara }, { goal: tom }),
        nothing,
      ).session
    const first = { ...near('what-we-want', 7, 5, EVENING - WEEK), id: 'first' }
    const told = (mara: number, tom: number) =>
      letterOf(near('looking-back', mara, tom, EVENING), [first])['since-last-time']
    const lines = [
      'How near it is for Mara: high at the beginning, in between now.',
      'How near it is for Tom: in between at the beginning, low now.',
    ]
    expect(told(5, 2)).toEqual(['Somebody from outside can help from here; see “Where to turn”.', ...lines])
    expect(told(8, 2)).toHaveLength(2)
    expect(told(5, 4)).toHaveLength(2)
  })

  test('[LE12] low for both three times running says once that somebody can help', () => {
    const said = (...backs: number[]) => letterOf(low(0), backs.map(low)).meet?.includes(LOW) ?? false
    expect(said(1)).toBe(false)
    expect(said(1, 2)).toBe(true)
    expect(said(1, 2, 3)).toBe(false)
    expect(letterOf(low(0), [low(1), low(2), week(3, [5, 5], [2, 8])]).meet).toContain(LOW)
  })
})
