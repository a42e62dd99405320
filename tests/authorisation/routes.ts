// Who may use which HTTP door. One row for each route and method there is under app/api; the tests are driven by it.
import { lamp } from '#tests/shared/exercises/own.ts'

/** What a room and its session are like when the door is tried. `waiting`: the second seat is empty.
 * `one-phone`: the first holds it. `walking`: through the letter of a session that is closed.
 * `linked`: a counsellor's two links are open. `counselled`: both agree to everything; `unconsented`: to nothing.
 * `reflected`: its session is closed. `handing-over`: the counsellor of other couples is asked to cover. */
export type Setting =
  | 'waiting'
  | 'one-phone'
  | 'planned'
  | 'open'
  | 'break'
  | 'closed'
  | 'walking'
  | 'linked'
  | 'counselled'
  | 'unconsented'
  | 'reflected'
  | 'handing-over'
/** The ids and secrets that a path or body can name. */
export type Place = {
  session: string
  couple: string
  counselling: string
  meeting: string
  note: string
  homework: string
  /** One that the counsellor wrote. */
  exercise: string
  token: string
  code: { word: string; digits: string }
  knock: string
  device: string
  /** Of the first. */
  signIn: string
}

export type Row = {
  /** `anybody`: signed out too. `somebody`: whoever is signed in, about themselves. `strangers`: all but the one who waits. `knocker`: who knocked, alone.
   * `holder`: the first, who alone has an account. `nobody`: what it names does not exist. `host`: the counsellor it is about.
   * `counsellors`: any who may work. `host-and-partners`: those three. */
  who:
    | 'nobody'
    | 'anybody'
    | 'holder'
    | 'strangers'
    | 'somebody'
    | 'partners'
    | 'first'
    | 'knocker'
    | 'host'
    | 'counsellors'
    | 'elsewhere'
    | 'host-and-partners'
  /** Where it has its place. */
  in: Setting
  path: (place: Place) => string
  body?: (place: Place) => object
  /** It changes the place: asked once, by one of those who may. */
  once?: true
  /** What it shows or does takes both partners' consent: refused to the counsellor of a couple that agreed to nothing. */
  consent?: true
  /** Asks first for the password, of whoever has one: what it names is not even looked at. */
  confirms?: true
}

const about = (session: string, more: string) => `/api/sessions/${session}/${more}`
const partners = (setting: Setting, more: string): Row => ({
  who: 'partners',
  in: setting,
  path: ({ session }) => about(session, more),
})

const ofCouple = (more: string): Row => ({
  who: 'partners',
  in: 'closed',
  path: ({ couple }) => `/api/couples/${couple}/${more}`,
})
const own = (more: string, body?: object): Row => ({
  who: 'somebody',
  in: 'open',
  path: () => `/api/${more}`,
  ...(body && { body: () => body }),
})
const open = (more: string, body: object): Row => ({ ...own(more, body), who: 'anybody' })

const counselled = (more: string, body?: object): Row => ({
  who: 'partners',
  in: 'counselled',
  path: ({ counselling }) => `/api/counselling/${counselling}${more}`,
  ...(body && { body: () => body }),
})
const ofDesk = (setting: Setting, more: string, body?: object): Row => ({
  who: 'host',
  in: setting,
  path: ({ counselling }) => `/api/desk/couples/${counselling}${more}`,
  ...(body && { body: () => body }),
})

const ofMeeting = (more: string, body?: object): Row => ({
  who: 'host',
  in: 'counselled',
  path: ({ meeting }) => `/api/desk/meetings/${meeting}${more}`,
  ...(body && { body: () => body }),
})
const PLAN = { at: null, minutes: 50, exercises: ['weather'] }

const ofExercise = (more: string, body?: object): Row => ({
  who: 'host',
  in: 'counselled',
  path: ({ exercise }) => `/api/desk/exercises/${exercise}${more}`,
  ...(body && { body: () => body }),
})

const CREDENTIAL = { clientDataJSON: '', attestationObject: '', authenticatorData: '', signature: '' }
const PASSKEY = { id: '', rawId: '', type: 'public-key', response: CREDENTIAL, clientExtensionResults: {} }

