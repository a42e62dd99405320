// What either partner says to a handover, bound to the server that runs. The rules lie in desk/.
import type { Core } from '../core/core.ts'
import type { Person } from '../identity/identity.ts'
import { answerHandover } from './desk/handover.ts'

export function openDesk(core: Core) {
  return {
    answerHandover: ({ id }: Pick<Person, 'id'>, asked: { counselling: string; agree: boolean }) =>
      answerHandover(core, { ...asked, person: id }),
  }
}
