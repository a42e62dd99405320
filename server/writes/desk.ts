// Everything that a counsellor's desk may do, bound to the server that runs. The rules lie in desk/.
import type { Core } from '../core/core.ts'
import type { Person } from '../identity/identity.ts'
import { giveAlias } from './desk/alias.ts'
import { answerHandover, askToHandOver, endHandover, takeHandover } from './desk/handover.ts'
import { dropHomework, suggestHomework } from './desk/homework.ts'
import { callOffMeeting, changeMeeting, closeMeeting, newMeeting, openInMeeting } from './desk/meetings.ts'
import { changeNote, writeFollowUp, writeNote } from './desk/notes.ts'

type Somebody = Pick<Person, 'id'>

export function openDesk(core: Core) {
  const own =
    <A extends { person: string }, R>(work: (core: Core, asked: A) => Promise<R>) =>
    ({ id: person }: Somebody, asked: Omit<A, 'person'>): Promise<R> =>
      work(core, { ...asked, person } as A)
  return {
    newMeeting: own(newMeeting),
    changeMeeting: own(changeMeeting),
    callOffMeeting: own(callOffMeeting),
    openInMeeting: own(openInMeeting),
    closeMeeting: own(closeMeeting),
    giveAlias: own(giveAlias),
    writeNote: own(writeNote),
    changeNote: own(changeNote),
    writeFollowUp: own(writeFollowUp),
    suggestHomework: own(suggestHomework),
    dropHomework: own(dropHomework),
    askToHandOver: own(askToHandOver),
    endHandover: own(endHandover),
    takeHandover: own(takeHandover),
    /** For either partner. */
    answerHandover: own(answerHandover),
  }
}
