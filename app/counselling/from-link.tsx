'use client'
// Whoever comes by a link sees what it says; everybody else the list.
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { tell } from '#app/http.ts'
import { LookedUp, LookingUp } from '#app/invite/looked-up.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { useFragment } from '#app/ui/fragment.ts'
import { InAppBrowser } from '#app/ui/in-app-browser.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { NameField, useName } from '#app/ui/name-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { CounsellingLook } from '#server/runtime.ts'

const lookAtLink = (token: string) => tell('/api/counselling/look', { token })

export function FromLink({ children }: { children: ReactNode }) {
  const token = useFragment()
  if (token === null) return <LookingUp />
  if (token === '') return children
  return (
    <LookedUp look={lookAtLink} token={token} closed={<Closed />}>
      {(looked) => <TakePart token={token} looked={looked} />}
    </LookedUp>
  )
}

function Closed() {
  const t = useTranslations('counselling.link')
  return (
    <div className="grid gap-4">
      <h1 className="font-serif text-title">{t('closed')}</h1>
      <p className="text-lead">{t('closed-text')}</p>
    </div>
  )
}

// What a counsellor's link says, in words and before anything private exists, and the name to take part by. It agrees to nothing yet.
function TakePart({ token, looked }: { token: string; looked: CounsellingLook }) {
  const t = useTranslations('counselling.link')
  const locale = useLocale()
  const router = useRouter()
  const door = useDoor()
  const name = useName()
  const who = isolated(looked.counsellor)
  const takePart = async () => {
    if (door.busy || !name.given()) return
    // First a guest's sign-in, then their part: who loses the line between the two is known when they ask again.
    const guest = await door.send('/api/guests', { counselling: token, locale }, { leaving: true })
    const given = { token, name: name.trimmed, locale }
    const begun = guest && (await door.send('/api/counselling/accept', given, { leaving: true }))
    // Replaced, so that Back does not lead to a link that is used up.
    if (begun) router.replace(`/counselling/${begun.counselling}`)
  }
  const server = looked.server.name
  return (
    <Form onSubmit={takePart} className="grid gap-8">
      <div className="grid gap-6">
        <InAppBrowser />
        <h1 className="font-serif text-title">{t('title', { name: who })}</h1>
        <Part title={t('what')}>{t('what-text', { name: who })}</Part>
        <Part title={t('not')}>{t('not-text')}</Part>
        <Part title={t('policy', { name: who })}>{t(`policies.${looked.policy}`, { name: who })}</Part>
        <Part title={t('limits')}>
          {t('limits-text')} {t('safety-text', { name: who })}{' '}
          {server ? t('host', { name: isolated(server) }) : t('host-unnamed')}
        </Part>
      </div>
      <NameField name={name} label={t('name')} hint={t('name-hint', { name: who })} missing={t('name-missing')} />
      <div className="grid gap-3 sm:justify-items-start">
        <Notice tone="wrong" className="mb-2">
          {door.refused}
        </Notice>
        <Submit busy={door.busy}>{t('submit')}</Submit>
        <p className="text-small text-quiet">{t('nothing')}</p>
      </div>
    </Form>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="font-semibold">{title}</h2>
      <p className="mt-1">{children}</p>
    </section>
  )
}
