// The prompts that a counsellor brought on the spot, to prepare from: what was asked, never what was answered.
import { closedInMeetings } from '#db/meetings.ts'
import { reaches } from '#shared/reflection/for-counsellor.ts'
import { isErased } from '#shared/session/events.ts'
import type { Texts } from '#shared/session/texts.ts'
import type { Instant } from '#shared/time.ts'
import type { Core } from '../../core/core.ts'
import { folded } from '../folded.ts'
import type { Readable } from './consents.ts'

// Further back than anybody prepares from.
const MOST = 12

/** `key`: its session and step. */
export type PromptBrought = { key: string; at: Instant; texts: Texts }

/** [CO36] The last first; none without the consent of both to past reflections. */
export async function broughtTo(
  core: Pick<Core, 'db' | 'sessions'>,
  { couple, counselling, agreed: { pastReflections }, out }: Readable,
): Promise<PromptBrought[]> {
  if (!pastReflections) return []
  const closed = await closedInMeetings(core.db, { counselling, most: MOST })
  const shown = closed.filter((one) => reaches(pastReflections, one) && !out.has(one.session))
  const prompts = (await folded(core, couple, shown)).flatMap(({ id, hosted }) =>
    Object.entries(hosted.brought).flatMap(([step, { at, texts }]): PromptBrought[] =>
      isErased(texts) ? [] : [{ key: `${id} ${step}`, at, texts }],
    ),
  )
  return prompts.toSorted((one, other) => other.at - one.at)
}
