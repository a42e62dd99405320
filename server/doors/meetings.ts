// A meeting: as its counsellor plans and holds it, and where it is for the two it is for.
import { z } from 'zod'
import { showMeeting } from '../reads/desk/meeting.ts'
import { callOffMeeting, changeMeeting, endMeeting, openInMeeting, planMeeting } from '../writes/desk/meetings.ts'
import { MeetingPlan } from './desk-shapes.ts'
import { door } from './door.ts'
import { counselsTwo, meets, ofMeeting } from './policies.ts'
import { ExerciseId } from './shapes.ts'

export const MEETINGS = [
  door('POST /desk/couples/:counselling/meetings', {
    who: counselsTwo,
    says: '`201 {"meeting"}`; `at` in milliseconds, null for now',
    body: MeetingPlan,
    limit: 'open-room',
    created: true,
    does: ({ core, own, body }) => planMeeting(core, own, body),
  }),
  door('GET /desk/meetings/:meeting', {
    who: ofMeeting,
    says: 'its plan, its sessions, and whether rooms can be opened (`ready`)',
    does: ({ core, of }) => showMeeting(core, of),
  }),
  door('POST /desk/meetings/:meeting', {
    who: ofMeeting,
    says: '`{}`: another time or plan',
    body: MeetingPlan,
    does: ({ core, of, body }) => changeMeeting(core, of, body),
  }),
  door('POST /desk/meetings/:meeting/sessions', {
    who: ofMeeting,
    says: '`201 {"session"}`, opened in the couple’s room',
    body: z.strictObject({ exercise: ExerciseId }),
    limit: 'open-room',
    created: true,
    does: ({ core, of, body }) => openInMeeting(core, of, body.exercise),
  }),
  door('POST /desk/meetings/:meeting/call-off', {
    who: ofMeeting,
    says: '`{}`, before it has begun',
    does: ({ core, of }) => callOffMeeting(core, of),
  }),
  door('POST /desk/meetings/:meeting/end', {
    who: ofMeeting,
    says: '`{}`: you are out of its rooms',
    does: ({ core, of }) => endMeeting(core, of),
  }),
  door('GET /meetings/:meeting/place', {
    who: meets,
    says: '`{"session", "over"}`: for its two partners, where a counsellor’s meeting is now; null before anything was opened',
    does: async ({ of: { session, over } }) => ({ session, over }),
  }),
] as const
