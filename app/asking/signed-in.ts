// Who asks for this page, for pages alone: null when signed out. Sets no cookie.
import { headers } from 'next/headers'
import { cache } from 'react'
import { getRuntime, type Person } from '#server/runtime.ts'

/** Asked once for each page, however many of its parts want to know. */
export const signedIn = cache(async (): Promise<Person | null> => getRuntime().personOf(await headers()))
