// The name, and the way back to the start page.
import Link from 'next/link'

export function Wordmark() {
  return (
    <Link href="/" className="inline-flex min-h-11 items-center rounded-small px-2 font-serif text-lead font-medium">
      Halfway
    </Link>
  )
}
