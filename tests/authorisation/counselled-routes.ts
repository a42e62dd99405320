// Who may use which HTTP door between a counsellor and the two. One row for each route and method there is in server/doors.
import { lamp } from '#tests/shared/exercises/own.ts'
import { butIn, type Setting, type Written } from './door-row.ts'

const counselled = (more: string, body?: object): Written => ({
  in: 'counselled',
  path: ({ counselling }) => `/api/counselling/${counselling}${more}`,
  ...(body && { body: () => body }),
})
const ofDesk = (setting: Setting, more: string, body?: object): Written => ({
  in: setting,
  path: ({ counselling }) => `/api/desk/couples/${counselling}${more}`,
  ...(body && { body: () => body }),
})

const ofMeeting = (more: string, body?: object): Written => ({
  in: 'counselled',
  path: ({ meeting }) => `/api/desk/meetings/${meeting}${more}`,
  ...(body && { body: () => body }),
})
const PLAN = { at: null, minutes: 50, exercises: ['weather'] }

const ofExercise = (more: string, body?: object): Written => ({
  in: 'counselled',
  path: ({ exercise }) => `/api/desk/exercises/${exercise}${more}`,
  ...(body && { body: () => body }),
})

/** By method and address. */
export const COUNSELLED_ROUTES: Record<string, Written> = {
  'POST /counselling/look': {
    in: 'linked',
    path: () => '/api/counselling/look',
    body: ({ token }) => ({ token }),
  },
  'POST /counselling/accept': {
    in: 'linked',
    path: () => '/api/counselling/accept',
    body: ({ token }) => ({ token, name: 'Mara', locale: 'en' }),
    once: true,
  },
  'GET /counselling/:counselling': counselled(''),
  'POST /counselling/:counselling/consents': counselled('/consents', { purpose: 'hosting' }),
  'POST /counselling/:counselling/withdraw': counselled('/withdraw', { purpose: 'agreements' }),
  'POST /counselling/:counselling/end': { ...counselled('/end', {}), once: true },
  'POST /desk/couples': {
    in: 'linked',
    path: () => '/api/desk/couples',
    body: () => ({ alias: 'Monday', policy: 'no-secrets' }),
  },
  'POST /couples/:couple/counsellor-code': {
    in: 'unconsented',
    path: ({ couple }) => `/api/couples/${couple}/counsellor-code`,
    body: () => ({}),
    not: { waiting: 'not-found' },
  },
  'POST /desk/couples/code': {
    in: 'counselled',
    path: () => '/api/desk/couples/code',
    body: ({ code }) => ({ ...code, alias: 'Monday', policy: 'no-secrets' }),
    once: true,
  },
  'GET /desk/couples/:counselling/invite': {
    ...ofDesk('linked', '/invite'),
    not: butIn('not-found', 'linked'),
  },
  'POST /desk/couples/:counselling/invite': {
    ...ofDesk('linked', '/invite', { seat: 'second' }),
    once: true,
    not: butIn('not-found', 'linked'),
  },
  'GET /desk': { in: 'counselled', path: () => '/api/desk' },
  'GET /desk/standing': { in: 'counselled', path: () => '/api/desk/standing' },
  'GET /desk/couples/:counselling': ofDesk('counselled', ''),
  'GET /desk/couples/:counselling/copy.md': ofDesk('counselled', '/copy.md'),
  'GET /desk/couples/:counselling/reflections/:session': {
    ...ofDesk('reflected', ''),
    path: ({ counselling, session }) => `/api/desk/couples/${counselling}/reflections/${session}`,
    // [CO53] Elsewhere it was opened before the second sat there.
    not: butIn('not-found', 'reflected'),
  },
  'POST /desk/couples/:counselling/alias': ofDesk('counselled', '/alias', { alias: 'Tuesday' }),
  'POST /desk/couples/:counselling/notes': ofDesk('counselled', '/notes', { text: 'To come back to.' }),
  'POST /desk/couples/:counselling/notes/:note': {
    ...ofDesk('counselled', '', { text: null }),
    path: ({ counselling, note }) => `/api/desk/couples/${counselling}/notes/${note}`,
  },
  'POST /desk/couples/:counselling/follow-ups': ofDesk('counselled', '/follow-ups', { text: 'Until Monday.' }),
  'POST /desk/couples/:counselling/homework': ofDesk('counselled', '/homework', { exercise: 'weather' }),
  'POST /desk/couples/:counselling/homework/:homework/take-back': {
    ...ofDesk('counselled', '', {}),
    once: true,
    path: ({ counselling, homework }) => `/api/desk/couples/${counselling}/homework/${homework}/take-back`,
  },
  'POST /desk/couples/:counselling/meetings': ofDesk('counselled', '/meetings', PLAN),
  'GET /desk/meetings/:meeting': ofMeeting(''),
  'POST /desk/meetings/:meeting': ofMeeting('', PLAN),
  'POST /desk/meetings/:meeting/sessions': ofMeeting('/sessions', { exercise: 'weather' }),
  'POST /desk/meetings/:meeting/call-off': ofMeeting('/call-off', {}),
  'POST /desk/meetings/:meeting/end': ofMeeting('/end', {}),
  'POST /desk/couples/:counselling/handover': ofDesk('counselled', '/handover', { to: 'a@example.org', until: null }),
  'POST /desk/couples/:counselling/handover/take': ofDesk('handing-over', '/handover/take', { take: true }),
  'POST /counselling/:counselling/handover': {
    ...counselled('/handover', { agree: true }),
    in: 'handing-over',
    not: butIn('not-found', 'handing-over', 'counselled', 'reflected'),
  },
  'POST /desk/couples/:counselling/handover/end': {
    ...ofDesk('handing-over', '/handover/end', {}),
    once: true,
    not: butIn('not-found', 'handing-over', 'counselled', 'reflected'),
  },
  'GET /counselling/:counselling/between': counselled('/between'),
  'GET /meetings/:meeting/place': {
    ...counselled(''),
    path: ({ meeting }) => `/api/meetings/${meeting}/place`,
  },
  'POST /desk/couples/:counselling/safety': ofDesk('counselled', '/safety', { seat: 'first', asked: true }),
  'GET /desk/exercises': { in: 'linked', path: () => '/api/desk/exercises' },
  'POST /desk/exercises': {
    in: 'linked',
    path: () => '/api/desk/exercises',
    body: () => ({ text: JSON.stringify(lamp) }),
  },
  'GET /desk/exercises/:exercise': ofExercise(''),
  'POST /desk/exercises/:exercise': ofExercise('', { text: JSON.stringify(lamp), after: 1 }),
  'POST /desk/exercises/:exercise/copy': ofExercise('/copy', {}),
  'POST /desk/exercises/:exercise/retire': ofExercise('/retire', { retired: true }),
  'GET /desk/exercises/:exercise/file': ofExercise('/file'),
}
