'use client'
// A part of a page that stands as the server sent it. The browser's scripts neither take it over nor look into it; they only put
// something else in its place.
import { type ComponentProps, type ReactNode, useState } from 'react'
import { useInBrowser } from './time-text.tsx'

// The same object at every drawing: another one would empty the part.
const UNTOUCHED = { __html: '' }

/**
 * `otherwise` stands there where the page did not come from the server whole, but turned from another one to this. `beneath`: what is
 * alive beside it.
 */
type AsSentProps = ComponentProps<'div'> & { otherwise: ReactNode; beneath?: ReactNode }

export function AsSent({ otherwise, beneath, children, ...rest }: AsSentProps) {
  const here = useInBrowser()
  const [sent] = useState(!here)
  if (!sent) return otherwise
  return (
    <>
      {typeof window === 'undefined' ? (
        <div {...rest}>{children}</div>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty, and says that what stands there is to be left alone
        <div {...rest} suppressHydrationWarning dangerouslySetInnerHTML={UNTOUCHED} />
      )}
      {beneath}
    </>
  )
}
