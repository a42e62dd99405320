// A break outside of any exercise: what it is while one lasts, which the other sees here at their next visit, and the quiet way to call one.
import { useTranslations } from 'next-intl'
import { BreakWords, type CalledBreak } from '#app/breaks/break-words.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { isolated } from '#app/ui/isolated.ts'
import type { Home } from '#server/runtime.ts'

type Couples = Pick<Home, 'couples'>

/** [BR17] */
export function BreakCards({ couples }: Couples) {
  return couples.map(
    ({ couple, partner, seat, holds, break: called }) =>
      called &&
      partner && <BreakCard key={couple} called={called} name={isolated(partner)} seat={holds ? null : seat} />,
  )
}

/** [BR12] With whom it says only where there are several. */
export function CallBreak({ couples }: Couples) {
  const t = useTranslations('break-from-home')
  return couples.map(
    ({ couple, partner, break: called }) =>
      partner &&
      !called && (
        <ButtonLink key={couple} href={`/break/${couple}`} tone="plain">
          {couples.length > 1 ? `${t('link')} · ${isolated(partner)}` : t('link')}
        </ButtonLink>
      ),
  )
}

type BreakCardProps = { called: CalledBreak; name: string; seat: Home['couples'][number]['seat'] | null }

function BreakCard(props: BreakCardProps) {
  const t = useTranslations('break-from-home')
  const { holds, session } = props.called
  return (
    <Card className="max-w-text border-lamp! bg-lit!">
      <BreakWords {...props} />
      <ButtonLink href={`/room/${session}`} tone={holds ? 'main' : 'soft'} className="mt-4 w-full">
        {t('see')}
      </ButtonLink>
    </Card>
  )
}
