'use client'
// A door that changes what this page shows: the page is asked for anew as soon as the door has taken it.
import { useRouter } from 'next/navigation'
import { type Door, useDoor } from './use-door.ts'

export function useChange() {
  const router = useRouter()
  const door = useDoor()
  const change: Door['send'] = async (path, body, options) => {
    const answer = await door.send(path, body, options)
    if (answer) router.refresh()
    return answer
  }
  return { ...door, change }
}
