// What must hold of a schedule, whatever happened in it: looked at with every frame, answer and entry, and once more at its end.

import type { LogEntry } from '#server/log/log.ts'
import type { AnyCommand, Reply, SentCommand } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import { decide } from '#shared/session/decide.ts'
import type { Live } from '#shared/session/live.ts'
import { openLive } from '#shared/session/live.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, SEATS, type Seat } from '#shared/session/seat.ts'
import { viewFor } from '#shared/session/view.ts'
import { viewForHost } from '#shared/session/view-host.ts'
import type { Frame } from '#shared/session/view-shape.ts'
import { stateById } from '#shared/session/walk.ts'
import { catalogue } from '#tests/support/given.ts'
import { otherwiseFor, otherwiseForHost } from '#tests/support/otherwise.ts'
import type { Present, Seeing, Sitter } from './node.ts'
import type { Page } from './page.ts'
import type { Kept } from './store.ts'
import type { World } from './world.ts'

/**
 * `sendings`: how many of it have come to a server; `underWay`: those of them that are not answered. `hasTwin`: it was refused while there
 * was another. `isUndone`: of all of them it was said that nothing was done.
 */
type Made = {
  at: Present
  number: number
  settled: Reply | null
  sendings: number
  underWay: number
  hasTwin: boolean
  isUndone: boolean
}

