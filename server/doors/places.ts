// One's own places: what is asked about them, a code on paper that leads back to them, and coming back by it.
import { z } from 'zod'
import { putAskingsAway } from '#db/place-askings.ts'
import { askedAbout } from '../reads/place-anew.ts'
import { enterByPaper, newPaperCode } from '../writes/paper-code.ts'
import { door } from './door.ts'
import { anybody, somebody } from './policies.ts'

export const PLACES = [
  door('GET /places/here', {
    who: somebody,
    says: '`{"asked"}`: which of your places a partner asked to be given anew, `by` whom, and `until` when it would have waited; any request of yours has ended it, and a line of yours does',
    does: async ({ core, person }) => ({ asked: await askedAbout(core, { person: person.id }) }),
  }),
  door('POST /places/here', {
    who: somebody,
    says: '`{}`: puts that notice away',
    does: async ({ core, person }) => {
      await putAskingsAway(core.db, { person: person.id, at: core.now() })
      return {}
    },
  }),
  door('POST /places/paper-code', {
    who: somebody,
    says: '`{"code"}`: a guest’s code on paper, shown this once; it ends the one before. `held`: a session in which you hold the other’s seat, for a code of theirs',
    body: z.strictObject({ held: z.string().max(100).optional() }),
    limit: 'account',
    does: ({ core, person, body: { held } }) => newPaperCode(core, { person: person.id, held }),
  }),
  door('POST /places/enter', {
    who: anybody,
    says: '`{}`; signs in as the guest of a code on paper',
    body: z.strictObject({ code: z.string().max(60) }),
    // [ST31]
    limit: 'paper-code',
    does: async ({ core, person: current, here: identity, body, sends }) => {
      const entered = await enterByPaper(core, { code: body.code, current, identity })
      if ('refused' in entered) return entered
      sends(entered.headers)
      return {}
    },
  }),
] as const
