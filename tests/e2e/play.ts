// Plays a session as its two people would: each looks at the screen, fills what is empty and takes the way that is offered.
import type { Locator } from '@playwright/test'
import { LONGEST } from '#shared/session/limits.ts'
import { MINUTE } from '#shared/time.ts'
import { givenBack } from './given-back.ts'
import { button, choose, pick, press, write } from './hands.ts'
import type { House } from './house.ts'
import { FIELDS, type Look, look } from './look.ts'
import type { Person } from './people.ts'
import { words } from './words.ts'

/** What a person writes where words are asked for, by language. */
export const SAYINGS: Record<Person['locale'], readonly [string, ...string[]]> = {
  en: ['an hour after work', 'you put the kettle on', 'that I look up when you come in', 'the walk by the river'],
  es: ['una tarde los dos', 'que me esperaste', 'que me miras al entrar', 'el paseo por el río'],
}

/** Forty letters: as many as a name may have. */
export const LONG_NAME = 'Maximilianaalexandrawilhelminajosephineb'
export const LONG_WORD = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk'

/** In this order: what is nearest to the end of a step comes first. */
export const WAYS = [
  'room.rank.place',
  'room.beat.give',
  'room.answer.done',
  'room.answer.give',
  'room.answer.only',
  'room.answer.carry',
  'room.answer.carry-nothing',
  'room.mirror.say',
  'room.mirror.heard.yes',
  'room.offer.say-yes',
  'room.offer.works',
  'room.offer.ask',
  'room.agree.sign',
  'room.agree.propose',
  'room.check-in.shorter-way',
  'room.talk.begin',
  'room.breathe.begin',
  'room.break.return-early',
  'room.break.return',
  'room.resting.resume',
  'room.opened.next',
  'room.go-on.on',
  'room.go-on.on-alone',
  'room.go-on.close',
] as const

/** Some five seconds in which neither has anything to do. */
const PATIENCE = 100
const GLANCE = 50
const A_SECOND = 1_000

/**
 * `house`: null where its clock cannot be put forward, and talks are ended by hand. `seen` is told of each screen of each person, and says
 * whether that took its time. `glance`: how many milliseconds to wait where neither has anything to do.
 */
type Watch = { house: House | null; glance?: number; seen?: (person: Person, screen: Look) => Promise<boolean> }

/** Until both have come to the end. */
export async function playToEnd(
  both: readonly [Person, Person],
  { house, seen, glance = GLANCE }: Watch,
): Promise<void> {
  let since = Date.now()
  for (let idle = 0; ; ) {
    const looks = await Promise.all(both.map((person) => lookOf(person, seen)))
    if (looks.every(({ ended }) => ended)) return
    const moved = await Promise.all(both.map((person, at) => actOn(person, looks[at] as Look)))
    idle = moved.some(Boolean) ? 0 : idle + 1
    if (idle === 0) since = givenBack(since)
    if (idle > PATIENCE) throw new Error(`nothing more to do at: ${looks.map(({ heading }) => heading).join(' / ')}`)
    const timed = idle > 0 && looks.every(({ clock }) => clock)
    if (timed) await (house ? passTime(both, house) : sayEnough(both))
    if (idle > 0 && (!timed || glance > GLANCE)) await both[0].page.waitForTimeout(glance)
  }
}

async function lookOf(person: Person, seen: Watch['seen']): Promise<Look> {
  const first = await look(person, WAYS)
  const late = first.heading !== '' && (await seen?.(person, first))
  return late ? look(person, WAYS) : first
}

// A talk or a breath has its own clock. A page learns what the house's says from its next view, so somebody asks for a minute more.
async function passTime([person]: readonly [Person, Person], house: House): Promise<void> {
  await house.forward(9 * MINUTE)
  const longer = button(person, 'room.talk.longer').or(button(person, 'room.breathe.longer')).first()
  // A view that came by itself has done it already.
  if (await longer.isVisible()) await press(person, longer).catch(() => undefined)
}

async function sayEnough(both: readonly [Person, Person]): Promise<void> {
  for (const person of both) {
    const enough = button(person, 'room.talk.enough').first()
    if (await enough.isVisible()) await press(person, enough).catch(() => undefined)
  }
  await both[0].page.waitForTimeout(A_SECOND)
}

/** One thing that this person does now, if there is any. */
export async function act(person: Person): Promise<boolean> {
  return actOn(person, await look(person, WAYS))
}

async function actOn(person: Person, now: Look): Promise<boolean> {
  try {
    const filled = await fill(person, now)
    const { way, text } = filled ? await look(person, WAYS) : now
    if (way === null) return filled
    await press(person, button(person, WAYS[way] as string).first())
    await person.page.waitForFunction((before) => document.body.innerText !== before, text, { polling: 'raf' })
  } catch (fault) {
    // What the other does may turn the page under one's hands.
    const { way, heading } = await look(person, WAYS)
    if (way === now.way && heading === now.heading) throw fault
  }
  return true
}

async function fill(person: Person, { empty, unmarked, heading }: Look): Promise<boolean> {
  // Who listens takes the shorter way; who talks meets every step.
  const talks = words(person.locale, 'frame.today.prompt').test(heading)
  const most = words(person.locale, 'frame.break-word.prompt').test(heading) ? LONGEST.word : Number.POSITIVE_INFINITY
  const field = (at: number) => person.page.locator(FIELDS).nth(talks ? at + 2 : at)
  for (const at of empty) await fillOne(person, field(at), most)
  for (const at of unmarked) await choose(person, field(at))
  return empty.length + unmarked.length > 0
}

async function fillOne(person: Person, field: Locator, most: number): Promise<void> {
  const asked = await field.evaluate(asksFor)
  // Who is at the end already is asked when they meet next, and leaves that open.
  if (asked.type === 'datetime-local') return
  await (asked.isList ? pick(person, field) : write(person, field, sayingFor(person, asked).slice(0, most)))
}

type Asked = { isList: boolean; type: string | null; mode: string | null; name: string }

/** Runs in the page, and reads all in one go: each asking of a page waits its turn. */
export function asksFor(field: Element): Asked {
  return {
    isList: field.tagName === 'SELECT',
    type: field.getAttribute('type'),
    mode: field.getAttribute('inputmode'),
    name: field.getAttribute('aria-label') ?? '',
  }
}

export function sayingFor(person: Pick<Person, 'locale' | 'narrow'>, { type, mode, name }: Asked): string {
  if (type === 'time') return '19:30'
  if (words(person.locale, 'room.scale.typed').test(name)) return '7'
  if (mode === 'numeric') return '20'
  if (person.narrow) return LONG_WORD
  const sayings = SAYINGS[person.locale]
  return sayings[name.length % sayings.length] ?? sayings[0]
}
