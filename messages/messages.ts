// Every namespace of words in each language, for the server alone; pages hand the browser only what they need. What English has, every
// language has: its folder is read, and tests/repo names what is missing there.
import { inEachLanguage, type Locale } from '#shared/locale.ts'
import account from './en/account.json'
import breakFromHome from './en/break-from-home.json'
import common from './en/common.json'
import counselling from './en/counselling.json'
import desk from './en/desk.json'
import evidence from './en/evidence.json'
import frame from './en/frame.json'
import home from './en/home.json'
import hosting from './en/hosting.json'
import join from './en/join.json'
import leaving from './en/leaving.json'
import lobby from './en/lobby.json'
import lookingBack from './en/looking-back.json'
import myWords from './en/my-words.json'
import ownExercises from './en/own-exercises.json'
import preview from './en/preview.json'
import privatePage from './en/private-page.json'
import reflection from './en/reflection.json'
import reflections from './en/reflections.json'
import room from './en/room.json'
import taste from './en/taste.json'
import tell from './en/tell.json'
import typedWords from './en/typed-words.json'
import ways from './en/ways.json'

const ENGLISH = {
  account,
  'break-from-home': breakFromHome,
  common,
  counselling,
  desk,
  evidence,
  frame,
  home,
  hosting,
  join,
  lobby,
  'looking-back': lookingBack,
  room,
  ways,
  reflections,
  leaving,
  'my-words': myWords,
  'own-exercises': ownExercises,
  reflection,
  preview,
  'private-page': privatePage,
  taste,
  tell,
  'typed-words': typedWords,
}

export type Messages = typeof ENGLISH
export type Namespace = keyof Messages

export const MESSAGES = await inEachLanguage(async (locale) => {
  const read = Object.keys(ENGLISH).map(async (namespace) => {
    const { default: words } = await import(`./${locale}/${namespace}.json`)
    return [namespace, words]
  })
  return Object.fromEntries(await Promise.all(read)) as Messages
})

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
