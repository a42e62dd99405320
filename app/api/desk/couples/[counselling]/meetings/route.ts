// A meeting planned with a couple, or begun now.
import { door } from '../../../../door.ts'
import { MeetingPlan } from '../../../shapes.ts'

export const POST = door(
  { body: MeetingPlan, limit: 'open-room', created: true },
  ({ runtime, person, params, body }) =>
    runtime.writes.desk.newMeeting(person, { ...body, counselling: params.counselling ?? '' }),
)
