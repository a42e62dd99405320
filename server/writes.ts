// Everything that doors may do, bound to the server that runs. The rules lie in writes/.
import { changeLocale } from '#db/people.ts'
import { putAskingsAway } from '#db/place-askings.ts'
import type { Locale } from '#shared/locale.ts'
import type { Review } from '#shared/session/commands.ts'
import type { Instant } from '#shared/time.ts'
import type { Core } from './core/core.ts'
import type { Identity, Person } from './identity/identity.ts'
import { openAccounts } from './writes/account.ts'
import { newCode } from './writes/code.ts'
import { openCounselling } from './writes/counselling.ts'
import { openDesk } from './writes/desk.ts'
import { claimDevice, newDeviceLink } from './writes/device.ts'
import { rewriteNote } from './writes/invite.ts'
import { join } from './writes/join.ts'
import { answerAtDoor, knockAt } from './writes/knock.ts'
import { openLeaving } from './writes/leaving.ts'
import { letBackIn } from './writes/let-back-in.ts'
import { linkForHeld, sharePhone } from './writes/one-phone.ts'
import { openOwnExercises } from './writes/own-exercises.ts'
import { enterByPaper, newPaperCode } from './writes/paper-code.ts'
import { review } from './writes/review.ts'
import { openRoom } from './writes/room.ts'
import { openNext } from './writes/session.ts'
import { chooseOwn, takeWay } from './writes/way.ts'

type Somebody = Pick<Person, 'id'>
export type Writes = ReturnType<typeof openWrites>

export function openWrites(core: Core) {
  return {
    account: openAccounts(core),
    leaving: openLeaving(core),
    ownExercises: openOwnExercises(core),
    counselling: openCounselling(core),
    desk: openDesk(core),
    /** `host`: where the one who asks reaches this server, for the link. */
    openRoom: (
      person: Somebody,
      room: { exercise: string; name: string; note: string | null; way?: string | undefined },
      host: string | null,
    ) => openRoom(core, { ...room, person: person.id, host }),
    openNext: (person: Somebody, next: { couple: string; exercise: string; about?: string; plannedFor?: Instant }) =>
      openNext(core, { ...next, person: person.id }),
    takeWay: (person: Somebody, couple: string, way: string | null) =>
      takeWay(core, { person: person.id, couple, way }),
    chooseOwn: (person: Somebody, couple: string, exercise: string) =>
      chooseOwn(core, { person: person.id, couple, exercise }),
    rewriteNote: (person: Somebody, session: string, note: string | null, host: string | null) =>
      rewriteNote(core, { person: person.id, session, note, host }),
    newCode: (person: Pick<Person, 'id' | 'locale'>, session: string) =>
      newCode(core, { person: person.id, locale: person.locale, session }),
    join: (person: Somebody, joining: { token: string; name: string }) => join(core, { ...joining, person: person.id }),
    knock: (person: Somebody, knocking: { word: string; digits: string; name: string }) =>
      knockAt(core, { ...knocking, person: person.id }),
    answerAtDoor: (person: Somebody, session: string, knock: string, admit: boolean) =>
      answerAtDoor(core, { person: person.id, session, knock, admit }),
    letBackIn: (person: Somebody, couple: string, host: string | null) =>
      letBackIn(core, { person: person.id, couple, host }),
    putAskingsAway: async (person: Somebody) => {
      await putAskingsAway(core.db, { person: person.id, at: core.now() })
      return {}
    },
    newPaperCode: (person: Somebody, held?: string) => newPaperCode(core, { person: person.id, held }),
    enterByPaper: (
      code: string,
      current: Pick<Person, 'id' | 'guest'> | null,
      identity: Pick<Identity, 'signInDevice' | 'newAccount'>,
    ) => enterByPaper(core, { code, current, identity }),
    newDeviceLink: (person: Somebody, host: string | null) => newDeviceLink(core, { person: person.id, host }),
    claimDevice: (token: string, current: Somebody | null, identity: Pick<Identity, 'signInDevice' | 'newAccount'>) =>
      claimDevice(core, { token, current: current?.id ?? null, identity }),
    sharePhone: (person: Somebody, session: string, second: { name: string; locale: Locale }) =>
      sharePhone(core, { ...second, person: person.id, session }),
    linkForHeld: (person: Somebody, session: string, host: string | null) =>
      linkForHeld(core, { person: person.id, session, host }),
    review: (person: Somebody, session: string, given: { id: string; command: Review }, seat?: string) =>
      review(core, { ...given, person: person.id, session, seat }),
    changeLocale: (person: Somebody, locale: Locale) => changeLocale(core.db, { person: person.id, locale }),
  }
}
