// What a person has before them, read off their page in one go: the way that is open, what is empty, whether a clock runs. It touches nothing.
import type { Locale } from '#shared/locale.ts'
import type { Person } from './people.ts'
import { words } from './words.ts'

export type Look = {
  heading: string
  text: string
  /** The first of the ways asked for whose button is there to be pressed. */
  way: number | null
  /** Places of what waits to be filled, among the fields of `FIELDS`. */
  empty: number[]
  unmarked: number[]
  /** A talk or a breath is under way: only time goes on from here. */
  clock: boolean
  ended: boolean
  /** The kinds of element on this screen: what each is, how it looks, and what it lies on. */
  kinds: string[]
}

export const FIELDS = 'main input, main textarea, main select'

const CLOCKS = ['room.talk.listen', 'room.breathe.together']

export function look(person: Person, ways: readonly string[]): Promise<Look> {
  return person.page.evaluate(read, asked(person.locale, ways))
}

/** What `read` is told of what to look for. */
export function asked(locale: Locale, ways: readonly string[]): Asked {
  const sources = (keys: readonly string[]) => keys.map((key) => words(locale, key).source)
  return { fields: FIELDS, ways: sources(ways), clocks: sources(CLOCKS), end: sources(['room.closed.title']) }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Asked = { fields: string; ways: string[]; clocks: string[]; end: string[] }

// Runs in the page, so it must stand by itself.
export function read({ fields, ways, clocks, end }: Asked): Look {
  const told = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"], [inert]')
  const are = (sources: string[], names: string[]) =>
    names.some((name) => sources.some((one) => RegExp(one, 's').test(name)))
  const buttons = [...document.querySelectorAll('button')]
    .filter((button) => isShown(button) && !button.disabled && button.ariaDisabled !== 'true')
    .map(told)
  const way = ways.findIndex((one) => are([one], buttons))
  const all = [...document.querySelectorAll<Field>(fields)]
  const places = (wanted: (field: Field) => boolean) =>
    all.flatMap((field, at) => (isShown(field) && !field.disabled && wanted(field) ? [at] : []))
  const marks = (within: string) => [...document.querySelectorAll<HTMLInputElement>(within)]
  const groupOf = (field: Field) =>
    field.type === 'radio' ? marks(`main input[name="${field.name}"]`) : marks('main fieldset input[type="checkbox"]')
  const firstOf = (field: Field) => groupOf(field)[0] === field && !groupOf(field).some(({ checked }) => checked)
  const sentences = [...document.querySelectorAll('[role="status"], [data-in-place]')].map(told)
  const kinds = [...document.body.querySelectorAll('*')].map((element) => {
    const ground = element.closest('[class*="bg-"]')?.getAttribute('class')
    return [element.tagName, ...['role', 'type', 'class'].map((name) => element.getAttribute(name)), ground].join(' ')
  })
  return {
    heading: document.querySelector('main h1')?.textContent ?? '',
    text: document.body.innerText,
    way: way < 0 ? null : way,
    empty: places(({ type, value }) => !['radio', 'checkbox', 'range'].includes(type) && value === ''),
    unmarked: places(firstOf),
    clock: are(clocks, sentences),
    ended: are(end, [document.querySelector('main h1')?.textContent ?? '']),
    kinds: [...new Set(kinds)],
  }
}
