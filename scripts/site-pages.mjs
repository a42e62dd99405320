// [DS4] What becomes of a page of docs/ on the site, the pages that are made of the product's own words, and what a built file may not hold.
import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'

const MESSAGES = new URL('../messages/', import.meta.url)
const json = (file) => JSON.parse(readFileSync(new URL(file, MESSAGES), 'utf8'))

/** [DS2] What lies outside of docs/ is named and not linked to: the site has none of it. `folder`: of the page, within docs/. */
export function asPage(text, folder = '.') {
  return text.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (link, words, to) => {
    if (/^(#|[a-z]+:)/.test(to)) return link
    const leads = normalize(join(folder, to))
    return leads.startsWith('..') || /\.json(#|$)/.test(leads) || leads === 'decisions' ? words : link
  })
}

const HEADS = {
  en: {
    exercises: 'The exercises',
    what: 'What each is for, and what it asks of the two of you.',
    not: 'For whom it is not',
  },
  es: { exercises: 'Los ejercicios', what: 'Para qué es cada uno y qué pide.', not: 'Para quién no es' },
}
const FOLDERS = { en: '', es: 'es/' }
// Begun by nobody any more, and a break outside of any exercise.
const UNLISTED = ['arriving.json', 'break-from-home.json']

function exercisesIn(locale) {
  const { exercises, what } = HEADS[locale]
  const files = readdirSync(new URL(`${locale}/exercises/`, MESSAGES)).filter((file) => !UNLISTED.includes(file))
  const told = files.map((file) => {
    const { title, for: why, asks } = Object.values(json(`${locale}/exercises/${file}`)).at(-1)
    return `## ${title}\n\n${why}\n\n${asks}\n`
  })
  return `# ${exercises}\n\n${what}\n\n${told.join('\n')}`
}

function notForIn(locale) {
  const words = json(`${locale}/private-page.json`)
  const when = Object.values(words.if).map((each) => `- ${each}`)
  return `# ${HEADS[locale].not}\n\n${words.for}\n\n${when.join('\n')}\n\n${words.unsure}\n`
}

/** [DS3] The pages for people that are made and not written, by their file. */
export function madePages() {
  return Object.fromEntries(
    Object.entries(FOLDERS).flatMap(([locale, folder]) => [
      [`${folder}the-exercises.md`, exercisesIn(locale)],
      [`${folder}not-for.md`, notForIn(locale)],
    ]),
  )
}

// Of itself: what a link leads to is asked for by whoever presses it. The theme has the address of a picture for links that we have none of.
const ASKED = {
  html: /<(?!a\b)[a-z]+\b[^>]*\b(?:src|href)="(?:https?:)?\/\/[^"]*"|url\(["']?(?:https?:)?\/\/[^)]*\)/g,
  css: /url\(["']?(?:https?:)?\/\/[^)]*\)|@import\s+["'](?:https?:)?\/\/[^"']*/g,
  js: /\b(?:import|fetch|WebSocket|EventSource)\(["'`](?:https?|wss?):[^)]*\)/g,
}

/** [DS1] What a built file asks of another address by itself. */
export function asksElsewhere(file, text) {
  return text.match(ASKED[file.split('.').at(-1)] ?? /$^/) ?? []
}

const LETTERS = /\b(?:font-size|line-height)\s*:\s*[\d.]+px/g

/** [RA4] The theme's own sizes of letters, in its reader's. For PostCSS. */
export const readersSize = {
  postcssPlugin: 'readers-size',
  Declaration(said) {
    if (!/(font-size|line-height)$/.test(said.prop)) return
    said.value = said.value.replace(/([\d.]+)px/g, (_, pixels) => `${Number(pixels) / 16}rem`)
  },
}

/** [RA4] What is of one size in a built file, whatever size its reader has chosen. */
export function fixedSizes(file, text) {
  return file.endsWith('.css') ? (text.match(LETTERS) ?? []) : []
}
