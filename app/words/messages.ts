// Every namespace of words in each language, for the server alone; pages hand the browser only what they need. Spanish lacking a key fails the type check.

import enAccount from '#messages/en/account.json'
import enCommon from '#messages/en/common.json'
import enCounselling from '#messages/en/counselling.json'
import enDesk from '#messages/en/desk.json'
import enHome from '#messages/en/home.json'
import enHosting from '#messages/en/hosting.json'
import enJoin from '#messages/en/join.json'
import enLeaving from '#messages/en/leaving.json'
import enLobby from '#messages/en/lobby.json'
import enLookingBack from '#messages/en/looking-back.json'
import enMyWords from '#messages/en/my-words.json'
import enOwnExercises from '#messages/en/own-exercises.json'
import enPreview from '#messages/en/preview.json'
import enReflection from '#messages/en/reflection.json'
import enReflections from '#messages/en/reflections.json'
import enRoom from '#messages/en/room.json'
import enTaste from '#messages/en/taste.json'
import enWays from '#messages/en/ways.json'
import esAccount from '#messages/es/account.json'
import esCommon from '#messages/es/common.json'
import esCounselling from '#messages/es/counselling.json'
import esDesk from '#messages/es/desk.json'
import esHome from '#messages/es/home.json'
import esHosting from '#messages/es/hosting.json'
import esJoin from '#messages/es/join.json'
import esLeaving from '#messages/es/leaving.json'
import esLobby from '#messages/es/lobby.json'
import esLookingBack from '#messages/es/looking-back.json'
import esMyWords from '#messages/es/my-words.json'
import esOwnExercises from '#messages/es/own-exercises.json'
import esPreview from '#messages/es/preview.json'
import esReflection from '#messages/es/reflection.json'
import esReflections from '#messages/es/reflections.json'
import esRoom from '#messages/es/room.json'
import esTaste from '#messages/es/taste.json'
import esWays from '#messages/es/ways.json'
import type { Locale } from '#shared/locale.ts'

const en = {
  account: enAccount,
  common: enCommon,
  counselling: enCounselling,
  desk: enDesk,
  home: enHome,
  hosting: enHosting,
  join: enJoin,
  lobby: enLobby,
  'looking-back': enLookingBack,
  room: enRoom,
  ways: enWays,
  reflections: enReflections,
  leaving: enLeaving,
  'my-words': enMyWords,
  'own-exercises': enOwnExercises,
  reflection: enReflection,
  preview: enPreview,
  taste: enTaste,
}

export type Messages = typeof en
export type Namespace = keyof Messages

const es: Messages = {
  account: esAccount,
  common: esCommon,
  counselling: esCounselling,
  desk: esDesk,
  home: esHome,
  hosting: esHosting,
  join: esJoin,
  lobby: esLobby,
  'looking-back': esLookingBack,
  room: esRoom,
  ways: esWays,
  reflections: esReflections,
  leaving: esLeaving,
  'my-words': esMyWords,
  'own-exercises': esOwnExercises,
  reflection: esReflection,
  preview: esPreview,
  taste: esTaste,
}

export const MESSAGES: Record<Locale, Messages> = { en, es }

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
