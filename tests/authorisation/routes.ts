// Who may use which HTTP door that is about the two, or about oneself. One row for each route and method there is in server/doors.
import { butIn, type Setting, type Written } from './door-row.ts'

const about = (session: string, more: string) => `/api/sessions/${session}/${more}`
const partners = (setting: Setting, more: string): Written => ({
  in: setting,
  path: ({ session }) => about(session, more),
})

const ofCouple = (more: string): Written => ({
  in: 'closed',
  path: ({ couple }) => `/api/couples/${couple}/${more}`,
})
const own = (more: string, body?: object): Written => ({
  in: 'open',
  path: () => `/api/${more}`,
  ...(body && { body: () => body }),
})

const CREDENTIAL = { clientDataJSON: '', attestationObject: '', authenticatorData: '', signature: '' }
const PASSKEY = { id: '', rawId: '', type: 'public-key', response: CREDENTIAL, clientExtensionResults: {} }

/** By method and address. Doors of the sign-in library have a list of their own. */
export const ROUTES: Record<string, Written> = {
  'POST /rooms': {
    in: 'open',
    path: () => '/api/rooms',
    body: () => ({ exercise: 'weather', name: 'Mara', locale: 'en' }),
  },
  'POST /locale': { in: 'open', path: () => '/api/locale', body: () => ({ locale: 'es' }) },
  'GET /home': { in: 'open', path: () => '/api/home' },
  'POST /devices': { in: 'open', path: () => '/api/devices', body: () => ({}) },
  'POST /sessions': {
    in: 'open',
    path: () => '/api/sessions',
    body: ({ couple }) => ({ couple, exercise: 'weather' }),
    not: { waiting: 'not-found' },
  },
  'POST /breaks': {
    in: 'open',
    path: () => '/api/breaks',
    body: ({ couple }) => ({ couple, minutes: 60, opening: 'with tea' }),
    once: true,
    not: { waiting: 'not-found' },
  },
  'POST /couples/:couple/let-back-in': {
    in: 'open',
    path: ({ couple }) => `/api/couples/${couple}/let-back-in`,
    body: () => ({}),
    not: { waiting: 'not-found' },
  },
  'GET /openapi.json': own('openapi.json'),
  'GET /exercises': own('exercises'),
  'GET /view.schema.json': own('view.schema.json'),
  'GET /sessions/:session/words': partners('open', 'words?locale=es'),
  'GET /places/here': own('places/here'),
  'POST /places/here': own('places/here', {}),
  'POST /places/paper-code': own('places/paper-code', {}),
  'POST /places/enter': own('places/enter', { code: 'nothing' }),
  'GET /sessions/:session/opened': partners('open', 'opened'),
  'GET /sessions/:session/reflection': partners('closed', 'reflection'),
  'GET /sessions/:session/sources/:position': {
    ...partners('closed', 'sources/2'),
    not: butIn('not-found', 'closed'),
  },
  'GET /sessions/:session/earlier': partners('closed', 'earlier'),
  'GET /sessions/:session/before/:step': partners('closed', 'before/talk'),
  'GET /sessions/:session/helps': partners('open', 'helps'),
  'GET /sessions/:session/break.ics': { ...partners('break', 'break.ics'), not: butIn('not-on-a-break', 'break') },
  'GET /sessions/:session/invite': {
    ...partners('waiting', 'invite'),
    not: butIn('not-found', 'waiting'),
  },
  'POST /sessions/:session/invite': {
    ...partners('waiting', 'invite'),
    body: () => ({ note: 'Come' }),
    not: butIn('not-found', 'waiting'),
  },
  'POST /sessions/:session/code': {
    ...partners('waiting', 'code'),
    body: () => ({}),
    once: true,
    not: butIn('not-found', 'waiting'),
  },
  'POST /sessions/:session/remove': {
    ...partners('waiting', 'remove'),
    body: () => ({}),
    once: true,
    not: butIn('not-found', 'waiting'),
  },
  'POST /sessions/:session/knocks/:knock': {
    in: 'waiting',
    path: ({ session, knock }) => about(session, `knocks/${knock}`),
    body: () => ({ admit: false }),
  },
  'POST /invites/look': {
    in: 'waiting',
    path: () => '/api/invites/look',
    body: ({ token }) => ({ token }),
    not: { linked: 'invitation-closed' },
  },
  'POST /invites/accept': {
    in: 'waiting',
    path: () => '/api/invites/accept',
    body: ({ token }) => ({ token, name: 'Tom', locale: 'en' }),
    once: true,
  },
  'POST /devices/claim': {
    in: 'waiting',
    path: () => '/api/devices/claim',
    body: ({ device }) => ({ token: device }),
    once: true,
  },
  'POST /devices/look': {
    in: 'waiting',
    path: () => '/api/devices/look',
    body: ({ device }) => ({ token: device }),
  },
  'POST /codes/look': {
    in: 'waiting',
    path: () => '/api/codes/look',
    body: ({ code }) => code,
    not: butIn('invitation-closed', 'waiting'),
  },
  'POST /knocks': {
    in: 'waiting',
    path: () => '/api/knocks',
    body: ({ code }) => ({ ...code, name: 'Tom', locale: 'en' }),
    not: butIn('invitation-closed', 'waiting'),
  },
  'GET /knocks/:knock': { in: 'waiting', path: ({ knock }) => `/api/knocks/${knock}` },
  'POST /guests': {
    in: 'waiting',
    path: () => '/api/guests',
    body: ({ token }) => ({ token, locale: 'en' }),
  },
  'GET /sessions/:session/about': { ...partners('walking', 'about'), not: butIn('not-found', 'walking') },
  'GET /sessions/:session/reflection.json': partners('closed', 'reflection.json'),
  'GET /sessions/:session/reflection.md': partners('closed', 'reflection.md'),
  'GET /sessions/:session/agreements.ics': {
    ...partners('closed', 'agreements.ics'),
    not: butIn('nothing-given', 'closed'),
  },
  'GET /sessions/:session/planned.ics': { ...partners('planned', 'planned.ics'), not: butIn('not-found', 'planned') },
  'GET /sessions/:session/lines': partners('closed', 'lines'),
  'POST /sessions/:session/lines': {
    ...partners('closed', 'lines'),
    body: () => ({ id: '7f6f0f0e-0d0c-4b0a-8908-070605040302', step: 'carry', steps: [], locale: 'en' }),
    not: {
      ...butIn('not-started', 'closed'),
      open: 'step-closed',
      break: 'on-a-break',
      reflected: 'session-closed',
    },
  },
  'POST /sessions/:session/reviews': {
    ...partners('closed', 'reviews'),
    body: () => ({
      id: '6f6f0f0e-0d0c-4b0a-8908-070605040302',
      command: { type: 'review-agreement', step: 'promise', fate: 'kept', locale: 'en' },
    }),
  },
  'POST /sessions/:session/one-phone': {
    ...partners('waiting', 'one-phone'),
    body: () => ({ name: 'Tom', locale: 'en' }),
    once: true,
    not: butIn('not-found', 'waiting'),
  },
  'POST /sessions/:session/one-phone/link': {
    ...partners('one-phone', 'one-phone/link'),
    body: () => ({}),
    not: butIn('not-found', 'one-phone'),
  },
  'GET /couples/:couple/way': ofCouple('way'),
  'POST /couples/:couple/way': { ...ofCouple('way'), body: () => ({ way: 'caught-in-the-loop' }) },
  'POST /couples/:couple/way/own': { ...ofCouple('way/own'), body: () => ({ exercise: 'one-notch-open' }) },
  'GET /couples/:couple/my-words.json': { ...ofCouple('my-words.json') },
  'GET /couples/:couple/my-words.md': { ...ofCouple('my-words.md') },
  'POST /couples/:couple/delete-mine': {
    ...ofCouple('delete-mine'),
    body: () => ({ confirm: { word: 'delete' } }),
    once: true,
    confirms: true,
  },
  'POST /couples/:couple/delete-all': {
    ...ofCouple('delete-all'),
    // Elsewhere somebody whose place was given anew has a say over what is theirs.
    in: 'planned',
    body: () => ({ confirm: { word: 'delete' } }),
    once: true,
    confirms: true,
  },
  'POST /couples/:couple/keep-all': { ...ofCouple('keep-all'), body: () => ({}) },
  'POST /couples/:couple/leave': {
    ...ofCouple('leave'),
    body: () => ({ confirm: { word: 'leave' } }),
    once: true,
    confirms: true,
  },
  'GET /leaving': own('leaving'),
  'GET /reflections': { in: 'closed', path: ({ couple }) => `/api/reflections?couple=${couple}` },
  'GET /reflections/agreements': {
    in: 'closed',
    path: ({ couple }) => `/api/reflections/agreements?couple=${couple}`,
  },
  'GET /reflections/over-time': {
    in: 'closed',
    path: ({ couple }) => `/api/reflections/over-time?couple=${couple}`,
  },
  'POST /reflections/search': {
    in: 'closed',
    path: () => '/api/reflections/search',
    body: ({ couple }) => ({ couple, words: 'evening' }),
  },
  'GET /account': own('account'),
  'POST /account': {
    ...own('account', { address: 'mara@example.org', password: 'a long walk by the river' }),
    once: true,
  },
  'POST /account/address': {
    ...own('account/address', { address: 'mara@example.com', password: null }),
  },
  'POST /account/codes': { ...own('account/codes', { password: null }) },
  'POST /account/give-up': { ...own('account/give-up', { password: null }) },
  'POST /account/password': {
    ...own('account/password', { old: null, password: 'a long walk by the river' }),
  },
  'POST /account/sign-out': { ...own('account/sign-out', {}), once: true },
  'POST /account/devices/sign-out-others': own('account/devices/sign-out-others', {}),
  'POST /account/devices/:signIn/sign-out': {
    in: 'open',
    path: ({ signIn }) => `/api/account/devices/${signIn}/sign-out`,
    body: () => ({}),
    once: true,
  },
  'POST /account/passkeys/ask': own('account/passkeys/ask', { address: null, password: null }),
  'POST /account/passkeys': own('account/passkeys', { asked: 'nothing', address: null, response: PASSKEY }),
  'POST /account/passkeys/:passkey/take-away': {
    ...own('account/passkeys/none/take-away', {}),
    none: true,
  },
  'POST /account/second-factor': { ...own('account/second-factor', { password: null }) },
  'POST /account/second-factor/confirm': { ...own('account/second-factor/confirm', { code: '000000' }), none: true },
  'POST /account/second-factor/take-away': {
    ...own('account/second-factor/take-away', { password: null }),
  },
  'POST /account/recover': own('account/recover', { code: 'nothing', password: 'a long walk by the river' }),
  'POST /account/sign-in': own('account/sign-in', { address: 'nobody@example.org', password: 'nothing of the kind' }),
  'POST /account/sign-in/passkey/ask': own('account/sign-in/passkey/ask', {}),
  'POST /account/sign-in/passkey': own('account/sign-in/passkey', { asked: 'nothing', response: PASSKEY }),
  'POST /counsellor/look': own('counsellor/look', { token: null }),
  'POST /counsellor': own('counsellor', { token: null, name: 'Ada' }),
  'GET /counselling': own('counselling'),
}
