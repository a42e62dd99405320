// Words in progress, kept on this device until the server has them. They never leave it from here.
// One stored entry per tab: no tab ever overwrites another's, and each can be asked about what the others keep.
import type { AnyCommand } from '#shared/protocol.ts'
import { newCommandId } from './command-id.ts'
import type { Device } from './device.ts'
import { thisTab } from './tab.ts'
import { tried } from './tried.ts'

/** Words of one's own that another tab keeps under the same name. */
export type Other = { tab: string; at: number; draft: unknown }

export type Drafts = {
  /** Whose they are: the session, and the seat where one device holds two. */
  place: string
  /** This tab's own words, else the newest of another's. */
  read: (name: string) => unknown
  keep: (name: string, draft: unknown) => void
  /** The server has what this tab, or the tab `by`, had written. Other words stay. */
  forget: (name: string, by?: string) => void
  /** What this tab shows under a name becomes its own, though nobody has typed in it. */
  takeUp: (name: string) => void
  /** What other tabs keep under this name, the newest first, without what the words here were begun from. `given`: what was sent and
   * now stands where this tab's words were; then those count as another's too. */
  others: (name: string, given?: unknown) => Other[]
  /** Puts other words in the place of this tab's own, which become the others. */
  turnTo: (name: string, draft: unknown, from?: Other) => void
  letGo: (name: string, other: Other) => void
}

/** `over`: which words of other tabs these were begun from: by tab, the time of the newest. */
type Kept = { at: number; draft: unknown; over: Record<string, number> }
type Where = { prefix: string; place: string; tab?: string; now?: () => number }

export function openDrafts(place: string, device: Device, tab?: string, now?: () => number): Drafts {
  return openDraftsAt({ prefix: `halfway:draft:${place}:`, place, ...(tab && { tab }), ...(now && { now }) }, device)
}

/** `prefix` begins with `halfway:`. */
export function openDraftsAt({ prefix, place, tab = thisTab(), now = Date.now }: Where, device: Device): Drafts {
  /** What was shown here of other tabs' words before anything was typed. */
  const shown = new Map<string, Kept['over']>()
  const entry = (name: string, of: string) => keptIn(device.read(nameIn(prefix, name, of)), of)
  const put = (name: string, of: string, kept: Kept) => device.keep(nameIn(prefix, name, of), JSON.stringify(kept))
  const all = (name: string): (Kept & { tab: string })[] =>
    tabsIn(prefix, name, device)
      .flatMap((of) => {
        const kept = entry(name, of)
        return kept ? [{ ...kept, tab: of }] : []
      })
      .sort((a, b) => b.at - a.at)
  const begunFrom = (name: string) => entry(name, tab)?.over ?? shown.get(name) ?? {}
  const write = (name: string, draft: unknown, over = begunFrom(name)) => {
    // Newer than any, also where the device's clock was set back.
    put(name, tab, { at: Math.max(now(), (all(name)[0]?.at ?? 0) + 1), draft, over })
  }
  const letGo = (name: string, { tab: of }: Pick<Other, 'tab'>) => device.forget(nameIn(prefix, name, of))
  return {
    place,
    read: (name) => {
      const own = entry(name, tab)
      const [newest] = all(name)
      if (!own && newest) shown.set(name, { ...newest.over, [newest.tab]: newest.at })
      return (own ?? newest)?.draft
    },
    // [DU9]
    keep: (name, draft) => write(name, draft),
    takeUp: (name) => {
      if (entry(name, tab) || !shown.has(name)) return
      const from = all(name).find((other) => isCovered(other, begunFrom(name)))
      if (from) write(name, from.draft)
    },
    forget: (name, by = tab) => {
      const gone = entry(name, by)
      const over = gone?.over ?? (by === tab ? begunFrom(name) : {})
      for (const other of all(name)) {
        const same = gone !== null && isSame(other.draft, gone.draft)
        if (other.tab === by || other.tab === BEFORE || same || isCovered(other, over)) letGo(name, other)
      }
      shown.delete(name)
    },
    // [DU50]
    others: (name, given) => {
      const [here, over] = [given ?? entry(name, tab)?.draft, begunFrom(name)]
      const others = all(name).filter((other) => other.tab !== tab || given !== undefined)
      return others.filter((other) => holds(other.draft) && !isCovered(other, over) && !isSame(other.draft, here))
    },
    turnTo: (name, draft, from) => {
      const own = entry(name, tab)
      const begun = begunFrom(name)
      if (own && holds(own.draft) && !isSame(own.draft, draft)) put(name, newCommandId(), own)
      write(name, draft, from ? { ...begun, [from.tab]: from.at } : begun)
    },
    letGo,
  }
}

/** The names under which words in progress lie on this device, whichever tab keeps them. */
export function namesOfDrafts(prefix: string, device: Device): string[] {
  return [...new Set(device.names(prefix).map((name) => name.slice(prefix.length).split('#')[0] ?? ''))]
}

/** Earlier versions kept words under the name alone, without a tab. */
const BEFORE = ''

function nameIn(prefix: string, name: string, tab: string): string {
  return prefix + name + (tab === BEFORE ? '' : `#${tab}`)
}

function tabsIn(prefix: string, name: string, device: Device): string[] {
  const own = device.names(`${prefix + name}#`).map((found) => found.slice(prefix.length + name.length + 1))
  return [...own, BEFORE]
}

function keptIn(text: string | null, tab: string): Kept | null {
  const read: unknown = text === null ? null : tried(() => JSON.parse(text))
  if (read === null) return null
  if (tab === BEFORE) return { at: 0, draft: read, over: {} }
  return typeof read === 'object' && 'at' in read && 'over' in read ? (read as Kept) : null
}

function isCovered({ tab, at }: Pick<Other, 'tab' | 'at'>, over: Kept['over']): boolean {
  return at <= (over[tab] ?? -1)
}

function isSame(draft: unknown, other: unknown): boolean {
  return JSON.stringify(draft) === JSON.stringify(other)
}

/** Whether somebody has put anything into it; its kind alone does not count. */
function holds(draft: unknown): boolean {
  if (typeof draft === 'string') return draft.trim() !== ''
  if (typeof draft !== 'object' || draft === null) return typeof draft === 'number'
  return Object.entries(draft).some(([key, part]) => key !== 'kind' && holds(part))
}

/** The draft that a command was made from; forgotten only when the server has accepted the command. */
export function draftOf(command: AnyCommand): string | null {
  switch (command.type) {
    case 'answer':
      return command.step
    case 'mirror':
    case 'offer':
      return `${command.step}:${command.type}`
    case 'judge':
      return `${command.step}:missing`
    case 'respond':
      return `${command.step}:response`
    case 'propose':
      return `${command.step}:terms`
    case 'take-break':
      return 'break'
    default:
      return null
  }
}
