// What the compiler knows of the doors that a page asks: this file fails the type check when it knows it no more.
import { expect, expectTypeOf, test } from 'vitest'
import { ask, type Trouble, tell } from '#app/http.ts'

test('what a door takes and answers is known by its address', () => {
  const asked = (session: string) => ({
    here: () => ask('/api/places/here'),
    code: () => tell('/api/places/paper-code', { held: session }),
  })
  type Asked = ReturnType<typeof asked>
  expectTypeOf<Awaited<ReturnType<Asked['code']>>>().toEqualTypeOf<{ code: string } | Trouble>()
})

test('no page asks where there is no door, nor sends what it does not take', () => {
  const wrong = (couple: string) => [
    // @ts-expect-error No door has this address.
    () => ask(`/api/couples/${couple}/ways`),
    // @ts-expect-error It is read, not written.
    () => tell('/api/home', {}),
    // @ts-expect-error The way is missing.
    () => tell(`/api/couples/${couple}/way`, {}),
    // @ts-expect-error No exercise is no choice.
    () => tell(`/api/couples/${couple}/way/own`, { exercise: null }),
  ]
  expect(wrong('one')).toHaveLength(4)
})
