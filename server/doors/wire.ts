// What each door takes and answers, as types alone, for whoever asks over HTTP. It holds no code, so a page that imports it grows by nothing.
import type { Refusal } from '#shared/session/refusal.ts'
import type { HttpDoor } from './door.ts'
import type { Table } from './doors.ts'
import type { PAGE_HEADER } from './token.ts'

export type PageHeader = typeof PAGE_HEADER

type Segments<Path> = Path extends `${infer First}/${infer Rest}` ? [First, ...Segments<Rest>] : [Path]

/** Whether an address that is asked is that of a door: the same words, and anything in the place of an id. */
type Fits<Asked, Said> = Asked extends [infer Word, ...infer Rest]
  ? Said extends [infer Named, ...infer More]
    ? Named extends `:${string}`
      ? Fits<Rest, More>
      : [Word, Named] extends [Named, Word]
        ? Fits<Rest, More>
        : false
    : false
  : Said extends []
    ? true
    : false

type Bare<Path extends string> = Path extends `${infer Before}?${string}` ? Before : Path

type DoorAt<Caller extends string, Each = Table> =
  Each extends HttpDoor<infer At, infer _Sent, infer _Answer>
    ? Fits<Segments<Caller>, Segments<At>> extends true
      ? Each
      : never
    : never

/** The door that is asked at an address, whatever ids it names; never where there is none. */
export type DoorTo<Method extends 'GET' | 'POST', Path extends string> = Path extends string
  ? Bare<Path> extends `/api/${infer Rest}`
    ? DoorAt<`${Method} /${Rest}`>
    : never
  : never

export type AnswerFrom<Each> =
  Each extends HttpDoor<infer _At, infer _Sent, infer Answer> ? Exclude<Answer, Refusal | Response> : never

export type SentTo<Each> = Each extends HttpDoor<infer _At, infer Sent, infer _Answer> ? Sent : never

/** By the address as the table has it. */
export type AnswerAt<At extends Table['at']> = AnswerFrom<Extract<Table, { at: At }>>
