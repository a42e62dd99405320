// A sentence about what just happened, said aloud as it appears. It stays until what it says has changed: no toasts.
import type { ReactNode } from 'react'

type Tone = 'quiet' | 'kept' | 'wrong'

const TONES: Record<Tone, string> = {
  quiet: 'border-line bg-sunken text-ink',
  kept: 'border-lamp bg-lit text-ink',
  wrong: 'border-wrong bg-wrong-wash text-ink',
}

type NoticeProps = { tone?: Tone; title?: ReactNode; children?: ReactNode; className?: string }

/** Mount it always and fill it when there is something to say: an empty region takes no room. */
export function Notice({ tone = 'quiet', title, children, className = '' }: NoticeProps) {
  return (
    <div role={tone === 'wrong' ? 'alert' : 'status'}>
      {(title || children) && (
        <div className={`animate-fade rounded-control border-s-4 px-4 py-3 ${TONES[tone]} ${className}`}>
          {title && <p className="font-semibold">{title}</p>}
          {children}
        </div>
      )}
    </div>
  )
}
