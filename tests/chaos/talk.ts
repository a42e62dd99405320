// What two partners do while their server is hurt: answer a step, most often anew, see what has opened, and go on together. No text is said twice.
import { setTimeout as wait } from 'node:timers/promises'
import type { Command } from '#shared/session/commands.ts'
import type { Shown } from '#shared/session/part-shape.ts'
import type { View } from '#shared/session/view-shape.ts'
import type { Couple } from '#tests/bench/servers/couples.ts'
import { type Deed, type History, textOf } from './history.ts'
import { openPerson, type Person, type Pick } from './person.ts'

export type Room = {
  session: string
  people: readonly [Person, Person]
  /** Until its exercise is through, or a step is after which it `isOver`. Rejects once the people have gone. */
  talk: (isOver: () => boolean) => Promise<void>
  leave: () => void
}

/** How many answers are given to one step, at most; and of how many of them one is sent again, or lost on its way. */
const [MOST, REPEATED, ABANDONED] = [12, 6, 25]
export const IN_ONE_ROOM = 60 * (MOST / 2 + 3)

let said = 0

/** `pace`: how many milliseconds people think about a step, about. */
type How = { origins: readonly string[]; pace: number }

export function openTalk(couple: Couple, { origins, pace }: How, history: History, pick: Pick): Room {
  const [mara, tom] = couple.map(({ room, seat, token }) =>
    openPerson({ origins, session: room, seat: seat === 'second' ? 'second' : 'first', token }, history, pick),
  ) as [Person, Person]
  const session = couple[0]?.room ?? ''
  const both = <T>(act: (person: Person) => Promise<T>) => Promise.all([act(mara), act(tom)])
  const answerTo = (step: string): Command => {
    said += 1
    return { type: 'answer', step, locale: 'en', value: { kind: 'text', text: `${session}: ${said}` } }
  }
  const must = async (person: Person, command: Command): Promise<Deed> => {
    const deed = await person.send(command)
    if (deed.outcome !== 'ok') throw new Error(`refused: ${command.type}, ${deed.refused}`)
    return deed
  }

  const begin = async () => {
    await both((person) => must(person, { type: 'ready', mode: 'on-a-call' }))
    await both((person) => person.until(({ at }) => at.phase === 'step'))
  }
  /** What has been said to the present step. */
  let given: Deed[] = []
  const answer = async (person: Person, step: string) => {
    const deed = await must(person, answerTo(step))
    given.push(deed)
    return deed
  }
  /** One of the two answers a few times, then the other; or both at the same moment. */
  const give = async (step: string) => {
    const one = pick(2) === 0 ? mara : tom
    const other = one === mara ? tom : mara
    for (let times = pick(2) === 0 ? 0 : pick(MOST); times > 0; times--) {
      if (pick(ABANDONED) === 0) given.push(await one.abandon(answerTo(step)))
      const deed = await answer(one, step)
      if (pick(REPEATED) === 0) await one.repeat(deed)
      if (times === 1) return void (await answer(other, step))
    }
    await both((person) => answer(person, step))
  }
  /** [DU1] What opens is what was said last, or was never answered. */
  const compare = (view: View, step: string) => {
    const opened = openedIn(view)
    for (const seat of ['first', 'second'] as const) {
      const own = given.filter((deed) => deed.seat === seat)
      const last = own.findLast(({ outcome }) => outcome === 'ok')
      const allowed = own.filter((deed) => deed === last || deed.outcome === 'unknown').map(textOf)
      if (!allowed.includes(opened?.[seat] ?? null))
        history.changed.push(`${session}, ${step}: ${opened?.[seat]} opened, and ${allowed.join(' or ')} was said`)
    }
  }
  const goThrough = async (step: string) => {
    given = []
    if (pace > 0) await wait(pick(2 * pace))
    await give(step)
    for (const view of await both((person) => person.until((seen) => openedIn(seen) !== null && stepOf(seen) === step)))
      compare(view, step)
    await both((person) => must(person, { type: 'go-on', step }))
    await both((person) => person.until((seen) => stepOf(seen) !== step))
  }
  return {
    session,
    people: [mara, tom],
    talk: async (isOver) => {
      await begin()
      for (let step = stepOf(mara.view()); step && !isOver(); step = stepOf(mara.view())) await goThrough(step)
    },
    leave: () => {
      mara.leave()
      tom.leave()
    },
  }
}

function stepOf(view: View | null): string | null {
  return view?.at.phase === 'step' ? view.at.step.step : null
}

function openedIn(view: View): { first: string | null; second: string | null } | null {
  if (view.at.phase !== 'step' || view.at.step.part.kind !== 'opened') return null
  const [opened] = view.at.step.part.opened
  return opened ? { first: saidIn(opened.first), second: saidIn(opened.second) } : null
}

function saidIn(shown: Shown | null): string | null {
  return shown?.as === 'given' && shown.value.kind === 'text' ? shown.value.text : null
}
