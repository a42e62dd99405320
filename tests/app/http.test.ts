// What the compiler knows of the doors that a page asks: this file fails the type check when it knows it no more.
import { expectTypeOf, test } from 'vitest'
import { ask, type Trouble, tell } from '#app/http.ts'

test('what a door takes and answers is known by its address', () => {
  const asked = (session: string) => ({
    here: () => ask('/api/places/here'),
    code: () => tell('/api/places/paper-code', { held: session }),
  })
  type Asked = ReturnType<typeof asked>
  expectTypeOf<Awaited<ReturnType<Asked['code']>>>().toEqualTypeOf<{ code: string } | Trouble>()
})
