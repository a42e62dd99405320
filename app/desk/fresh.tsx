'use client'
// Asks for the page anew as soon as what may be read on it has changed, when it is looked at again, and once a minute.
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { ask, isTrouble } from '#app/http.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'
import { MINUTE } from '#shared/time.ts'

const PAUSE = 2_000

/** [CO59] What the two have taken back does not stay on a screen. `of`: what might be read when the page was made; the page asks it before all else. */
export function Fresh({ of }: { of: { standing: string } | Refusal }) {
  const standing = isRefusal(of) ? '' : of.standing
  const router = useRouter()
  const known = useRef(standing)
  useEffect(() => {
    known.current = standing
  }, [standing])
  useEffect(() => {
    let hearing: AbortController | null = null
    const hear = async ({ signal }: AbortController) => {
      while (!signal.aborted) {
        const answer = await ask(`/api/desk/standing?known=${known.current}`, signal)
        if (signal.aborted) return
        const isBroken = isTrouble(answer) && (answer.refused === 'offline' || answer.refused === 'fault')
        if (!isBroken && (isTrouble(answer) || answer.standing !== known.current)) router.refresh()
        if (isTrouble(answer)) await new Promise((done) => setTimeout(done, PAUSE))
        else known.current = answer.standing
      }
    }
    // A page that nobody looks at holds no line.
    const turn = () => {
      hearing?.abort()
      hearing = null
      if (document.visibilityState !== 'visible') return
      hearing = new AbortController()
      void hear(hearing)
    }
    const again = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    const seen = () => {
      again()
      turn()
    }
    turn()
    const every = setInterval(again, MINUTE)
    document.addEventListener('visibilitychange', seen)
    return () => {
      hearing?.abort()
      clearInterval(every)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [router])
  return null
}
