'use client'
// When even the frame of the pages broke: no translations and no styles can be counted on, so it says one thing in both languages.
import { askAnew } from '#app/loading/ask-anew.ts'
import en from '#messages/en/common.json'
import es from '#messages/es/common.json'
import { faultId } from './ui/fault-id.ts'

export default function Broken({ error, retry }: { error: unknown; retry: () => void }) {
  const id = faultId(error)
  return (
    <html lang="en">
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
          <p>{en.error.global}</p>
          <p lang="es">{es.error.global}</p>
          {id && <p>{id}</p>}
          <button type="button" onClick={() => askAnew(retry)} style={{ font: 'inherit', padding: '0.75rem 1.25rem' }}>
            {en['try-again']} · <span lang="es">{es['try-again']}</span>
          </button>
        </main>
      </body>
    </html>
  )
}
