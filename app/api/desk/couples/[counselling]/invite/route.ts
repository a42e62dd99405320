// The two links of a counselling, as long as they are open; and a fresh one for a partner who has not come yet.
import { z } from 'zod'
import { Seats } from '../../../../counselling/shapes.ts'
import { door } from '../../../../door.ts'

export const GET = door({}, ({ runtime, person, params, host }) =>
  runtime.reads.counsellingLinks(person, params.counselling ?? '', host),
)

export const POST = door({ body: z.strictObject({ seat: Seats }), limit: 'open-room' }, (asking) => {
  const { runtime, person, params, body } = asking
  return runtime.writes.counselling.inviteAgain(person, { ...body, counselling: params.counselling ?? '' })
})
