'use client'
// A page that the two sign as a whole: each of its parts in a field of its own, which begins with what they wrote. Either changes any of them.
import { useDraft, useNames, useReading, useStepWords } from '#app/session/screen.tsx'
import { AreaField } from '#app/ui/field.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { PagePart } from '#shared/prompts/shapes.ts'
import type { Terms } from '#shared/session/agreement.ts'
import { isErased } from '#shared/session/events.ts'
import { LONGEST } from '#shared/session/limits.ts'
import type { BesideView } from '#shared/session/part-shape.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { BeforeView } from '#shared/session/view-shape.ts'
import { isWritten } from '#shared/text.ts'
import { useBefore } from '../answering/from-before.tsx'
import { sentenceText } from '../builder/sentence.ts'
import { type AgreeFormProps, Proposing } from './proposing.tsx'
import { type PageDraft, placeOn } from './terms-draft.ts'

type Place = { part: string; seat?: PartnerSeat }

export function PageForm(props: AgreeFormProps) {
  const before = useBefore(props.step)
  if (before) return <Fields {...props} before={before} />
  return (
    <Proposing {...props} terms={null}>
      <Skeleton />
    </Proposing>
  )
}

function Fields({ before, onWriting, ...props }: AgreeFormProps & { before: readonly BeforeView[] }) {
  const { step, part } = props
  const { of } = useNames()
  const { options } = useStepWords(step.step)
  const places = placesOf(part.prompt.parts ?? [])
  const begins = useBeginning(props, before)
  const [draft, setDraft] = useDraft<PageDraft>(`${step.step}:page`, begins, isPageDraft)
  const write = (place: string, text: string) => {
    onWriting()
    setDraft({ ...draft, [place]: text })
  }
  return (
    <Proposing {...props} terms={termsOf(places, draft)}>
      <div className="grid gap-6">
        {places.map(({ part: id, seat }) => (
          <AreaField
            key={placeOn(id, seat)}
            label={seat ? `${options?.[id] ?? id} · ${of(seat)}` : (options?.[id] ?? id)}
            value={draft[placeOn(id, seat)] ?? ''}
            onValue={(text) => write(placeOn(id, seat), text)}
            most={LONGEST.part}
          />
        ))}
      </div>
    </Proposing>
  )
}

function placesOf(parts: readonly PagePart[]): Place[] {
  return parts.flatMap(({ id: part, each }): Place[] =>
    each ? PARTNER_SEATS.map((seat) => ({ part, seat })) : [{ part }],
  )
}

/** What lies on the table, else what was written tonight and what the page from before has. */
function useBeginning({ part }: Pick<AgreeFormProps, 'part'>, before: readonly BeforeView[]): PageDraft {
  const { words } = useReading()
  const { proposal, fills = [], prompt } = part
  if (proposal && !isErased(proposal.terms) && proposal.terms.as === 'page') return draftOf(proposal.terms)
  const textOf = ({ step, shown }: BesideView) => {
    if (shown.as !== 'given') return ''
    const { value, locale } = shown
    if (value.kind === 'builder') return sentenceText(words.sentences[locale]?.[step], value)
    return value.kind === 'text' ? value.text : ''
  }
  const last = before.flatMap((each) => ('terms' in each && each.terms.as === 'page' ? [draftOf(each.terms)] : []))
  const stays = placesOf((prompt.parts ?? []).filter(({ of }) => of === undefined)).map(placeOf)
  const kept = Object.entries(last[0] ?? {}).filter(([place]) => stays.includes(place))
  const tonight = fills.map(({ words: own, ...place }) => [placeOf(place), textOf(own)])
  return Object.fromEntries([...kept, ...tonight])
}

function placeOf({ part, seat }: Place): string {
  return placeOn(part, seat)
}

function draftOf({ parts }: Extract<Terms, { as: 'page' }>): PageDraft {
  return Object.fromEntries(parts.map(({ text, ...place }) => [placeOf(place), text]))
}

/** Null while nothing is written, or too much. An empty part is left out of the page. */
function termsOf(places: readonly Place[], draft: PageDraft): Terms | null {
  const written = places.flatMap((place) => {
    const text = draft[placeOf(place)]?.trim() ?? ''
    return text === '' ? [] : [{ ...place, text }]
  })
  const sound = written.length > 0 && written.every(({ text }) => isWritten(text, LONGEST.part))
  return sound ? { as: 'page', parts: written } : null
}

function isPageDraft(kept: unknown): kept is PageDraft {
  return typeof kept === 'object' && kept !== null && Object.values(kept).every((text) => typeof text === 'string')
}
