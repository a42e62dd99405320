// A couple's page for their counsellor: what both agree to show, what the counsellor keeps themselves, and what comes next.
import type { Counselling, SecretsPolicy } from '#db/counselling.ts'
import { counsellingInvitesOf } from '#db/counselling-invites.ts'
import { meetingsOf } from '#db/meetings.ts'
import { type BySeat, PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Counsels } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { noteShown } from '../../core/looks.ts'
import { namesOf } from '../../core/names.ts'
import { counsellorName } from '../counselling/counsellor.ts'
import { aliasOf } from './alias.ts'
import { type AgreedToShow, agreedWith, readableOf } from './consents.ts'
import { type HandoverSeen, handoverFrom } from './handovers.ts'
import { doneShown, type HomeworkSeen, homeworkSeen } from './homework.ts'
import { type DeskMeeting, type Ready, readyFor, withSessions } from './meeting.ts'
import { type FollowUpSeen, followUps, type OwnNote, ownNotes } from './notes.ts'
import { type AgreementNow, agreementsOf, broughtTo, type Past, type PromptBrought, pastOf } from './past.ts'

export type CouplePage = {
  counselling: string
  /** Null until they have named the couple themselves. */
  alias: string | null
  policy: SecretsPolicy
  since: Instant
  /** Of whose couple it is, where one only covers; until when stands in the handover. */
  covering: string | null
  /** As the two go by; null for one who has not come, and where neither gave theirs to a counsellor and nothing is agreed yet. */
  names: BySeat<string | null>
  ready: Ready
  asked: BySeat<boolean>
  agreed: AgreedToShow
  past: Past | null
  agreements: AgreementNow[] | null
  /** On the spot, by whoever hosted. */
  brought: PromptBrought[]
  homework: HomeworkSeen[]
  meetings: DeskMeeting[]
  followUps: FollowUpSeen[]
  notes: OwnNote[]
  handover: HandoverSeen | null
  now: Instant
}

export async function showCouple(core: Core, own: Counsels): Promise<CouplePage> {
  const { person, counselling } = own
  const [readable, ready] = [await readableOf(core, own), await readyFor(core, own)]
  const agreed = readable?.agreed ?? (await agreedWith(core, own))
  const past = readable && (await pastOf(core, readable))
  const agreements = readable && (await agreementsOf(core, readable))
  const brought = readable ? await broughtTo(core, readable) : []
  const homework = readable ? await homeworkSeen(core, { ...readable, told: agreed.pastReflections }) : []
  await noteShown(
    core,
    { person, counselling },
    {
      letters: past !== null,
      loop: past !== null && past.loop !== null,
      'over-time': past !== null && past.overTime !== null,
      prompts: brought.length > 0,
      agreements: agreements !== null && agreements.length > 0,
      ...doneShown(homework),
    },
  )
  const meetings = await meetingsOf(core.db, { counselling })
  return {
    counselling,
    alias: await aliasOf(core, own, person),
    policy: own.policy,
    since: own.createdAt,
    covering: own.counsellor === person ? null : await counsellorName(core, own.counsellor),
    names: await namesFor(core, own, agreed),
    ready,
    asked: { first: own.safetyFirstAt !== null, second: own.safetySecondAt !== null },
    agreed,
    past,
    agreements,
    brought,
    homework,
    meetings: await Promise.all(meetings.map((meeting) => withSessions(core, meeting, ready))),
    followUps: readable ? await followUps(core, readable) : [],
    notes: await ownNotes(core, { person, counselling }),
    handover: await handoverFrom(core, own),
    now: core.now(),
  }
}

const NAMELESS: BySeat<string | null> = { first: null, second: null }

/** [CO33] A code tells nothing of the two; who came by a link has given their name. */
async function namesFor(core: Core, { counselling, couple }: Counselling, agreed: AgreedToShow) {
  if (couple === null) return NAMELESS
  const invites = await counsellingInvitesOf(core.db, { counselling })
  const given = PARTNER_SEATS.every((seat) => invites.some((one) => one.seat === seat && one.acceptedBy !== null))
  const known = given || agreed.hosting || agreed.pastReflections !== null || agreed.agreements !== null
  return known ? namesOf(core, { couple }) : NAMELESS
}
