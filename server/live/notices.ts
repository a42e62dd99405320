// What this process tells the others on its database, and hears from them: that a log went on, whose lines are over, who is sought,
// and that who is in a room has changed. Never a word of it.
import { z } from 'zod'
import type { Channel } from '#db/channel.ts'
import { SEATS } from '#shared/session/seat.ts'
import { newId } from '../secrets.ts'

// [PR50]
const Notice = z.union([
  z.strictObject({ session: z.uuid(), position: z.int() }),
  z.strictObject({ endsIn: z.uuid(), seat: z.enum(SEATS).optional() }),
  z.strictObject({ endsSignIn: z.string().max(200) }),
  z.strictObject({ seeks: z.uuid() }),
  z.strictObject({ attends: z.uuid() }),
])
export type Notice = z.infer<typeof Notice>
const Told = z.object({ from: z.uuid(), notices: z.array(z.unknown()) })

export type Notices = ReturnType<typeof openNotices>

// What Postgres carries at once is under 8,000 bytes.
const AT_ONCE = 50
// Each one is a commit of its own, so for so many milliseconds others are waited for.
const GATHERED = 15

/** Notices of nearly the same moment are sent together. If one is lost, comparing positions makes up for it. */
export function openNotices(channel: Channel) {
  const from = newId()
  const waiting = new Map<string, Notice>()
  let telling = Promise.resolve()
  const begins = JSON.stringify({ from }).slice(0, -1)
  const send = async () => {
    await new Promise((resolve) => setTimeout(resolve, GATHERED))
    const notices = [...waiting.values()]
    waiting.clear()
    for (let at = 0; at < notices.length; at += AT_ONCE) {
      await channel.tell(JSON.stringify({ from, notices: notices.slice(at, at + AT_ONCE) })).catch(() => {})
    }
  }
  return {
    tell: (notice: Notice): void => {
      waiting.set('session' in notice ? notice.session : JSON.stringify(notice), notice)
      if (waiting.size === 1) telling = telling.then(send)
    },
    /** Only what others tell. */
    hear: (heard: (notice: Notice) => void, connected: () => void): Promise<void> =>
      channel.hear((text) => {
        const told = text.startsWith(begins) ? null : read(text)
        // A server of another version may tell what this one knows nothing of.
        const known = told?.notices.flatMap((notice) => Notice.safeParse(notice).data ?? []) ?? []
        for (const notice of known) heard(notice)
      }, connected),
    /** Resolves once everything that was told has gone. */
    told: (): Promise<void> => telling,
  }
}

function read(text: string): z.infer<typeof Told> | null {
  try {
    return Told.parse(JSON.parse(text))
  } catch {
    return null
  }
}
