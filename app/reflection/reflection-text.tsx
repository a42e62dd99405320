// The reflection itself: serif, block by block, names in their colours, own words as words. It prints as it reads.
import { useTranslations } from 'next-intl'
import { DrawnFigure } from '#app/ui/drawing.tsx'
import { Pieces } from '#app/ui/pieces.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import { SeatName } from '#app/ui/words.tsx'
import type { Paragraph } from '#shared/reflection/written/write.ts'
import { type BySeat, PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import { WithSources } from './sources.tsx'

type ReflectionTextProps = {
  title: string
  names: BySeat<string | null>
  at: Instant
  paragraphs: readonly Paragraph[]
}

export function ReflectionText({ title, names, at, paragraphs }: ReflectionTextProps) {
  const t = useTranslations('reflections')
  const small = paragraphs.find((each) => each.small)
  const whole = paragraphs.filter((each) => !each.small)
  return (
    <article className="font-serif text-lead">
      <header className="mb-10 border-b border-line pb-6">
        <h1 className="text-title">{title}</h1>
        <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2 font-sans text-body">
          {PARTNER_SEATS.map((seat) => {
            const name = names[seat]
            return name && <SeatName key={seat} seat={seat} name={name} />
          })}
        </div>
        {/* [LE23] In a line of its own: it is there once the browser is known, and moves nothing. */}
        <p className="mt-2 font-sans text-body text-quiet">
          <TimeText at={at} as="date" />
        </p>
      </header>
      {paragraphs.length === 0 && <p className="text-quiet">{t('empty')}</p>}
      {small && <Small paragraph={small} />}
      {whole.length === 0 && small?.figures.map((drawn) => <DrawnFigure key={drawn.title} drawn={drawn} />)}
      {whole.map((paragraph, at) =>
        paragraph.block === 'since-last-time' ? (
          <details key={paragraph.block} className="mb-9 not-open:print:hidden">
            <summary className="print:hidden min-h-11 py-2 font-sans text-body font-semibold text-accent underline underline-offset-4">
              {t('since')}
            </summary>
            <Block paragraph={paragraph} />
          </details>
        ) : (
          <Block key={paragraph.block} paragraph={paragraph} figures={at === 0 ? small?.figures : []} />
        ),
      )}
    </article>
  )
}

// [LE15]
function Small({ paragraph: { lines } }: { paragraph: Paragraph }) {
  return (
    <div className="-mt-6 mb-10 grid gap-1 font-sans text-small text-quiet">
      <SaidLines lines={lines} />
    </div>
  )
}

function SaidLines({ lines }: Pick<Paragraph, 'lines'>) {
  return lines.map(({ pieces, because, gap }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a reflection's lines never move
    <WithSources key={at} because={because} gap={gap}>
      <Pieces pieces={pieces} />
    </WithSources>
  ))
}

/** `figures`: others that stand with the first words of the letter, since the line above has no room for them. */
function Block({ paragraph, figures: others = [] }: { paragraph: Paragraph; figures?: Paragraph['figures'] }) {
  const { heading, lines } = paragraph
  const figures = [...paragraph.figures, ...others]
  return (
    <section className={`mb-9 ${lines.length < 3 && figures.length === 0 ? 'break-inside-avoid' : ''}`}>
      <h2 className="mb-3 break-after-avoid font-sans text-small font-semibold text-quiet">{heading}</h2>
      <div className="grid gap-3">
        <SaidLines lines={lines} />
      </div>
      {figures.map((drawn) => (
        <DrawnFigure key={drawn.says.join()} drawn={drawn} />
      ))}
    </section>
  )
}
