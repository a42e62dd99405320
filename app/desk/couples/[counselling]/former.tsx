// A couple that is no longer this counsellor's: their own notes, to read, to take along, and for a while to write. No word of the two.
import { getTranslations } from 'next-intl/server'
import { isolated } from '#app/ui/isolated.ts'
import { TimeText } from '#app/ui/time-text.tsx'
import { Words } from '#app/ui/words.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import type { FormerPage } from '#server/runtime.ts'
import { DeskFrame } from '../../frame.tsx'
import { Notes } from './notes.tsx'
import { Part } from './part.tsx'
import { TakeAlong } from './take-along.tsx'

export async function FormerCouple({ page }: { page: FormerPage }) {
  const { counselling, alias, handedOver, until, notes } = page
  const d = await getTranslations('desk')
  const t = await getTranslations('desk.former')
  const n = await getTranslations('desk.couple.notes')
  const c = await getTranslations('desk.couple.copy')
  const unread = await getTranslations('common.unread')
  const today = await getTranslations('desk.today')
  return (
    <DeskFrame here={null}>
      <Sentences of={['desk', 'account']}>
        <h1 className="font-serif text-title">{handedOver ? today('former-name') : isolated(alias ?? d('unnamed'))}</h1>
        <p className="mt-3 max-w-text text-quiet">
          {until === null ? t('over') : t.rich('until', { date: () => <TimeText at={until} as="date" /> })}
        </p>
        <div className="mt-8 grid max-w-text grid-cols-1 gap-6">
          {until === null ? (
            <Part title={n('title')} text={n('text')}>
              <ul>
                {notes.map(({ note, text, at }) => (
                  <li key={note} className="mt-4 border-t border-line pt-3">
                    <p className="mb-1 text-small text-quiet">
                      <TimeText at={at} as="date" />
                    </p>
                    <Words text={text ?? unread('words')} />
                  </li>
                ))}
              </ul>
            </Part>
          ) : (
            <Notes counselling={counselling} notes={notes} />
          )}
          <Part title={c('title')} text={t('copy')}>
            <TakeAlong counselling={counselling} className="-ms-1">
              {today('take-notes')}
            </TakeAlong>
          </Part>
        </div>
      </Sentences>
    </DeskFrame>
  )
}
