// Taking the letter along: on paper, as text, for other programs, and the days to look again. Each holds the same words.
import { CalendarDays, FileJson, FileText } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonLook } from '#app/ui/button.tsx'
import { Download } from '#app/ui/download.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import type { Reflection } from '#shared/reflection/reflection.ts'
import { isGap } from '#shared/reflection/sentences.ts'

export function KeepCopy({ reflection }: { reflection: Reflection }) {
  const t = useTranslations('looking-back.copy')
  const locale = useLocale()
  const at = `/api/sessions/${reflection.session}`
  return (
    <section>
      <h2 className="mb-3 font-semibold">{t('title')}</h2>
      <div className="grid justify-items-start gap-3">
        <PrintButton label={t('print')} className="justify-self-start" />
        <Taken href={`${at}/reflection.md?locale=${locale}`} icon={<FileText aria-hidden="true" className="size-5" />}>
          {t('markdown')}
        </Taken>
        <Taken
          href={`${at}/reflection.json?locale=${locale}`}
          icon={<FileJson aria-hidden="true" className="size-5" />}
        >
          {t('json')}
        </Taken>
        {hasDays(reflection) && (
          <Taken href={`${at}/agreements.ics`} icon={<CalendarDays aria-hidden="true" className="size-5" />}>
            {t('calendar')}
          </Taken>
        )}
      </div>
    </section>
  )
}

function Taken({ href, icon, children }: { href: string; icon: ReactNode; children: ReactNode }) {
  return (
    <Download href={href} className={buttonLook('soft')}>
      {icon}
      {children}
    </Download>
  )
}

/** Whether something was agreed with a day to look again. */
function hasDays({ blocks }: Reflection): boolean {
  return blocks.some(({ sentences }) => sentences.some((one) => !isGap(one) && 'review' in one.values))
}
