// A meeting as its counsellor sees it, and another time or plan for it.
import { door } from '../../../door.ts'
import { MeetingPlan } from '../../shapes.ts'

export const GET = door({}, ({ runtime, person, params }) => runtime.reads.desk.meeting(person, params.meeting ?? ''))

export const POST = door({ body: MeetingPlan }, ({ runtime, person, params, body }) =>
  runtime.writes.desk.changeMeeting(person, { ...body, meeting: params.meeting ?? '' }),
)
