// Exercises from the invitation to the letter, by an English phone and a Spanish desktop. Much that can befall two people happens in one of them.
// Those in which nothing does are for `npm run evenings`, once every kind of prompt has been met without them.

import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { withClose } from '#shared/exercises/frame.ts'
import type { Mode } from '#shared/session/commands.ts'
import { accessibleOnce } from './axe.ts'
import {
  breakAndReload,
  type Evening,
  goAheadAndComeLater,
  killBeforeReveal,
  stopAndComeBack,
  writeWithoutALine,
} from './happenings.ts'
import type { Look } from './look.ts'
import { meetIn, readReflection } from './meeting.ts'
import { expect, type Person, test } from './people.ts'
import { LONG_NAME, playToEnd } from './play.ts'
import { revealFits } from './reveal-fits.ts'
import { keepsToItsWidth } from './width.ts'
import { words } from './words.ts'

type Course = {
  title: string
  mode?: Mode
  keyboard?: boolean
  narrow?: boolean
  happens?: (evening: Evening) => Promise<void>
}

const COURSES: Record<string, Course> = {
  weather: {
    title: '[SE3] [SE18] apart, over two days: one goes ahead alone, stops for today, and the other comes the next day',
    mode: 'apart',
    happens: goAheadAndComeLater,
  },
  'what-we-want': {
    title: '[DU1] [RS1] [RS7] and the server is killed between an answer that was saved and the reveal @smoke',
    mode: 'apart',
    happens: killBeforeReveal,
  },
  'the-map-of-needs': {
    title:
      '[SE10] [RM33] one of them by keyboard alone, whose place is never lost, and their letter stands still [LE23] and names each of its buttons [LE25]',
    keyboard: true,
  },
  'steady-in-myself': {
    title: '[DU8] and what is written without a line stays on the device, says so, and is saved when the line is back',
    mode: 'apart',
    happens: writeWithoutALine,
  },
  'our-loop': { title: '[PA9] on the narrowest screen, with names and words that nothing parts', narrow: true },
  'one-notch-open': {
    title:
      '[BR3] [SE7] and take a break that survives both reloading, then stop for today, which keeps the place that the home page leads back to',
    mode: 'in-one-place',
    happens: async (evening) => {
      await breakAndReload(evening)
      await stopAndComeBack(evening)
    },
  },
}

const DESK = { width: 1280, height: 800 }

test('every kind of prompt stands in an exercise that each run plays', () => {
  const kindsOf = (played: typeof CATALOGUE) =>
    new Set(played.flatMap((script) => withClose(script).map(({ prompt }) => prompt.kind)))
  expect(kindsOf(CATALOGUE.filter(({ id }) => id in COURSES))).toEqual(kindsOf(CATALOGUE))
})

/** [RE21] Beside the closing talk. Where another letter is walked through, or the half page read, a talk comes before it. */
async function letterLies(person: Person, exercise: string, { text }: Look): Promise<void> {
  const talksBefore = ['walk-through-and-promise', 'our-half-page'].includes(exercise)
  const begin = words(person.locale, 'room.talk.begin')
  if (talksBefore || !text.split('\n').some((line) => begin.test(line))) return
  await expect(person.page.getByRole('region', { name: words(person.locale, 'room.walk.letter') })).toBeVisible()
}

/** [RM33] Whatever was pressed, the keyboard is somewhere on the page. */
async function hasItsPlace({ page }: Person): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
}

for (const { id } of CATALOGUE) {
  const {
    title,
    mode = 'on-a-call',
    keyboard = false,
    narrow = false,
    happens,
  } = COURSES[id] ?? { title: 'undisturbed @evening' }
  test(`two people do ${id} from the invitation to the letter ${title}`, async ({ meet, house }) => {
    const [first, second] = narrow ? [LONG_NAME, [...LONG_NAME.toUpperCase()].reverse().join('')] : ['Mara', 'Tomás']
    const mara = await meet({ name: first, keyboard, narrow })
    const tom = await meet({ name: second, locale: 'es', dark: true, narrow, ...(!narrow && DESK) })
    const room = await meetIn(mara, tom, id, mode)
    await happens?.({ mara, tom, house, room })
    await playToEnd([mara, tom], {
      house,
      seen: async (person, look) => {
        await letterLies(person, id, look)
        if (narrow) await keepsToItsWidth(person)
        if (person.keyboard) await hasItsPlace(person)
        if (words(person.locale, 'room.opened.both').test(look.heading)) await revealFits(person)
        return accessibleOnce(person, look)
      },
    })
    const [english, spanish] = await Promise.all([mara, tom].map(readReflection))
    expect(english).toContain(first)
    expect(spanish).toContain(second)
    expect(spanish).not.toBe(english)
  })
}
