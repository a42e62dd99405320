'use client'
// Takes a way for the two, or leaves the one they are on. Nothing they have done goes with it.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useDoor } from '#app/asking/use-door.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** `way` null leaves it. */
export function TakeWay({ couple, way }: { couple: string; way: string | null }) {
  const t = useTranslations('ways.page')
  const router = useRouter()
  const { busy, refused, send } = useDoor()
  const take = async () => {
    if (!(await send(`/api/couples/${couple}/way`, { way }))) return
    router.refresh()
    scrollTo({ top: 0 })
  }
  return (
    <div>
      <Button tone={way ? 'soft' : 'plain'} busy={busy} onClick={take} className={way ? '' : '-ms-3'}>
        {t(way ? 'take' : 'leave')}
      </Button>
      <Notice tone="wrong" className="mt-3">
        {refused}
      </Notice>
    </div>
  )
}
