import { accessible, expect, test } from './people.ts'
import { meetIn, playToEnd, readReflection } from './play.ts'

const EXERCISES = ['weather', 'the-map-of-needs', 'say-it-hold-it-check-it', 'space-with-a-thread']

for (const exercise of EXERCISES) {
  const tag = exercise === 'weather' ? ['@smoke'] : []
  test(`two people do ${exercise} from the invitation to the letter`, { tag }, async ({ mara, tom, house }) => {
    await meetIn(mara, tom, exercise, 'on-a-call')
    await playToEnd([mara, tom], { house, seen: ({ page }) => accessible(page) })
    const english = await readReflection(mara)
    const spanish = await readReflection(tom)
    expect(english).toContain('Mara')
    expect(spanish).toContain('Tomás')
    expect(spanish).not.toBe(english)
  })
}
