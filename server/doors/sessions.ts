// A session, for the two who sit in it: what has opened, its reflection, what was offered before, looking back, and its moments for a calendar.
import { z } from 'zod'
import { Id } from '#shared/id.ts'
import { LOCALES } from '#shared/locale.ts'
import { CommandId } from '#shared/protocol.ts'
import { Review } from '#shared/session/commands.ts'
import { before } from '../reads/before.ts'
import { agreementsFile, breakFile, plannedFile } from '../reads/calendar.ts'
import { earlier, opened, ownList, source } from '../reads/opened.ts'
import { reflection, reflectionAbout } from '../reads/reflection.ts'
import { whatHelps } from '../reads/what-helps.ts'
import { review } from '../writes/review.ts'
import { door } from './door.ts'
import { calendarFile, wordsOf } from './files.ts'
import { InLanguage } from './library.ts'
import { seated } from './policies.ts'
import { Reading, reflectionFile } from './reflection-files.ts'

/** On one phone: whose seat is asked for, where it is not one's own. */
const Seat = z.object({ seat: z.string().optional() })

export const SESSIONS = [
  door('GET /sessions/:session/opened', {
    who: seated,
    says: 'what has opened so far, step by step',
    query: Seat,
    does: ({ core, seated }) => opened(core, seated),
  }),
  door('GET /sessions/:session/words', {
    who: seated,
    says: 'the words of its exercise, in your language or `?locale=`: `{"locale", "exercise", "version", "words"}`, with `words.title`, `words.for`, `words.asks` and by step `words.steps`; `locale` is another where it is written in another one only',
    query: InLanguage.extend(Seat.shape),
    does: async ({ core, seated, person, query }) => {
      // [FC2]
      const { id, version } = (await core.sessions.session(seated)).script
      const { exerciseLanguage, exerciseWords } = wordsOf(core)
      const asked = query.locale ?? person.locale
      const locale = await exerciseLanguage(asked, id, version)
      return { locale, exercise: id, version, words: await exerciseWords(asked, id, version) }
    },
  }),
  door('GET /sessions/:session/earlier', {
    who: seated,
    says: 'the offers of the couple’s last session of this exercise',
    does: ({ core, seated }) => earlier(core, seated),
  }),
  door('GET /sessions/:session/before/:step', {
    who: seated,
    says: 'what stands beside a step from the couple’s earlier sessions: one’s own of last time, what both answered in another exercise, or what both have signed; nothing that was deleted since',
    query: Seat,
    does: ({ core, seated, params }) => before(core, seated, params.step),
  }),
  door('GET /sessions/:session/helps', {
    who: seated,
    says: 'what each said helps when it is too much at once, `{"first": ["a-hand"]}`: options of the step `too-much`, of any session of the two',
    does: ({ core, seated }) => whatHelps(core, seated),
  }),
  door('GET /sessions/:session/reflection', {
    who: seated,
    says: 'the joint reflection, of what both have seen so far; `because` names entries from the closing talk on',
    does: ({ core, seated }) => reflection(core, seated),
  }),
  door('GET /sessions/:session/about', {
    who: seated,
    says: 'the joint reflection that this session walks through',
    does: ({ core, seated }) => reflectionAbout(core, seated),
  }),
  door('GET /sessions/:session/reflection.md', {
    who: seated,
    says: 'the same as a file, in your language or `?locale=`, with the days and hours of `?zone=` (as `Europe/Berlin`)',
    query: Reading,
    does: (asked) => reflectionFile('md', asked),
  }),
  door('GET /sessions/:session/reflection.json', {
    who: seated,
    says: 'so too; [what it holds](reflection-format.md)',
    query: Reading,
    does: (asked) => reflectionFile('json', asked),
  }),
  door('GET /sessions/:session/sources/:position', {
    who: seated,
    says: 'what an entry said that a sentence of the reflection names, by the position given there (it counts what both may know, not the log); `{"as": "wordless"}` where nothing was said in words; 404 before the closing talk',
    query: Seat,
    does: ({ core, seated, params }) => source(core, seated, Number(params.position)),
  }),
  door('GET /sessions/:session/break.ics', {
    who: seated,
    says: 'a calendar entry for the promised return; 404 where nobody is told when',
    does: ({ core, seated }) => calendarFile(breakFile(core, seated)),
  }),
  door('GET /sessions/:session/planned.ics', {
    who: seated,
    says: 'a calendar entry for the time that the two have planned',
    does: ({ core, seated }) => calendarFile(plannedFile(core, seated)),
  }),
  door('GET /sessions/:session/agreements.ics', {
    who: seated,
    says: 'the days on which its agreements are looked at again',
    does: ({ core, seated }) => calendarFile(agreementsFile(core, seated)),
  }),
  door('GET /sessions/:session/lines', {
    who: seated,
    says: '`{"list"}`: your own lines that stand in the letter or could, each with whether it does; null where the letter has no list, or not yet',
    query: Seat,
    does: ({ core, seated }) => ownList(core, seated),
  }),
  door('POST /sessions/:session/lines', {
    who: seated,
    says: '`{"version"}`: the list anew, by the steps whose lines stand in the letter; once the session has closed, a line can only be taken out',
    body: z.strictObject({ id: CommandId, step: Id, steps: z.array(Id).max(60), locale: z.enum(LOCALES) }),
    query: Seat,
    limit: 'command',
    does: ({ core, seated, body: { id, steps, ...answer } }) =>
      review(core, seated, { id, command: { type: 'answer', ...answer, value: { kind: 'carry', steps } } }),
  }),
  door('POST /sessions/:session/reviews', {
    who: seated,
    says: '`{"version"}`: one of the two reviews below, as over the socket',
    body: z.strictObject({ id: CommandId, command: Review }),
    query: Seat,
    limit: 'command',
    does: ({ core, seated, body }) => review(core, seated, body),
  }),
] as const
