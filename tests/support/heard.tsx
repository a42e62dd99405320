// One partner's screen in a document without a browser, as somebody hears it: what is spoken as it turns, where the reader's place goes, and
// what is read there. Names and roles are worked out by the rules for accessible names.
import {
  computeAccessibleDescription,
  computeAccessibleName,
  getRole,
  isSubtreeInaccessible,
} from 'dom-accessibility-api'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import { act, type ComponentProps, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { vi } from 'vitest'
import { SeatPreview } from '#app/rehearsal/seat-preview.tsx'
import type { SessionWords } from '#app/session/screen.tsx'
import { sentencesIn } from '#app/session/texts.ts'
import { openExerciseWords } from '#messages/exercise-words.ts'
import { MESSAGES } from '#messages/messages.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import { inEachLanguage, type Locale } from '#shared/locale.ts'
import type { Command } from '#shared/session/commands.ts'
import type { Live } from '#shared/session/live.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { EVENING } from './given.ts'

const { exerciseWords } = openExerciseWords(async () => ({}))
const still = () => undefined
const ROUTER: NonNullable<ComponentProps<typeof AppRouterContext>['value']> = {
  bfcacheId: 'here',
  back: still,
  forward: still,
  refresh: still,
  push: still,
  replace: still,
  prefetch: still,
}

export async function wordsFor(locale: Locale, { id, version }: Script): Promise<SessionWords> {
  return {
    exercise: { id, version },
    script: await exerciseWords(locale, id, version),
    sentences: await inEachLanguage(async (each) => sentencesIn((await exerciseWords(each, id, version)).steps)),
    again: [],
  }
}

/** What is heard as a screen turns. */
export type Heard = { spoken: string[]; place: string | null }

type OnScreen = { seat: PartnerSeat; locale: Locale; words: SessionWords; send?: (command: Command) => void }

/** `turnTo` shows a later state of the session; `press` presses a button by its name. Both tell what is heard meanwhile. */
export function openScreen({ seat, locale, words, send = still }: OnScreen) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  // Nothing goes on by itself while somebody listens.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'], now: EVENING })
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  const seen = (live: Live): ReactNode => (
    <AppRouterContext value={ROUTER}>
      <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
        <SeatPreview {...{ live, seat, locale, words, send }} refused={null} calm={still} />
      </NextIntlClientProvider>
    </AppRouterContext>
  )
  const listen = async (happens: () => void): Promise<Heard> => {
    const regions = [...page.querySelectorAll(LIVE)]
    const before = new Map(regions.map((region) => [region, region.innerHTML]))
    const from = document.activeElement
    await act(async () => happens())
    await act(async () => vi.dynamicImportSettled())
    const changed = regions.filter((region) => region.isConnected && region.innerHTML !== before.get(region))
    const at = document.activeElement
    return {
      spoken: changed.map((region) => plain(region.textContent)).filter(Boolean),
      place: at === from || !at || at === document.body ? null : told(at),
    }
  }
  return {
    page,
    turnTo: (live: Live) => listen(() => root.render(seen(live))),
    press: (name: string) => listen(() => buttonIn(page, name).click()),
    read: () => linesIn(page),
    close: () => {
      act(() => root.unmount())
      page.remove()
      vi.useRealTimers()
    },
  }
}

// What stands in such a place is spoken when it changes; what comes along with the place is not.
const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]'
/** There for what is spoken alone. */
const VOICE = '.sr-only[role="status"]'

function buttonIn(page: Element, name: string): HTMLElement {
  const found = [...page.querySelectorAll<HTMLElement>('button')].find((each) => computeAccessibleName(each) === name)
  if (!found) throw new Error(`no button "${name}"`)
  return found
}

/** Everything that is read there, in its order. */
function linesIn(element: Element): string[] {
  const lines: string[] = []
  let words = ''
  const flush = () => {
    // What names the control before it has been read with that.
    if (plain(words) && !lines.at(-1)?.includes(`“${plain(words)}”`)) lines.push(plain(words))
    words = ''
  }
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) words += apart(words, node.textContent ?? '')
    if (node.nodeType !== Node.ELEMENT_NODE || isSubtreeInaccessible(node as Element)) return
    const each = node as Element
    if (each.matches(VOICE)) return
    const role = getRole(each)
    if (role && WHOLE.has(role)) {
      flush()
      lines.push(told(each))
      return
    }
    const inline = INLINE.has(each.tagName)
    if (!inline) flush()
    if (role && GROUPS.has(role) && computeAccessibleName(each)) lines.push(told(each))
    for (const child of each.childNodes) walk(child)
    if (!inline) flush()
  }
  walk(element)
  flush()
  return lines
}

/** Read as one, by their names. */
const WHOLE = new Set([
  ...['heading', 'button', 'link', 'textbox', 'checkbox', 'radio', 'slider', 'img', 'combobox', 'spinbutton', 'option'],
])
const GROUPS = new Set(['group', 'region', 'radiogroup', 'list', 'navigation', 'timer'])
const INLINE = new Set(['SPAN', 'B', 'I', 'EM', 'Q', 'BDI', 'STRONG', 'SMALL'])

function told(element: Element): string {
  const role = getRole(element) ?? element.tagName.toLowerCase()
  const level = role === 'heading' ? ` ${element.tagName.slice(1)}` : ''
  const name = plain(computeAccessibleName(element)) || plain(element.textContent)
  const described = plain(computeAccessibleDescription(element))
  const more = [described === name ? '' : described, ...statesOf(element)].filter(Boolean)
  return `${role}${level} “${name}”${more.map((one) => `, ${one}`).join('')}`
}

function statesOf(element: Element): string[] {
  const { checked, type, value, disabled } = element as HTMLInputElement
  const says = (name: string) => {
    const state = element.getAttribute(`aria-${name}`)
    return state === null || state === 'false' ? [] : [state === 'true' ? name : `${name} ${state}`]
  }
  return [
    ...(type === 'checkbox' || type === 'radio' ? [checked ? 'checked' : 'not checked'] : []),
    ...(element.matches('textarea, input[type="text"], select') && value ? [`“${value}”`] : []),
    ...(disabled ? ['disabled'] : []),
    ...(element.getAttribute('aria-expanded') === 'false' ? ['collapsed'] : says('expanded')),
    ...['pressed', 'checked', 'disabled', 'valuetext', 'invalid', 'roledescription'].flatMap(says),
  ]
}

// Two words that only stand in boxes of their own.
function apart(before: string, words: string): string {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(words) ? ` ${words}` : words
}

// Signs that keep names apart are not heard.
function plain(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
