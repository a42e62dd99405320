'use client'
// What the secret of a link leads to, once a door has looked it up. A link preview runs none of this.
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble } from '#app/http.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'

type LookedUpProps<L> = {
  look: (token: string) => Promise<L | Trouble>
  token: string
  /** What is known before it is looked up. */
  known?: L | null
  /** What stands there instead, where the link is used up or never was one. */
  closed: ReactNode
  children: (looked: L) => ReactNode
}

export function LookedUp<L extends object>(props: LookedUpProps<L>) {
  const [tries, setTries] = useState(0)
  return <Try key={tries} {...props} onAgain={() => setTries(tries + 1)} />
}

/** Null until the door has answered. `look`: the same function at every drawing, or it asks again. */
export function useLooked<K, L>(
  look: (key: K) => Promise<L | Trouble>,
  key: K,
  known: L | null = null,
): L | Trouble | null {
  const [looked, setLooked] = useState<L | Trouble | null>(known)
  useEffect(() => {
    let current = true
    void look(key).then((answer) => current && setLooked(answer))
    return () => {
      current = false
    }
  }, [look, key])
  return looked
}

export function LookingUp() {
  return <Skeleton whole lines={8} className="min-h-96 pt-6" />
}

function Try<L extends object>({
  look,
  token,
  known,
  closed,
  children,
  onAgain,
}: LookedUpProps<L> & { onAgain: () => void }) {
  const c = useTranslations('common')
  const refusal = useRefusalWords()
  const looked = useLooked(look, token, known)
  if (!looked) return <LookingUp />
  if (!isTrouble(looked)) return children(looked)
  if (looked.refused === 'invitation-closed' || looked.refused === 'malformed') return closed
  return (
    <Notice tone="wrong">
      <p>{refusal(looked)}</p>
      <Button tone="plain" className="-ms-3" onClick={onAgain}>
        {c('try-again')}
      </Button>
    </Notice>
  )
}