/** By method and folder. Doors of the sign-in library have a list of their own. */
export const ROUTES: Record<string, Row> = {
  'POST rooms': {
    who: 'anybody',
    in: 'open',
    path: () => '/api/rooms',
    body: () => ({ exercise: 'weather', name: 'Mara', locale: 'en' }),
  },
  'POST locale': { who: 'anybody', in: 'open', path: () => '/api/locale', body: () => ({ locale: 'es' }) },
  'GET home': { who: 'somebody', in: 'open', path: () => '/api/home' },
  'POST devices': { who: 'somebody', in: 'open', path: () => '/api/devices', body: () => ({}) },
  'POST sessions': {
    who: 'partners',
    in: 'open',
    path: () => '/api/sessions',
    body: ({ couple }) => ({ couple, exercise: 'weather' }),
  },
  'POST couples/[couple]/let-back-in': {
    who: 'partners',
    in: 'open',
    path: ({ couple }) => `/api/couples/${couple}/let-back-in`,
    body: () => ({}),
  },
  'GET sessions/[session]/opened': partners('open', 'opened'),
  'GET sessions/[session]/reflection': partners('closed', 'reflection'),
  'GET sessions/[session]/sources/[position]': partners('closed', 'sources/2'),
  'GET sessions/[session]/earlier': partners('closed', 'earlier'),
  'GET sessions/[session]/break.ics': partners('break', 'break.ics'),
  'GET sessions/[session]/invite': { ...partners('waiting', 'invite'), who: 'first' },
  'POST sessions/[session]/invite': { ...partners('waiting', 'invite'), who: 'first', body: () => ({ note: 'Come' }) },
  'POST sessions/[session]/code': { ...partners('waiting', 'code'), who: 'first', body: () => ({}), once: true },
  'POST sessions/[session]/knocks/[knock]': {
    who: 'first',
    in: 'waiting',
    path: ({ session, knock }) => about(session, `knocks/${knock}`),
    body: () => ({ admit: false }),
  },
  'POST invites/look': {
    who: 'anybody',
    in: 'waiting',
    path: () => '/api/invites/look',
    body: ({ token }) => ({ token }),
  },
  'POST invites/accept': {
    who: 'anybody',
    in: 'waiting',
    path: () => '/api/invites/accept',
    body: ({ token }) => ({ token, name: 'Tom', locale: 'en' }),
    once: true,
  },
  'POST devices/claim': {
    who: 'anybody',
    in: 'waiting',
    path: () => '/api/devices/claim',
    body: ({ device }) => ({ token: device }),
    once: true,
  },
  'POST codes/look': { who: 'anybody', in: 'waiting', path: () => '/api/codes/look', body: ({ code }) => code },
  'POST knocks': {
    who: 'strangers',
    in: 'waiting',
    path: () => '/api/knocks',
    body: ({ code }) => ({ ...code, name: 'Tom', locale: 'en' }),
  },
  'GET knocks/[knock]': { who: 'knocker', in: 'waiting', path: ({ knock }) => `/api/knocks/${knock}` },
  'POST guests': {
    who: 'anybody',
    in: 'waiting',
    path: () => '/api/guests',
    body: ({ token }) => ({ token, locale: 'en' }),
  },
  'GET sessions/[session]/about': partners('walking', 'about'),
  'GET sessions/[session]/reflection.json': partners('closed', 'reflection.json'),
  'GET sessions/[session]/reflection.md': partners('closed', 'reflection.md'),
  'GET sessions/[session]/agreements.ics': partners('closed', 'agreements.ics'),
  'GET sessions/[session]/planned.ics': partners('planned', 'planned.ics'),
  'POST sessions/[session]/reviews': {
    ...partners('closed', 'reviews'),
    body: () => ({
      id: '6f6f0f0e-0d0c-4b0a-8908-070605040302',
      command: { type: 'review-agreement', step: 'promise', fate: 'kept', locale: 'en' },
    }),
  },
  'POST sessions/[session]/one-phone': {
    ...partners('waiting', 'one-phone'),
    who: 'first',
    body: () => ({ name: 'Tom', locale: 'en' }),
    once: true,
  },
  'POST sessions/[session]/one-phone/link': {
    ...partners('one-phone', 'one-phone/link'),
    who: 'first',
    body: () => ({}),
  },
  'GET couples/[couple]/way': ofCouple('way'),
  'POST couples/[couple]/way': { ...ofCouple('way'), body: () => ({ way: 'caught-in-the-loop' }) },
  'POST couples/[couple]/way/own': { ...ofCouple('way/own'), body: () => ({ exercise: 'one-notch-open' }) },
  'GET couples/[couple]/my-words.json': ofCouple('my-words.json'),
  'GET couples/[couple]/my-words.md': ofCouple('my-words.md'),
  'POST couples/[couple]/delete-mine': {
    ...ofCouple('delete-mine'),
    body: () => ({ confirm: { word: 'delete' } }),
    once: true,
    confirms: true,
  },
  'POST couples/[couple]/delete-all': {
    ...ofCouple('delete-all'),
    body: () => ({ confirm: { word: 'delete' } }),
    once: true,
    confirms: true,
  },
  'POST couples/[couple]/keep-all': { ...ofCouple('keep-all'), body: () => ({}) },
  'POST couples/[couple]/leave': {
    ...ofCouple('leave'),
    body: () => ({ confirm: { word: 'leave' } }),
    once: true,
    confirms: true,
  },
  'GET leaving': own('leaving'),
  'GET reflections': { who: 'partners', in: 'closed', path: ({ couple }) => `/api/reflections?couple=${couple}` },
  'GET reflections/agreements': {
    who: 'partners',
    in: 'closed',
    path: ({ couple }) => `/api/reflections/agreements?couple=${couple}`,
  },
  'GET reflections/over-time': {
    who: 'partners',
    in: 'closed',
    path: ({ couple }) => `/api/reflections/over-time?couple=${couple}`,
  },
  'POST reflections/search': {
    who: 'partners',
    in: 'closed',
    path: () => '/api/reflections/search',
    body: ({ couple }) => ({ couple, words: 'evening' }),
  },
  'GET account': own('account'),
  'POST account': {
    ...own('account', { address: 'mara@example.org', password: 'a long walk by the river' }),
    once: true,
  },
  'POST account/address': { ...own('account/address', { address: 'mara@example.com', password: null }), who: 'holder' },
  'POST account/codes': { ...own('account/codes', { password: null }), who: 'holder' },
  'POST account/give-up': { ...own('account/give-up', { password: null }), who: 'holder' },
  'POST account/password': {
    ...own('account/password', { old: null, password: 'a long walk by the river' }),
    who: 'holder',
  },
  'POST account/sign-out': { ...own('account/sign-out', {}), once: true },
  'POST account/devices/sign-out-others': own('account/devices/sign-out-others', {}),
  'POST account/devices/[signIn]/sign-out': {
    who: 'first',
    in: 'open',
    path: ({ signIn }) => `/api/account/devices/${signIn}/sign-out`,
    body: () => ({}),
    once: true,
  },
  'POST account/passkeys/ask': own('account/passkeys/ask', { address: null, password: null }),
  'POST account/passkeys': own('account/passkeys', { asked: 'nothing', address: null, response: PASSKEY }),
  'POST account/passkeys/[passkey]/take-away': {
    ...own('account/passkeys/none/take-away', {}),
    who: 'nobody',
  },
  'POST account/second-factor': { ...own('account/second-factor', { password: null }), who: 'holder' },
  'POST account/second-factor/confirm': { ...own('account/second-factor/confirm', { code: '000000' }), who: 'nobody' },
  'POST account/second-factor/take-away': {
    ...own('account/second-factor/take-away', { password: null }),
    who: 'holder',
  },
  'POST counsellor/look': open('counsellor/look', { token: null }),
  'POST counsellor': own('counsellor', { token: null, name: 'Ada' }),
  'GET counselling': own('counselling'),
  'POST counselling/look': {
    who: 'anybody',
    in: 'linked',
    path: () => '/api/counselling/look',
    body: ({ token }) => ({ token }),
  },
  'POST counselling/accept': {
    who: 'anybody',
    in: 'linked',
    path: () => '/api/counselling/accept',
    body: ({ token }) => ({ token, name: 'Mara', locale: 'en' }),
    once: true,
  },
  'GET counselling/[counselling]': counselled(''),
  'POST counselling/[counselling]/consents': counselled('/consents', { purpose: 'hosting' }),
  'POST counselling/[counselling]/withdraw': counselled('/withdraw', { purpose: 'agreements' }),
  'POST counselling/[counselling]/end': { ...counselled('/end', {}), who: 'host-and-partners', once: true },
  'POST desk/couples': {
    who: 'counsellors',
    in: 'linked',
    path: () => '/api/desk/couples',
    body: () => ({ alias: 'Monday', policy: 'no-secrets' }),
  },
  'POST couples/[couple]/counsellor-code': {
    who: 'partners',
    in: 'unconsented',
    path: ({ couple }) => `/api/couples/${couple}/counsellor-code`,
    body: () => ({}),
  },
  'POST desk/couples/code': {
    who: 'counsellors',
    in: 'counselled',
    path: () => '/api/desk/couples/code',
    body: ({ code }) => ({ ...code, alias: 'Monday', policy: 'no-secrets' }),
    once: true,
  },
  'GET desk/couples/[counselling]/invite': ofDesk('linked', '/invite'),
  'POST desk/couples/[counselling]/invite': { ...ofDesk('linked', '/invite', { seat: 'second' }), once: true },
  'GET desk': { who: 'counsellors', in: 'counselled', path: () => '/api/desk' },
  'GET desk/couples/[counselling]': ofDesk('counselled', ''),
  'GET desk/couples/[counselling]/copy.md': ofDesk('counselled', '/copy.md'),
  'GET desk/couples/[counselling]/reflections/[session]': {
    ...ofDesk('reflected', ''),
    path: ({ counselling, session }) => `/api/desk/couples/${counselling}/reflections/${session}`,
    consent: true,
  },
  'POST desk/couples/[counselling]/notes': ofDesk('counselled', '/notes', { text: 'To come back to.' }),
  'POST desk/couples/[counselling]/notes/[note]': {
    ...ofDesk('counselled', '', { text: null }),
    path: ({ counselling, note }) => `/api/desk/couples/${counselling}/notes/${note}`,
  },
  'POST desk/couples/[counselling]/follow-ups': ofDesk('counselled', '/follow-ups', { text: 'Until Monday.' }),
  'POST desk/couples/[counselling]/homework': ofDesk('counselled', '/homework', { exercise: 'weather' }),
  'POST desk/couples/[counselling]/homework/[homework]/take-back': {
    ...ofDesk('counselled', '', {}),
    path: ({ counselling, homework }) => `/api/desk/couples/${counselling}/homework/${homework}/take-back`,
  },
  'POST desk/couples/[counselling]/meetings': ofDesk('counselled', '/meetings', PLAN),
  'GET desk/meetings/[meeting]': ofMeeting(''),
  'POST desk/meetings/[meeting]': ofMeeting('', PLAN),
  'POST desk/meetings/[meeting]/sessions': ofMeeting('/sessions', { exercise: 'weather' }),
  'POST desk/meetings/[meeting]/call-off': ofMeeting('/call-off', {}),
  'POST desk/meetings/[meeting]/end': ofMeeting('/end', {}),
  'POST desk/couples/[counselling]/handover': ofDesk('counselled', '/handover', {
    to: 'nobody@example.org',
    until: null,
  }),
  'POST desk/couples/[counselling]/handover/take': {
    ...ofDesk('handing-over', '/handover/take', { take: true }),
    who: 'elsewhere',
  },
  'POST counselling/[counselling]/handover': { ...counselled('/handover', { agree: true }), in: 'handing-over' },
  'POST desk/couples/[counselling]/handover/end': {
    ...ofDesk('handing-over', '/handover/end', {}),
    who: 'counsellors',
    once: true,
  },
  'GET counselling/[counselling]/between': counselled('/between'),
  'GET meetings/[meeting]/place': { ...counselled(''), path: ({ meeting }) => `/api/meetings/${meeting}/place` },
  'POST desk/couples/[counselling]/safety': ofDesk('counselled', '/safety', { seat: 'first', asked: true }),
  'GET desk/exercises': { who: 'counsellors', in: 'linked', path: () => '/api/desk/exercises' },
  'POST desk/exercises': {
    who: 'counsellors',
    in: 'linked',
    path: () => '/api/desk/exercises',
    body: () => ({ text: JSON.stringify(lamp) }),
  },
  'GET desk/exercises/[exercise]': ofExercise(''),
  'POST desk/exercises/[exercise]': ofExercise('', { text: JSON.stringify(lamp), after: 1 }),
  'POST desk/exercises/[exercise]/copy': ofExercise('/copy', {}),
  'POST desk/exercises/[exercise]/retire': ofExercise('/retire', { retired: true }),
  'GET desk/exercises/[exercise]/file': ofExercise('/file'),
  'POST account/recover': open('account/recover', { code: 'nothing', password: 'a long walk by the river' }),
  'POST account/sign-in': open('account/sign-in', { address: 'nobody@example.org', password: 'nothing of the kind' }),
  'POST account/sign-in/passkey/ask': open('account/sign-in/passkey/ask', {}),
  'POST account/sign-in/passkey': open('account/sign-in/passkey', { asked: 'nothing', response: PASSKEY }),
}
