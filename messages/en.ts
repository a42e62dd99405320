// Every namespace of words in English.

import account from './en/account.json'
import common from './en/common.json'
import counselling from './en/counselling.json'
import desk from './en/desk.json'
import home from './en/home.json'
import hosting from './en/hosting.json'
import join from './en/join.json'
import leaving from './en/leaving.json'
import lobby from './en/lobby.json'
import lookingBack from './en/looking-back.json'
import myWords from './en/my-words.json'
import ownExercises from './en/own-exercises.json'
import preview from './en/preview.json'
import reflection from './en/reflection.json'
import reflections from './en/reflections.json'
import room from './en/room.json'
import taste from './en/taste.json'
import ways from './en/ways.json'

export const en = {
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

export type Messages = typeof en
