// The letter’s session as its reader finds it, asked once for each page.
import { cache } from 'react'
import { getRuntime, type Person } from '#server/runtime.ts'

export const placeOf = cache((person: Person, session: string) => getRuntime().reads.session(person, session))
