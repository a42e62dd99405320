// A couple, for the two of it: their way, a place given anew, one's own words to take along, and the ways out, each of which is confirmed.
import { z } from 'zod'
import { myWordsInMarkdown } from '#shared/leaving/markdown.ts'
import { leaving } from '../reads/leaving.ts'
import { way } from '../reads/way.ts'
import { newCounsellorCode } from '../writes/counselling/counsellor-code.ts'
import { deleteAll, keepAll } from '../writes/delete-all.ts'
import { deleteMine } from '../writes/delete-mine.ts'
import { leave } from '../writes/leave.ts'
import { letBackIn } from '../writes/let-back-in.ts'
import { chooseOwn, takeWay } from '../writes/way.ts'
import { door } from './door.ts'
import { myWordsFile, ownWords } from './my-words-files.ts'
import { Confirmed, confirmed, ofCouple, somebody, writer } from './policies.ts'
import { ExerciseId, Zone } from './shapes.ts'

export const COUPLES = [
  door('GET /couples/:couple/way', {
    who: ofCouple,
    says: 'the way they are on: its exercises, what is done, what is next and why; `{"way": null}`',
    does: ({ core, own }) => way(core, own),
  }),
  door('POST /couples/:couple/way', {
    who: ofCouple,
    says: 'the same, with another way taken, or none for `null`',
    body: z.strictObject({ way: z.string().max(40).nullable() }),
    does: ({ core, own, body }) => takeWay(core, own, body),
  }),
  door('POST /couples/:couple/way/own', {
    who: ofCouple,
    says: 'the same; which one is yours, told to nobody before both have said',
    body: z.strictObject({ exercise: ExerciseId }),
    does: ({ core, own, body }) => chooseOwn(core, own, body),
  }),
  door('POST /couples/:couple/let-back-in', {
    who: ofCouple,
    says: 'asks that the place of a partner who lost everything be given anew, and says how it stands: `{"stage": "waiting", "until"}` for seven days, whatever happens; then `{"stage": "link", "invite"}`, a link as above by which somebody new takes the seat, or `{"stage": "over", "again"}`',
    limit: 'join',
    does: ({ core, own, host }) => letBackIn(core, own, { host }),
  }),
  door('POST /couples/:couple/counsellor-code', {
    who: ofCouple,
    says: '`201 {"word", "digits", "until"}`, for either of the two to give a counsellor',
    limit: 'open-room',
    created: true,
    does: ({ core, own, person: { locale } }) => newCounsellorCode(core, own, locale),
  }),
  door('GET /couples/:couple/my-words.md', {
    who: writer,
    says: 'everything you wrote there, to be read, with the days and hours of `?zone=`',
    query: Zone,
    does: async (asked) => myWordsFile('md', myWordsInMarkdown(...(await ownWords(asked)))),
  }),
  door('GET /couples/:couple/my-words.json', {
    who: writer,
    says: 'the same for other programs ([its shape](my-words-format.md))',
    query: Zone,
    does: async (asked) => {
      const [words] = await ownWords(asked)
      return myWordsFile('json', `${JSON.stringify(words, null, 2)}\n`)
    },
  }),
  door('GET /leaving', {
    who: somebody,
    says: '`{"couples", "confirm"}`: of each couple who is there and who asks for what below, and whether `word` or `password` confirms it',
    does: ({ core, person }) => leaving(core, person),
  }),
  door('POST /couples/:couple/delete-mine', {
    who: confirmed('delete-mine', writer),
    says: '`{}`: your words are gone, your partner’s stay; also where your place was given anew',
    body: Confirmed,
    limit: 'account',
    does: ({ core, place }) => deleteMine(core, place),
  }),
  door('POST /couples/:couple/delete-all', {
    who: confirmed('delete-all', ofCouple),
    says: '`{"deleted"}`: false while only you have asked',
    body: Confirmed,
    limit: 'account',
    does: ({ core, own }) => deleteAll(core, own),
  }),
  door('POST /couples/:couple/keep-all', {
    who: ofCouple,
    says: '`{}`: takes your asking back, or says no to your partner’s',
    does: ({ core, own }) => keepAll(core, own),
  }),
  door('POST /couples/:couple/leave', {
    who: confirmed('leave', writer),
    says: '`{}`: you have left; every door of that couple answers `not-found`',
    body: Confirmed,
    limit: 'account',
    does: ({ core, place }) => leave(core, place),
  }),
] as const
