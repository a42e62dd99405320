// What each door takes and answers, as types alone, for whoever asks over HTTP. It holds no code, so a page that imports it grows by nothing.
import type { Refusal } from '#shared/session/refusal.ts'
import type { Door } from './door.ts'
import type { Table } from './doors.ts'
import type { PAGE_HEADER } from './token.ts'

export type PageHeader = typeof PAGE_HEADER

/** `GET /sessions/:session/opened` as it is asked: `GET /api/sessions/${string}/opened`. */
type Asked<At> = At extends `${infer Method} /${infer Path}` ? `${Method} /api/${Filled<Path>}` : never
type Filled<Path> = Path extends `${infer Before}:${string}/${infer After}`
  ? `${Before}${string}/${Filled<After>}`
  : Path extends `${infer Before}:${string}`
    ? `${Before}${string}`
    : Path

type Bare<Path extends string> = Path extends `${infer Before}?${string}` ? Before : Path

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

type DoorAt<Asking extends string, Each = Table> =
  Each extends Door<infer At, infer _Sent, infer _Answer>
    ? Same<Asked<At>, Asking> extends true
      ? Each
      : never
    : never

/** The door that is asked at an address, whatever ids it names; never where there is none. */
export type DoorTo<Method extends 'GET' | 'POST', Path extends string> = Path extends string
  ? DoorAt<`${Method} ${Bare<Path>}`>
  : never

export type AnswerOf<Each> =
  Each extends Door<infer _At, infer _Sent, infer Answer> ? Exclude<Answer, Refusal | Response> : never

export type SentTo<Each> = Each extends Door<infer _At, infer Sent, infer _Answer> ? Sent : never

/** By the address as the table has it. */
export type AnswerAt<At extends Table['at']> = AnswerOf<Extract<Table, { at: At }>>
