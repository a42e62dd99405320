import { describe, expect, test } from 'vitest'
import { isInsideProgram } from '#app/ui/inside-program.ts'
import { inGroups } from '#shared/typed.ts'

describe('Inviting', () => {
  test('a number is shown in groups that can be said aloud', () => {
    expect(inGroups('4821')).toEqual(['48', '21'])
    expect(inGroups('48210')).toEqual(['482', '10'])
    expect(inGroups('482107')).toEqual(['48', '21', '07'])
  })

  test('a browser inside a chat program is told from a real one', () => {
    const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
    const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 9; wv) AppleWebKit/537.36 Version/4.0 Chrome/131.0 Mobile'
    expect(isInsideProgram(`${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/450.0]`)).toBe(true)
    expect(isInsideProgram(android)).toBe(true)
    expect(isInsideProgram(`${iphone} Version/18.1 Mobile/15E148 Safari/604.1`)).toBe(false)
    expect(isInsideProgram(android.replace('; wv', ''))).toBe(false)
  })
})
