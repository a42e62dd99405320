// A door asked without any HTTP around it, by somebody and with what a request would name. Its policy is asked, as always.
import type { Core } from '#server/core/core.ts'
import type { NamedIn } from '#server/doors/door.ts'
import { DOORS } from '#server/doors/doors.ts'

export function throughDoor(core: Core, person: object, at: (typeof DOORS)[number]['at'], given: Partial<NamedIn>) {
  const door = DOORS.find((each) => each.at === at)
  const asking = { core, person, params: {}, query: {}, body: undefined, host: 'localhost:3000', ...given }
  return door?.does(asking as never) ?? Promise.reject(new Error(`no door at ${at}`))
}
