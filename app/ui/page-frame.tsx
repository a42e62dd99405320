// A page's measure: room for the bar above, lines of 60-70 characters, and the action within the thumb's reach.
import type { ReactNode } from 'react'
import { KeptPlace } from './kept-place.tsx'
import { MainPart } from './main-part.tsx'
import { PageEnd } from './page-end.tsx'
import { Wordmark } from './wordmark.tsx'

type PageFrameProps = {
  children: ReactNode
  /** Stands at the start of the bar, beside the way to hide the page: the name, unless something else does or nothing is to. */
  bar?: ReactNode
  /** A line of its own beneath the bar. */
  strip?: ReactNode
  /** Stays at the foot of the screen. */
  foot?: ReactNode
  wide?: boolean
}

export function PageFrame({ children, bar = <Wordmark />, strip, foot, wide }: PageFrameProps) {
  const measure = `mx-auto w-full px-[min(1.25rem,5.5vw)] sm:px-8 ${wide ? 'max-w-page' : 'max-w-[calc(var(--container-text)+4rem)]'}`
  return (
    <div className="flex min-h-dvh flex-col print:block print:min-h-0">
      <header className="unprinted">
        {/* The way to hide the page has its place at the end of this bar. */}
        <div className={`${measure} relative z-30 flex min-h-(--bar) items-center pt-[env(safe-area-inset-top)]`}>
          <div className="-ms-2 min-w-0 flex-1 pe-14 min-[21rem]:pe-40">{bar}</div>
        </div>
        {strip && <div className={measure}>{strip}</div>}
      </header>
      <MainPart className={`${measure} flex flex-1 flex-col pb-3 pt-4 sm:pt-6 print:block print:p-0`}>
        <div className="flex-1 pb-6">{children}</div>
        <div className="unprinted">
          <PageEnd />
        </div>
      </MainPart>
      {foot && (
        // On a screen that is low for its letters it would cover what it belongs to.
        <footer className="unprinted bottom-(--keyboard) border-t border-line bg-paper pb-[max(0.75rem,env(safe-area-inset-bottom))] pt-3 [@media(min-height:24rem)]:sticky">
          <KeptPlace className={measure}>{foot}</KeptPlace>
        </footer>
      )}
    </div>
  )
}
