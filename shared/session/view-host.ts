// The only way that a session reaches the counsellor who hosts it. Until both have let them in it holds names and a title.
import type { HostView } from './host-view-shape.ts'
import type { Session } from './session.ts'
import { exerciseView } from './view.ts'

/** How often a counsellor may ask in one session. */
const MOST_ASKING = 2

export function viewForHost(session: Session): HostView {
  const { names, host, hosted } = session
  const here = host?.here ?? hosted.left ?? 'not-asked'
  return {
    seat: 'counsellor',
    names,
    exercise: exerciseView(session),
    here,
    mayAsk: !host && hosted.refusals < MOST_ASKING,
    room: null,
  }
}
