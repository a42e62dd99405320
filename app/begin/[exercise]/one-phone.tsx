'use client'
// Whoever begins with somebody beside them and one phone says so here, and hands it over for the other's name.
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { tell } from '#app/http.ts'
import { SecondPerson, useSecondPerson } from '#app/lobby/second-person.tsx'
import { useEarly } from '#app/ui/early.ts'

export function useOnePhone() {
  const second = useSecondPerson()
  const [sharing, share] = useState(false)
  return {
    second,
    sharing,
    share,
    /** False, with the field saying why, while the other's name is missing. */
    given: () => !sharing || second.name.given(),
    /** Should the server turn it down, the room is open all the same, and its lobby offers the shared phone again. */
    sit: async (session: string) => {
      const other = { name: second.name.trimmed, locale: second.locale }
      if (sharing) await tell(`/api/sessions/${session}/one-phone`, other)
    },
  }
}

export function OnePhoneChoice({ onePhone }: { onePhone: ReturnType<typeof useOnePhone> }) {
  const t = useTranslations('home.name')
  const { sharing, share, second } = onePhone
  const id = useId()
  const ticked = () => String((document.getElementById(id) as HTMLInputElement | null)?.checked ?? sharing)
  useEarly(ticked, String(sharing), () => share(!sharing))
  return (
    <>
      <label className="flex min-h-11 items-center gap-3">
        <input
          id={id}
          type="checkbox"
          checked={sharing}
          onChange={() => share(!sharing)}
          className="size-6 shrink-0 accent-accent"
        />
        {t('one-phone')}
      </label>
      {sharing && <SecondPerson second={second} />}
    </>
  )
}
