// The lints catch what they are for, and let ordinary words go by.
import { expect, test } from 'vitest'
import { readManners } from '#messages/lists.ts'
import { forbiddenBy } from '#shared/exercises/checks/manner.ts'
import { gradeOf } from '#shared/exercises/checks/reading-level.ts'
import type { Locale } from '#shared/locale.ts'

const MANNERS = await readManners()
const caught = (locale: Locale, text: string) => forbiddenBy(MANNERS[locale]).some(([, pattern]) => pattern.test(text))

test.each([
  'You always leave.',
  'What triggers you?',
  'Are you the anxious one?',
  'This heals old wounds.',
  'You should listen now.',
  'Why did you go?',
])('is caught in English: %s', (text) => expect(caught('en', text)).toBe(true))

test.each([
  'Nunca me escuchas.',
  '¿Te sientes muy agobiada?',
  '¿Estás listo?',
  'Cada uno escribe.',
  'Tu estilo de apego.',
  'Es culpa tuya.',
  '¿Qué os apetece?',
  'Vuelvo a las {back-at}.',
])('is caught in Spanish: %s', (text) => expect(caught('es', text)).toBe(true))

test.each(['You put tea by the bed.', 'A bidding hand.', 'The two of us, every day.'])('goes by: %s', (text) =>
  expect(caught('en', text)).toBe(false),
)

test.each(['¿Qué notas en ti ahora?', 'Un rato a solas.', 'He pensado en el puente.'])('pasa: %s', (text) =>
  expect(caught('es', text)).toBe(false),
)

test('a plain sentence grades lower than a learned one', () => {
  expect(gradeOf(['What did you hear?'])).toBeLessThan(2)
  expect(gradeOf(['Emotional availability presupposes considerable individual differentiation.'])).toBeGreaterThan(12)
})
