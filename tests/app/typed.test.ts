// What people type, paste and follow: names, addresses, codes and links, and the forms they go through.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { secretIn } from '#app/ui/fragment.ts'
import { isolated } from '#app/ui/isolated.ts'
import { Address } from '#server/doors/account-shapes.ts'
import { addressGiven } from '#server/ops/by-command.ts'
import { hashPaperCode, hashRecoveryCode } from '#server/secrets.ts'
import { plainLine } from '#shared/name.ts'
import { digitsIn, idIn, wordIn } from '#shared/typed.ts'
import { lineOf } from '#shared/written.ts'

const Name = lineOf(40)
const nameFrom = (typed: string) => {
  const parsed = Name.safeParse(typed)
  return parsed.success ? parsed.data : null
}

describe('PA Pages: names', () => {
  test.each([
    ['Tom\u202e.ereh si', 'Tom.ereh si'],
    ['\u2067Tom\u2066', 'Tom'],
    ['To\u200em\u061c', 'Tom'],
    ['Mara\u2028is here\u2029', 'Mara is here'],
    ['Ma\nra\r\n\tLy', 'Ma ra Ly'],
    ['\u0007Ma\u001b[31mra\u0085', 'Ma[31mra'],
    ['M\u00ada\u200b\ufeffr\u2060a', 'Mara'],
    ['M\u200dara \u{e0041}', 'Mara'],
    ['Jose\u0301', 'José'],
    ['  Mara   Ly  ', 'Mara Ly'],
    [`Z${'\u0301'.repeat(3)}${'\u0316'.repeat(40)}`, `${'Z\u0301'.normalize('NFC')}\u0316\u0316\u0316\u0316`],
  ])('[PA5] %j is taken without what cannot be seen', (typed, kept) => {
    const found = nameFrom(typed) ?? ''
    expect(found.replace(/\p{M}/gu, '')).toBe(kept.normalize('NFC').replace(/\p{M}/gu, ''))
    expect(found.length).toBeLessThanOrEqual(kept.length + 4)
  })

  test.each([
    '',
    '  ',
    '\u200b',
    '\u3164',
    '\u2800\u2800',
    '\u00ad',
    '\u202e\u202c',
    '\ufe0f',
    '\u0301',
    '\u115f\u1160',
    'x'.repeat(41),
  ])('[PA5] nothing of %j can be seen, or it is too long: it is no name', (typed) => {
    expect(nameFrom(typed)).toBeNull()
  })

  test('[PA5] names of every script, and drawn ones, stay as they are written', () => {
    for (const name of [
      'نگار',
      'می\u200cخواهم',
      'क्\u200dष',
      '👩\u200d❤️\u200d👨',
      '❤️',
      '李',
      'Ñandú',
      "O'Brien-Łuk",
      '1️⃣',
    ]) {
      expect(nameFrom(name)).toBe(name.normalize('NFC'))
    }
  })

  test('[PA5] a name from before that opens what it does not close ends with its own place', () => {
    for (const name of ['Tom\u202e', '\u2067Tom', 'Tom\u2069\u202b', 'a\u2066b\u2066c']) {
      const shown = isolated(name)
      expect(shown).toBe(`\u2068${plainLine(name)}\u2069`)
      expect(shown.slice(1, -1)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    }
  })
})

describe('PA Pages: addresses and codes', () => {
  test.each([
    ['full-width', (digit: number) => 0xff10 + digit],
    ['Arabic', (digit: number) => 0x660 + digit],
    ['Devanagari', (digit: number) => 0x966 + digit],
    ['bold', (digit: number) => 0x1d7ce + digit],
  ])('[PA6] a recovery code and a code on paper are the same in %s digits', (_, codeOf) => {
    const code = '01a2-b345-6789-wxyz'
    const typed = code.replace(/\d/g, (digit) => String.fromCodePoint(codeOf(Number(digit))))
    expect(typed).not.toBe(code)
    expect([hashRecoveryCode(typed), hashPaperCode(typed.replaceAll('-', '\u2013 '))]).toEqual([
      hashRecoveryCode(code),
      hashPaperCode(code),
    ])
  })

  test.each([' Jose\u0301@EXAMPLE.org ', 'josé@example.org', 'josé＠ｅｘａｍｐｌｅ．org'])(
    '[PA6] a command of whoever runs the server takes %j as a form does',
    (typed) => {
      vi.stubGlobal('process', { ...process, argv: ['node', 'reset-sign-in', typed] })
      expect(addressGiven('reset-sign-in')).toBe('josé@example.org')
      vi.unstubAllGlobals()
    },
  )

  test.each([
    ['Begoña@Example.org', 'begoña@example.org'],
    ['Ｍａｒａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'mara@example.org'],
    ['ana@xn--espaa-rta.es', 'ana@españa.es'],
    ['ana@ESPAÑA.es', 'ana@españa.es'],
    ['jose\u0301@example.org', 'josé@example.org'],
    ['用户@例子.广告', '用户@例子.广告'],
    [' mara+1@sub.example.co.uk\u200b ', 'mara+1@sub.example.co.uk'],
  ])('[PA6] %j is an address, in one writing', (typed, kept) => {
    expect(Address.parse(typed)).toBe(kept)
  })

  test.each([
    'mara',
    'mara@',
    '@example.org',
    'ma ra@example.org',
    'a@b',
    'a..b@example.org',
    'a@-b.org',
    'a@b@',
    'a"@b.org',
    `${'a'.repeat(250)}@b.org`,
  ])('[PA6] %j is none', (typed) => {
    expect(Address.safeParse(typed).success).toBe(false)
  })

  test.each([
    '123-456',
    '123 456',
    '１２３４５６',
    '١٢٣٤٥٦',
    '۱۲۳–۴۵۶',
    '१२३ ४५६',
    ' 123\u00a0456\n',
    '𝟏𝟐𝟑𝟒𝟓𝟔',
    '1.2.3.4.5.6',
  ])('[PA6] %j is the code 123456', (typed) => {
    expect(digitsIn(typed)).toBe('123456')
  })

  test('[PA6] digits of every script count as what they are', () => {
    expect(digitsIn('٠٦٩')).toBe('069')
    expect(digitsIn('០៦៩')).toBe('069')
    expect(digitsIn('๐๖๙')).toBe('069')
    expect(digitsIn('०६९')).toBe('069')
  })

  test('[PA6] a spoken word is the same with capitals, accents, dashes and blanks', () => {
    for (const word of ['Árbol', ' arbol ', 'ÁRBOL', 'Ａｒｂｏｌ', 'ar-bol', 'arbol.'])
      expect(wordIn(word)).toBe('arbol')
  })
})

describe('PA Pages: links', () => {
  const SECRET = 'Ab-_0123456789xyzABCDEF9'
  test.each([
    SECRET,
    `${SECRET}.`,
    `${SECRET})`,
    `${SECRET}?fbclid=IwAR0abcdefghijklmnopqrstuvwxyz`,
    `${SECRET}&utm_source=mail`,
    `"${SECRET}"`,
    `%22${SECRET}%22`,
    `“${SECRET}”`,
    `${SECRET}%20`,
    `${SECRET}%0A`,
    `%20${SECRET}%E2%80%9D,`,
    `${SECRET.slice(0, 10)}%0D%0A${SECRET.slice(10)}`,
    `${SECRET.slice(0, 5)}\n  ${SECRET.slice(5)}`,
    `${SECRET}%E2%80%8B`,
    `<${SECRET}>`,
    `${SECRET}_`,
    `_${SECRET}_`,
    `see *__${SECRET}__*`,
    `-${SECRET}-`,
    `${SECRET}*`,
    `${SECRET}…`,
    `${SECRET}%C2%A0see you`,
  ])('[PA7] the secret is read in %j', (hash) => {
    expect(secretIn(hash)).toBe(SECRET)
  })

  test('[PA7] the meeting that a link leads to is read where it stands', () => {
    const meeting = '8f5ccea1-596d-4c6c-82d8-0c46c23738f2'
    for (const put of ['', '.', ')', '%29', '…', '*', '”,', '%20', '%E2%80%8B'])
      expect(idIn(`${meeting}${put}`)).toBe(meeting)
    expect(idIn(`*${meeting.toUpperCase()}*`)).toBe(meeting)
    expect(idIn('nowhere')).toBe('nowhere')
  })

  test('[PA7] where there is none, none is made up', () => {
    expect(secretIn('')).toBe('')
    expect(secretIn('short')).toBe('short')
    expect(secretIn('%')).toBe('%')
  })
})

describe('PA Pages: forms', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'app'], {
    encoding: 'utf8',
  })
  const sources = files
    .split('\n')
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

  test('[PA3] there is one form, and it posts', () => {
    expect(sources.filter(({ text }) => /<form\b/.test(text)).map(({ file }) => file)).toEqual(['app/ui/form.tsx'])
    expect(sources.find(({ file }) => file === 'app/ui/form.tsx')?.text).toMatch(/<form [^>]*\bmethod="post"/)
  })

  test('[PA4] whatever the server draws to write in or choose from is read again once the page works, or shut until then', () => {
    // A room is drawn once it has a line, and a sheet once somebody opens it; the last is hidden, for a program that keeps passwords.
    const later =
      /^app\/(room\/|prompts\/(builder\/(blank|pick)-field|choice\/chips|(scale|text)\/control|text\/tick)\.tsx|desk\/host\/(bring|shelf)\.tsx|identity\/password-field\.tsx)/
    const written = sources.filter(({ file, text }) => !later.test(file) && /<(input|select|textarea)\b/.test(text))
    expect(written.length).toBeGreaterThan(7)
    const lost = written.filter(({ text }) => !/useEarly(Text)?\(|disabled=\{[^}]*!works/.test(text))
    expect(lost.map(({ file }) => file)).toEqual([])
  })

  test('[PA3] every form is sent by a button that is shut until the page works, and by no other', () => {
    const own = sources.filter(({ file }) => file !== 'app/ui/form.tsx')
    expect(own.filter(({ text }) => /type="submit"|formAction|formMethod/.test(text))).toEqual([])
    const forms = own.filter(({ text }) => /ui\/form\.tsx'|\.\.\/form\.tsx'/.test(text))
    expect(forms.length).toBeGreaterThan(10)
    expect(forms.filter(({ text }) => !/<Submit\b/.test(text)).map(({ file }) => file)).toEqual([])
  })
})
