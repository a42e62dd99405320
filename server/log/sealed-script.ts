// An exercise of a counsellor's own, as a session's entries carry it: sealed, since its words are somebody's. The house's lie open.
import type { EventStructure } from '#db/schema/sessions.ts'
import { isOwn } from '#shared/exercises/file.ts'
import type { Keyring } from './keyring.ts'

type Own = Pick<Keyring['own'], 'seal' | 'unseal'>
type Sealed = { sealed: string }

const placeOf = (session: string) => `script:${session}`

export function withSealedScript(own: Own, session: string, event: EventStructure): EventStructure {
  if (!('script' in event) || !isOwn(event.script.id)) return event
  const sealed: Sealed = { sealed: own.seal(JSON.stringify(event.script), placeOf(session)).toString('base64') }
  // In the database alone: whoever reads a log has it opened.
  return { ...event, script: sealed as never }
}

export function withOpenScript(own: Own, session: string, event: EventStructure): EventStructure {
  if (!('script' in event) || !('sealed' in event.script)) return event
  const { sealed } = event.script as unknown as Sealed
  return { ...event, script: JSON.parse(own.unseal(Buffer.from(sealed, 'base64'), placeOf(session))) }
}
