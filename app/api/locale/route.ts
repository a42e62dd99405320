// Keeps which language somebody reads in: in a cookie for this browser, and with their person for what the server says.
import { z } from 'zod'
import { Locales, openDoor } from '../door.ts'

const ROLLING = 400 * 24 * 60 * 60

export const POST = openDoor(
  { body: z.strictObject({ locale: Locales }) },
  async ({ runtime, person, sends, body: { locale } }) => {
    if (person) await runtime.writes.changeLocale(person, locale)
    const cookie = `halfway-locale=${locale}; Path=/; Max-Age=${ROLLING}; SameSite=Lax${runtime.secure ? '; Secure' : ''}`
    sends(new Headers({ 'set-cookie': cookie }))
    return {}
  },
)
