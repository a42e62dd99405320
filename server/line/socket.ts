// The Socket.IO door: who may have a line to which session. It holds no rules, and nobody is known by a socket's own id.
import type { IncomingMessage } from 'node:http'
import type { BlockList } from 'node:net'
import { renewLeases } from '#db/host-leases.ts'
import type { Prepared } from '#db/prepared.ts'
import { signInStands } from '#db/sign-ins.ts'
import { Handshake, PROTOCOL_VERSION } from '#shared/protocol.ts'
import { ASKS_AGAIN, isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import { placeBySignIn, placeIn } from '../core/access.ts'
import { noteAdmitted } from '../core/looks.ts'
import { addressOf } from '../front/address.ts'
import type { Origins } from '../front/origins.ts'
import { toldOf } from '../front/told.ts'
import type { Identity } from '../identity/identity.ts'
import { clearSeat } from '../live/counsellor-seat.ts'
import type { Presences } from '../live/presence.ts'
import { describeFault } from '../ops/journal.ts'
import { hashToken, newId } from '../secrets.ts'
import { openAdmission } from './admission.ts'
import { type Carrying, inOneMoment, listen } from './command.ts'
import { groupOf, type Line, type LinePlace, type LineServer } from './lines.ts'
import { tellRefused } from './refused-lines.ts'

// Two devices with a few tabs each; beyond that something is amiss.
const MOST_LINES = 8

export type SocketDoor = Carrying & {
  prepared: Prepared
  identity: Identity
  presences: Presences
  ahead: () => number
  trusted: BlockList
}

/** Whether a connection is taken at all. A page of another origin never gets one; a client without an origin brings a token, no cookie. */
export function allowing({
  origins,
  trusted,
  limits,
  open,
}: Pick<SocketDoor, 'limits' | 'open' | 'trusted'> & { origins: () => Origins }) {
  return async (request: IncomingMessage): Promise<boolean> => {
    const { origin, cookie } = request.headers
    // [PR5] Browsers send cookies along with a socket from any page.
    const fits = origin === undefined ? cookie === undefined : origins().all().includes(origin)
    return open() && fits && limits.take('reach-at-all', addressOf(request, trusted))
  }
}

export function openDoor(io: LineServer, door: SocketDoor & { origins: () => Origins }): void {
  tellRefused(io, door)
  const { journal, presences, patience } = door
  const { lookUp, letIn } = openAdmission(patience)
  const begin = inOneMoment()
  const faulted = (session: string) => (fault: unknown) =>
    journal.error({ fault: newId(), session, ...describeFault(fault) }, 'line-fault')

  io.use((line, next) => {
    lookUp(comingOn(line), () => placeOf(door, line)).then(
      (place) => {
        if (!place) return
        if (isRefusal(place)) return next(refusing(place))
        line.data = place
        next()
      },
      (fault) => {
        faulted('none')(fault)
        next(refusing(refuse(toldOf(fault, 'read'))))
      },
    )
  })
  io.on('connection', (line) => {
    const { seated } = line.data
    presences.come(seated)
    line.on('disconnect', () => void presences.go(seated).catch(faulted(seated.session)))
    listen(door, line, begin)
    const come = letIn(comingOn(line), () => enter(door, line))
    come
      .then(() => tellPresence(door, line))
      .catch((fault) => {
        faulted(seated.session)(fault)
        // [CO37] Nothing goes down a line that was not noted.
        line.disconnect(true)
      })
  })
}

function comingOn({ conn }: Line): { hasGone: () => boolean } {
  return { hasGone: () => conn.readyState !== 'open' }
}

async function placeOf(door: SocketDoor, line: Line): Promise<LinePlace | Refusal> {
  const { limits } = door
  // [RM19] Nothing is asked of the database before, and a page can read why only on a connection that was taken.
  if (!(await limits.take('reach', addressOf(line.request, door.trusted)))) return refuse('too-many')
  const shaken = Handshake.safeParse(line.handshake.auth)
  if (!shaken.success) return refuse(isOlder(line.handshake.auth) ? 'reload-needed' : 'malformed')
  if (shaken.data.protocol !== PROTOCOL_VERSION) return refuse('reload-needed')
  const known = await whoStands(door, line, shaken.data)
  if (isRefusal(known)) return known
  const { seated, asking, signIn } = known
  if (seated.seat === 'counsellor' && !(await clearSeat(door, seated))) return refuse('not-found')
  if (!(await door.sessions.opens(seated))) return refuse('unreadable')
  // The one who comes too many waits, and is told so.
  const lines = line.nsp.adapter.rooms.get(groupOf(seated))?.size ?? 0
  return lines < MOST_LINES ? { seated, asking, signIn, asksAgain: asksAgain(line) } : refuse('too-many')
}

type Known = Pick<LinePlace, 'seated' | 'asking' | 'signIn'>

async function whoStands(door: SocketDoor, line: Line, { session, token, seat }: Handshake): Promise<Known | Refusal> {
  const { db, prepared, identity, limits, now } = door
  const sent = identity.tokenOf({ cookies: line.handshake.headers.cookie ?? '', bearer: token })
  const by = sent !== null && { tokenHash: hashToken(sent) }
  const known = by && (await placeBySignIn(prepared, { by, session, seat, now: now() }))
  const signedIn = known || (await signedInOn(door, line, token))
  if (!signedIn) return refuse('signed-out')
  const { asking, signIn } = signedIn
  // [RM12] Counted by person, so that one device does not lock out others behind the same router.
  if (!(await limits.take('connect', asking))) return refuse('too-many')
  if (known) return known
  const seated = await placeIn(db, { person: asking, session, seat, now: now() })
  return seated ? { seated, asking, signIn } : refuse('not-found')
}

async function signedInOn({ identity }: SocketDoor, line: Line, token: string | undefined) {
  const person = (await identity.whoIs(credentials(line, token)))?.person
  return person && { asking: person.id, signIn: person.signIn }
}

/** [PR4] Whether whoever came still has their sign-in and the place that they were let in for. */
async function standsStill({ db, prepared, now }: SocketDoor, { seated, asking, signIn }: LinePlace): Promise<boolean> {
  const { session, seat } = seated
  if (await placeBySignIn(prepared, { by: { signIn }, session, seat, now: now() })) return true
  if (!(await signInStands(db, { signIn, now: now() }))) return false
  return (await placeIn(db, { person: asking, session, seat, now: now() })) !== null
}

/** [RM3] A handshake of another version may well have another shape. */
function isOlder({ protocol }: Record<string, unknown>): boolean {
  // The first pages that there were said no version.
  return protocol === undefined || (typeof protocol === 'number' && protocol !== PROTOCOL_VERSION)
}

/** Whether it may be told that nothing is decided yet. Only pages have a cookie, and older pages do not know that refusal. */
function asksAgain({ handshake }: Line): boolean {
  return handshake.headers.cookie === undefined || handshake.query.again === ASKS_AGAIN.again
}

function credentials({ handshake }: Line, token: string | undefined): Headers {
  if (token !== undefined) return new Headers({ authorization: `Bearer ${token}` })
  return new Headers({ cookie: handshake.headers.cookie ?? '' })
}

/** [DU5] In its groups first, so that no change falls between the view it gets and the ones that follow. */
async function enter(door: SocketDoor, line: Line): Promise<void> {
  const { db, sessions } = door
  const { seated, signIn } = line.data
  await line.join([seated.session, signIn, groupOf(seated)])
  // [PR4] Whoever lost the seat or the sign-in since the handshake was not yet in a group to be ended with.
  if (!(await standsStill(door, line.data))) return void line.disconnect(true)
  const { session } = seated
  line.data.entered = true
  if (seated.seat === 'counsellor') {
    if (!(await clearSeat(door, seated))) return void line.disconnect(true)
    await renewLeases(db, { sessions: [session], ahead: door.ahead() })
    const frame = await sessions.hostFrame(seated)
    if (frame.view.here === 'in') await noteAdmitted(door, seated)
    line.emit('view', frame)
  } else line.emit('view', await sessions.frame(seated))
}

async function tellPresence({ presences }: SocketDoor, line: Line): Promise<void> {
  const { session, seat } = line.data.seated
  if (line.data.entered) await presences.renew(session, seat, (presence) => void line.emit('presence', presence))
}

function refusing({ refused }: Refusal): Error {
  return Object.assign(new Error(refused), { data: { refused } })
}
