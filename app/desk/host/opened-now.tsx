'use client'
// What has opened in this step while the counsellor was in. Where it opened without them, it says so and shows nothing.
import { useTranslations } from 'next-intl'
import { type ComponentType, Fragment, type ReactNode } from 'react'
import { TermsCard } from '#app/prompts/agree/terms-card.tsx'
import { MirrorOriginal, Round } from '#app/prompts/mirror/rounds.tsx'
import { OfferCard } from '#app/prompts/offer/card.tsx'
import { OpenedPairs } from '#app/prompts/shown/opened-pairs.tsx'
import { TalkRing } from '#app/prompts/talk/ring.tsx'
import { turnAt } from '#app/prompts/talk/turns.ts'
import { useClock } from '#app/session/screen.tsx'
import type { Prompt } from '#shared/prompts/shapes.ts'
import type { HostMirror, HostOffer, HostPart, HostStepView } from '#shared/session/host-view-shape.ts'
import { partnerOf } from '#shared/session/seat.ts'
import { useHosting, useNameOf } from './hosting.tsx'

type PartOf<K extends HostPart['kind']> = Extract<HostPart, { kind: K }>
type OpenedProps<K extends HostPart['kind'] = HostPart['kind']> = { step: string; prompt: Prompt; part: PartOf<K> }

/** Null for a kind in which nothing opens. */
const OPENED: { [K in HostPart['kind']]: ComponentType<OpenedProps<K>> | null } = {
  read: null,
  answer: Answers,
  mirror: Mirrors,
  offer: Offers,
  agree: Agreeing,
  clock: Clock,
}

export function OpenedNow({ step: { step, part, prompt } }: { step: HostStepView }) {
  const OfKind = OPENED[part.kind] as ComponentType<OpenedProps> | null
  return OfKind && <OfKind step={step} part={part} prompt={prompt} />
}

function Mirrors({ part, prompt }: OpenedProps<'mirror'>) {
  return (
    <Several>
      {part.mirrors.map((mirror) => (
        <Mirror key={mirror.speaker} of={sourceOf(prompt) ?? ''} mirror={mirror} />
      ))}
    </Several>
  )
}

function Offers({ part, prompt }: OpenedProps<'offer'>) {
  return (
    <Several>
      {part.offers.map((offer) => (
        <Offer key={offer.asker} of={sourceOf(prompt)} offer={offer} />
      ))}
    </Several>
  )
}

/** The earlier step whose answer is said back or asked about, where there is one. */
function sourceOf(prompt: Prompt): string | null {
  return ('of' in prompt && prompt.of) || null
}

function Several({ children }: { children: ReactNode[] }) {
  return <div className={`grid grid-cols-1 gap-4 ${children.length > 1 ? 'md:grid-cols-2' : ''}`}>{children}</div>
}

function Answers({ part }: OpenedProps<'answer'>) {
  const t = useTranslations('hosting.step')
  if (!part.isOpen) return null
  if (!part.opened) return <Quiet>{t('not-yours')}</Quiet>
  return <OpenedPairs opened={part.opened} loop={part.loop} />
}

function Mirror({ of, mirror }: { of: string; mirror: HostMirror }) {
  const t = useTranslations('hosting.mirror')
  const nameOf = useNameOf()
  const { speaker, original, rounds, stage, settled } = mirror
  const [name, other] = [nameOf(speaker), nameOf(partnerOf(speaker))]
  return (
    <section className="grid content-start gap-3">
      <h3 className="font-semibold">
        {t(settled || stage === 'settled' ? `settled.${settled ?? 'passed'}` : stage, { name, other })}
      </h3>
      {original && <MirrorOriginal of={of} speaker={speaker} shown={original} />}
      {rounds.map((round, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rounds only ever come to the end
        <Fragment key={at}>
          {round ? <Round mirror={mirror} round={round} /> : <Quiet>{t('without-you')}</Quiet>}
        </Fragment>
      ))}
    </section>
  )
}

function Offer({ of, offer }: { of: string | null; offer: HostOffer }) {
  const t = useTranslations('hosting.offer')
  const nameOf = useNameOf()
  const { asker, stage, settled, rounds } = offer
  const [name, other] = [nameOf(asker), nameOf(partnerOf(asker))]
  const open = rounds.filter((round) => round !== null)
  return (
    <section className="grid content-start gap-3">
      <h3 className="font-semibold">
        {t(settled || stage === 'settled' ? `settled.${settled ?? 'passed'}` : stage, { name, other })}
      </h3>
      {(open.length > 0 || offer.original) && <OfferCard of={of} offer={{ ...offer, rounds: open }} />}
      {open.length < rounds.length && <Quiet>{t('without-you')}</Quiet>}
    </section>
  )
}

function Agreeing({ step, part: { stage, proposal } }: OpenedProps<'agree'>) {
  const t = useTranslations('hosting.agree')
  const nameOf = useNameOf()
  const name = proposal ? nameOf(proposal.by) : ''
  return (
    <section className="grid max-w-text gap-3">
      <h3 className="font-semibold">{t(proposal || stage !== 'proposed' ? stage : 'open', { name })}</h3>
      {proposal && <TermsCard step={step} proposal={proposal} />}
    </section>
  )
}

function Clock({ part: { clock }, prompt }: OpenedProps<'clock'>) {
  const t = useTranslations('hosting.talk')
  const { view } = useHosting()
  const nameOf = useNameOf()
  const now = useClock(500)
  const { startedAt } = clock
  if (startedAt === null) return <Quiet>{t('before')}</Quiet>
  const turn = turnAt(clock, startedAt, now)
  if (!turn) return <Quiet>{t('over')}</Quiet>
  if (prompt.kind === 'breathe') return <Quiet>{t('breathing', { seconds: Math.ceil(turn.left / 1000) })}</Quiet>
  return (
    <div className="max-w-md">
      <TalkRing seat={turn.speaker} name={view.names[turn.speaker]} part={turn.left / turn.length} time={turn.left} low>
        {t('speaks', { name: nameOf(turn.speaker) })}
      </TalkRing>
    </div>
  )
}

function Quiet({ children }: { children: ReactNode }) {
  return <p className="font-serif text-lead text-quiet italic">{children}</p>
}
