// Keeps which language somebody reads in: in a cookie for this browser, and with their person for what the server says.
import { z } from 'zod'
import { changeLocale } from '#db/people.ts'
import { door } from './door.ts'
import { anybody } from './policies.ts'
import { Locales } from './shapes.ts'

const ROLLING = 400 * 24 * 60 * 60

export const LOCALE = [
  door('POST /locale', {
    who: anybody,
    says: '`{}`: your language from now on, in this browser and in what the server says to you',
    body: z.strictObject({ locale: Locales }),
    does: async ({ core, person, sends, secure, body: { locale } }) => {
      if (person) await changeLocale(core.db, { person: person.id, locale })
      const cookie = `halfway-locale=${locale}; Path=/; Max-Age=${ROLLING}; SameSite=Lax${secure ? '; Secure' : ''}`
      sends(new Headers({ 'set-cookie': cookie }))
      return {}
    },
  }),
] as const
