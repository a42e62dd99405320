'use client'
// The counsellor's own name for a couple, the policy both read before they accept, and how they come: by two links or by their code.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { OtherKept, useKeptText } from '#app/on-device/kept-text.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { LineField } from '#app/ui/field.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { isSeen, plainLine } from '#shared/name.ts'
import { digitsIn, wordIn } from '#shared/typed.ts'

const MOST = 60
const HOWS = ['links', 'code'] as const
const POLICIES = ['no-secrets', 'limited-secrets'] as const

export function BeginForm() {
  const t = useTranslations('desk.new')
  const router = useRouter()
  const door = useDoor()
  const kept = useKeptText('desk/couples/new')
  const alias = kept.text ?? ''
  const [policy, setPolicy] = useState<(typeof POLICIES)[number]>('no-secrets')
  const [how, setHow] = useState<(typeof HOWS)[number]>('links')
  const [code, setCode] = useState({ word: '', digits: '' })
  const [missing, setMissing] = useState<'alias' | 'code' | null>(null)
  const begin = async () => {
    const named = isSeen(plainLine(alias)) && alias.length <= MOST
    const said = { word: wordIn(code.word), digits: digitsIn(code.digits) }
    const lacks = !named ? 'alias' : how === 'code' && !(said.word && said.digits) ? 'code' : null
    setMissing(lacks)
    if (lacks || door.busy) return
    const path = how === 'code' ? '/api/desk/couples/code' : '/api/desk/couples'
    const body = { alias: alias.trim(), policy, ...(how === 'code' && said) }
    const made = await door.send(path, body, { leaving: true })
    if (!made) return
    kept.done(alias)
    router.push(`/desk/couples/${made.counselling}`)
  }
  return (
    <Form onSubmit={begin} className="grid grid-cols-1 gap-7">
      <LineField
        label={t('alias')}
        hint={t('alias-hint')}
        error={missing === 'alias' && t('alias-missing')}
        value={alias}
        onValue={kept.write}
        most={MOST}
      />
      <OtherKept kept={kept} />
      <div>
        <ChoiceCards
          legend={t('policy')}
          options={POLICIES.map((value) => ({
            value,
            label: t(`policies.${value}`),
            hint: t(`policy-hints.${value}`),
          }))}
          chosen={[policy]}
          onChosen={([chosen]) => chosen && setPolicy(chosen)}
        />
        <p className="mt-2 text-small text-quiet">{t('policy-text')}</p>
      </div>
      <ChoiceCards
        legend={t('how')}
        options={HOWS.map((value) => ({ value, label: t(`hows.${value}`), hint: t(`how-hints.${value}`) }))}
        chosen={[how]}
        onChosen={([chosen]) => chosen && setHow(chosen)}
      />
      {how === 'code' && <CodeFields code={code} missing={missing === 'code'} onCode={setCode} />}
      <div>
        <Notice tone="wrong" className="mb-4">
          {door.refused}
        </Notice>
        <Submit busy={door.busy}>{t(how === 'code' ? 'submit-code' : 'submit')}</Submit>
      </div>
    </Form>
  )
}

type Code = { word: string; digits: string }

function CodeFields({ code, missing, onCode }: { code: Code; missing: boolean; onCode: (code: Code) => void }) {
  const t = useTranslations('desk.new')
  const { word, digits } = code
  return (
    <div className="grid grid-cols-1 gap-5 sm:grid-cols-[3fr_2fr]">
      <LineField
        label={t('word')}
        error={missing && t('code-missing')}
        value={word}
        onValue={(next) => onCode({ word: next, digits })}
        autoCapitalize="none"
        spellCheck={false}
      />
      <LineField
        label={t('digits')}
        dir="ltr"
        inputMode="numeric"
        value={digits}
        onValue={(next) => onCode({ word, digits: next })}
      />
    </div>
  )
}
