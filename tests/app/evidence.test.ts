// The page on evidence, in every language.
import { expect, test } from 'vitest'
import { STUDIES } from '#app/evidence/studies.ts'
import { MESSAGES } from '#messages/messages.ts'
import { LOCALES } from '#shared/locale.ts'

test.each(LOCALES)(
  '[EX82] in %s each study has its year, what it found and its limit, and none is said to be of Halfway',
  (locale) => {
    const { studies, 'not-tested': first } = MESSAGES[locale].evidence
    expect(first).toContain('Halfway')
    expect(Object.keys(studies)).toEqual(Object.keys(STUDIES))
    for (const [study, { kind, found, limit }] of Object.entries(studies)) {
      const [, year = ''] = /\((\d{4})\)$/.exec(STUDIES[study as keyof typeof STUDIES]) ?? []
      expect(kind).toContain(`(${year})`)
      expect(found).toMatch(/\d+ (?:couples|parejas)|\d+ parejas/)
      expect(found).not.toContain('Halfway')
      expect(limit.length).toBeGreaterThan(0)
    }
  },
)