export function openPromises(world: World, keptOf: (session: string) => Kept) {
  const broken: string[] = []
  const made = new Map<string, Made>()
  /** Of each seat the view of each version, as the log gives it. */
  const views = new Map<string, string>()
  const secrets = new Map<string, { seat: Seat; step: string }>()
  const newest = new WeakMap<Present, number>()
  const texts = new WeakMap<object, string>()
  /** No view is ever changed, so each is written once. */
  const textOf = (view: object) => {
    const known = texts.get(view)
    if (known !== undefined) return known
    const text = JSON.stringify(view)
    texts.set(view, text)
    return text
  }
  const breaks = (promise: string, what: string) => {
    broken.push(`${promise}: ${what}`)
    world.note(`BROKEN ${promise}: ${what}`)
  }
  const nameOf = ({ seat, session, person }: Present) => `${seat} (${person.slice(-2)}) in ${session.slice(-2)}`
  const noteViews = (kept: Kept, live: Live) => {
    for (const seat of SEATS) {
      const { version, view } = live.seen[seat]
      views.set(`${kept.session} ${seat} ${version}`, textOf(view))
    }
  }
  const numberOf = (id: string) => made.get(id)?.number ?? 0

  const committed = (kept: Kept, entry: LogEntry) => {
    const live = kept.folds.at(-1) as Live
    noteViews(kept, live)
    world.note(`log ${kept.session.slice(-2)}: ${entry.position} by ${entry.seat}, command ${numberOf(entry.command)}`)
    const before = kept.log.at(-2)
    if (before && before.at > entry.at) breaks('DU7', `the time of a log runs backwards at ${entry.position}`)
    const by = made.get(entry.command)
    if (by?.isUndone) breaks('DU41', `command ${by.number} was told to be not done, and is written`)
    // Refused on one line, a sending that still waits on another is decided by what the log has come to meanwhile.
    if (by?.settled && !by.settled.ok && by.hasTwin) world.count('refused-then-written')
    else if (by?.settled && !by.settled.ok)
      breaks('DU41', `command ${by.number} was refused, and is written all the same`)
    const last = kept.folds.at(-2) as Live
    for (const seat of SEATS) {
      const rises = live.seen[seat].version - last.seen[seat].version
      if (rises !== (live.seen[seat].text === last.seen[seat].text ? 0 : 1))
        breaks('PR2', `the version of ${seat} rises by ${rises} at ${entry.position}`)
    }
    const apart = viewForHost(otherwiseForHost(live.session))
    if (JSON.stringify(apart) !== live.seen.counsellor.text)
      breaks('CO4', 'the view of the counsellor differs by what is not open to them')
    for (const seat of PARTNER_SEATS) {
      const otherwise = viewFor(otherwiseFor(live.session, seat, 'changed'), seat)
      if (JSON.stringify(otherwise) !== textOf(live.seen[seat].view)) {
        breaks('RV2', `the view of ${seat} differs by what is not open to it`)
      }
    }
  }

  const sent: Seeing['sent'] = (node, at, frame) => {
    const kept = keptOf(at.session)
    const text = textOf(frame.view)
    world.note(`${node.name} shows ${nameOf(at)} version ${frame.version}`)
    if (views.get(`${at.session} ${at.seat} ${frame.version}`) !== text) {
      breaks('DU3', `${nameOf(at)} is shown a view of version ${frame.version} that its log does not give`)
    }
    for (const [words] of text.matchAll(/words of \w+ \d+ end/g)) {
      const secret = secrets.get(`${at.session} ${words}`)
      const { session } = kept.folds.at(-1) as Live
      if (secret && secret.seat !== at.seat && !stateById(session, secret.step).revealed) {
        breaks('RV2', `${nameOf(at)} is shown what has not opened`)
      }
    }
    const { person, since } = kept.sits[at.seat]
    const last = kept.folds[since - 2]?.seen[at.seat].version ?? 0
    if (person !== at.person && frame.version > last)
      breaks('PR4', `${nameOf(at)} has lost the seat and is shown what came then`)
  }

  const answered: Seeing['answered'] = (at, { id, command }, since, reply) => {
    const kept = keptOf(at.session)
    const one = made.get(id)
    if (one) {
      one.underWay -= 1
      if (one.underWay > 0 && !kept.commands.has(id)) one.hasTwin = true
    }
    const said = reply.ok ? `yes, version ${reply.version}` : reply.refused
    world.note(`answer to ${nameOf(at)}, command ${numberOf(id)}: ${said}`)
    const position = kept.commands.get(id)
    if (one?.sendings === 1 && !reply.ok && reply.refused === 'unavailable') {
      one.isUndone = true
      if (position !== undefined) breaks('DU41', `command ${numberOf(id)} is told to be not done, and is written`)
    }
    const foldAt = (place: number) => kept.folds[place - 1] as Live
    if (reply.ok && position !== undefined) {
      const { version } = foldAt(position).seen[at.seat]
      if (version !== reply.version) breaks('DU2', `command ${numberOf(id)} is told ${reply.version}, not ${version}`)
      return
    }
    if (!reply.ok && ['unavailable', 'outcome-unknown'].includes(reply.refused)) return
    if (!reply.ok && reply.refused === 'not-found') {
      const { person, since: taken } = kept.sits[at.seat]
      if (person === at.person && taken <= since.position) breaks('PR4', `${nameOf(at)} sits there and is told not`)
      return
    }
    const { person, since: taken } = kept.sits[at.seat]
    if (person !== at.person && taken <= since.position)
      breaks('PR4', `${nameOf(at)} has lost the seat and is told ${said}`)
    if (!reply.ok && reply.refused === 'fault') return breaks('DU40', `${nameOf(at)} is told of a fault`)
    if (position !== undefined && position <= since.position && !reply.ok)
      return breaks('DU2', `command ${numberOf(id)} is in the log, and its repeat is refused`)
    // A twin may have been written while this answer, true when it was made, was on its way to a line that is gone.
    const isSo = wasSo(kept, at, command, since, reply)
    if (position !== undefined && !isSo) return breaks('DU2', `command ${numberOf(id)} is refused, and in the log`)
    if (!isSo) {
      const promise = reply.ok ? 'DU1' : 'DU30'
      breaks(promise, `command ${numberOf(id)} (${command.type}) is told "${said}", which was never so meanwhile`)
    }
  }

  /** Whether the rules gave this answer at some moment between the command's coming and now. */
  const wasSo = (
    kept: Kept,
    at: Sitter,
    command: AnyCommand,
    since: { position: number; now: number },
    reply: Reply,
  ): boolean => {
    for (let position = since.position; position <= kept.log.length; position += 1) {
      const { session, seen } = kept.folds[position - 1] as Live
      for (const now of [since.now, world.now()]) {
        const outcome = decide(
          session,
          at.seat,
          command as Command,
          Math.max(now, kept.log[position - 1]?.at ?? 0),
          catalogue,
        )
        if (isRefusal(outcome)) {
          if (!reply.ok && reply.refused === outcome.refused) return true
        } else if (reply.ok && outcome.events.length === 0 && seen[at.seat].version === reply.version) return true
      }
    }
    return false
  }

  return {
    broken,
    made: (at: Present, id: string, command: Command) => {
      made.set(id, {
        at,
        number: made.size + 1,
        settled: null,
        sendings: 0,
        underWay: 0,
        hasTwin: false,
        isUndone: false,
      })
      world.note(`${nameOf(at)} makes command ${made.size}: ${command.type}`)
      if (command.type !== 'answer') return
      for (const [words] of JSON.stringify(command).matchAll(/words of \w+ \d+ end/g)) {
        secrets.set(`${at.session} ${words}`, { seat: at.seat, step: command.step })
      }
    },
    settled: (at: Present, { id }: SentCommand, reply: Reply) => {
      const one = made.get(id)
      if (!one) return breaks('DU2', `${nameOf(at)} settles what was never made`)
      one.settled = reply
      if (!reply.ok && ['unavailable', 'outcome-unknown'].includes(reply.refused)) {
        breaks('DU41', `command ${one.number} is let go though nothing was decided`)
      }
    },
    shown: (at: Present, frame: Frame) => {
      const before = newest.get(at) ?? 0
      if (frame.version < before) breaks('DU76', `${nameOf(at)} is shown ${frame.version} after ${before}`)
      newest.set(at, frame.version)
    },
    opened: (kept: Kept) => {
      for (const live of kept.folds) noteViews(kept, live)
    },
    seeing: {
      sent,
      received: (id) => {
        const one = made.get(id)
        if (!one) return
        one.sendings += 1
        one.underWay += 1
        one.isUndone = false
      },
      twice: (at, version) => breaks('PR2', `${nameOf(at)} is shown version ${version} once more`),
      answered,
      faulted: (what: string) => world.note(`a fault is noted: ${what.slice(0, 300)}`),
    } satisfies Seeing,
    committed,
    count: () => made.size,
    /** How many steps have opened, each to both. */
    reveals: (all: readonly Kept[]) =>
      all.reduce((sum, { folds }) => sum + revealedIn(folds.at(-1) as Live) - revealedIn(folds[0] as Live), 0),
    atEnd: (all: readonly Kept[], pages: readonly Page[], isOver: boolean) => {
      if (!isOver)
        breaks(
          'DU5',
          `not everything has settled: ${pages
            .filter((page) => !isSettled(page))
            .map(({ at }) => nameOf(at))
            .join(', ')}`,
        )
      for (const kept of all) holdLog(kept, made, breaks)
      for (const page of pages) {
        const sits = keptOf(page.at.session).sits[page.at.seat].person === page.at.person
        if (sits && isOver)
          holdPage(keptOf(page.at.session), page, (what) => breaks('DU5', `${nameOf(page.at)} ${what}`))
      }
    },
  }
}

