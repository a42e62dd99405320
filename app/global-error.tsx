'use client'
// When even the frame of the pages broke: no translations and no styles can be counted on, so it says one thing in every language.
import { askAnew, faultId } from '#app/loading/ask-anew.ts'
import { FALLBACK, LOCALES } from '#shared/locale.ts'

// Each language's words lie in every page: by now nobody could ask for them.
type Words = { said: string; again: string; entry: string; danger: string }
const BROKEN = import.meta.glob<Words>('/messages/*/broken.json', { eager: true })
const SAID = LOCALES.map((locale) => ({ locale, ...BROKEN[`/messages/${locale}/broken.json`] }))

export default function Broken({ error, retry }: { error: unknown; retry: () => void }) {
  const id = faultId(error)
  return (
    <html lang={FALLBACK}>
      <body
        style={{
          font: '1.125rem/1.5 system-ui, sans-serif',
          margin: '15vh auto',
          maxWidth: '34rem',
          padding: '0 1.5rem',
        }}
      >
        <title>Halfway</title>
        <main role="alert">
          {SAID.map(({ locale, said }) => (
            <p key={locale} lang={locale}>
              {said}
            </p>
          ))}
          {id && <p>{id}</p>}
          <button type="button" onClick={() => askAnew(retry)} style={{ font: 'inherit', padding: '0.75rem 1.25rem' }}>
            {SAID.map(({ locale, again }, at) => (
              <span key={locale} lang={locale}>
                {at > 0 && ' · '}
                {again}
              </span>
            ))}
          </button>
          {/* [SA2] */}
          {SAID.map(({ locale, entry, danger }) => (
            <details key={locale} lang={locale} style={{ marginTop: '1.5rem' }}>
              <summary>{entry}</summary>
              <p>{danger}</p>
            </details>
          ))}
        </main>
      </body>
    </html>
  )
}
