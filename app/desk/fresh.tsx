'use client'
// Asks for the page anew when it is looked at again and once a minute: what the two have taken back does not stay on a screen.
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { MINUTE } from '#shared/time.ts'

export function Fresh() {
  const router = useRouter()
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    const every = setInterval(again, MINUTE)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(every)
      document.removeEventListener('visibilitychange', again)
    }
  }, [router])
  return null
}