function revealedIn({ session }: Live): number {
  return session.states.filter((state) => state.revealed).length
}

/** Whether a page has nothing left to do. */
export function isSettled(page: Page): boolean {
  return page.isOut() || (page.isThere() && page.waiting().length === 0)
}

function holdLog(kept: Kept, made: ReadonlyMap<string, Made>, breaks: (promise: string, what: string) => void): void {
  const { log, session } = kept
  if (log.some(({ position }, index) => position !== index + 1)) breaks('DU7', 'the log has a gap')
  const last = { first: 0, second: 0 } as Record<string, number>
  for (const { command, person } of log) {
    const one = made.get(command)
    if (!one) continue
    if (one.at.person !== person) breaks('DU2', `command ${one.number} is written as another’s`)
    if (one.hasTwin) continue
    if (one.number < (last[person] ?? 0))
      breaks('DU4', `command ${one.number} is written after a later one of the same page`)
    last[person] = one.number
  }
  const [folded, live] = [openLive(session, log).seen, (kept.folds.at(-1) as Live).seen]
  for (const seat of SEATS) {
    const isSame = folded[seat].version === live[seat].version && folded[seat].text === live[seat].text
    if (!isSame) breaks('DU3', `a fold of the log is not what was live for ${seat}`)
  }
}

function holdPage(kept: Kept, page: Page, breaks: (what: string) => void): void {
  const { version, view } = (kept.folds.at(-1) as Live).seen[page.at.seat]
  const { frame, pending } = page.state()
  if (!frame || frame.version !== version) breaks(`is left with version ${frame?.version} of ${version}`)
  else if (JSON.stringify(frame.view) !== JSON.stringify(view)) breaks('is left with another view')
  if (pending.length > 0) breaks('is left with something that is not saved')
}
