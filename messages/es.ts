// Every namespace of words in Spanish. One that lacks a key of English fails the type check.

import type { Messages } from './en.ts'
import account from './es/account.json'
import common from './es/common.json'
import counselling from './es/counselling.json'
import desk from './es/desk.json'
import home from './es/home.json'
import hosting from './es/hosting.json'
import join from './es/join.json'
import leaving from './es/leaving.json'
import lobby from './es/lobby.json'
import lookingBack from './es/looking-back.json'
import myWords from './es/my-words.json'
import ownExercises from './es/own-exercises.json'
import preview from './es/preview.json'
import reflection from './es/reflection.json'
import reflections from './es/reflections.json'
import room from './es/room.json'
import taste from './es/taste.json'
import ways from './es/ways.json'

export const es: Messages = {
  account,
  common,
  counselling,
  desk,
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
  taste,
}
