// A letter the couple keeps: derived from the log each time, the same for both, in the reader's language. Nobody else can open it.
// [LE34] It goes out in one piece: beside an outline of it, its parts would come for a script to put in their places, figures apart from them.
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn } from '#app/asking/signed-in.ts'
import { NothingFound } from '#app/nothing-found.tsx'
import { offering } from '#app/places/offering.ts'
import { Offering, PaperOffer } from '#app/places/paper-offer.tsx'
import { ReflectionText } from '#app/reflection/reflection-text.tsx'
import { SourcesFrom } from '#app/reflection/sources.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Unreadable } from '#app/unreadable.tsx'
import { exerciseLanguage, exerciseVersions, written } from '#app/words/exercise-words.ts'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime, type RoomPage } from '#server/runtime.ts'
import { inEachLanguage, LANGUAGES } from '#shared/locale.ts'
import { guessesAmong } from '#shared/prompts/opening.ts'
import { hasSomethingToTalkOver } from '#shared/reflection/reflect.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { mayNameEntries } from '#shared/session/view-reading.ts'
import { KeepCopy } from './keep-copy.tsx'
import { OwnLines } from './own-lines.tsx'

export default async function ReflectionPage({ params }: PageProps<'/reflections/[session]'>) {
  const { session } = await params
  const person = await signedIn()
  if (!person) return <NothingFound />
  const { reads } = getRuntime()
  const [reflected, place, opened] = await Promise.all([
    reads.reflection(person, session),
    reads.session(person, session),
    reads.opened(person, session),
  ])
  if (isRefusal(reflected)) return <Unreadable {...reflected} />
  if (isRefusal(place)) return <Unreadable {...place} />
  if (isRefusal(opened)) return <Unreadable {...opened} />

  const locale = await getLocale()
  const t = await getTranslations('reflections')
  const all = await getTranslations('looking-back.reflections')
  const { reflection, names } = reflected
  const { id, version } = reflection.exercise
  const mayChange = reflection.letter && !place.left && mayNameEntries(place.frame.view)
  const words = await inEachLanguage(async (each) => (await exerciseVersions(each, id))[version])
  const language = await exerciseLanguage(locale, id, version)
  return (
    <PageFrame>
      <Sentences of={['reflections', 'lobby']}>
        {place.frame.view.at.phase !== 'closed' && (
          <Notice className="unprinted mb-8">
            <p>{t('underway')}</p>
            <ButtonLink href={`/room/${session}`} tone="plain" className="-ms-3">
              {t('go-back')}
            </ButtonLink>
          </Notice>
        )}
        {language !== locale && (
          <p className="mb-6 text-small text-quiet">{t('in-language', { language: LANGUAGES[language].name })}</p>
        )}
        <SourcesFrom
          names={names}
          words={words}
          guesses={guessesAmong(opened.map(({ step, prompt }) => ({ id: step, prompt })))}
        >
          <ReflectionText
            title={words[locale]?.title ?? ''}
            names={names}
            at={reflection.at}
            paragraphs={await written(reflection, names, locale)}
          />
          {mayChange && <LinesHere session={session} place={place} />}
        </SourcesFrom>
        <div className="unprinted mt-12 grid gap-8">
          {place.frame.view.at.phase === 'closed' && !place.left && hasSomethingToTalkOver(reflection) && (
            <WalkThrough couple={place.couple} session={session} />
          )}
          {reflection.blocks.length > 0 && <KeepCopy reflection={reflection} />}
          <ButtonLink href="/reflections" tone="plain" className="-ms-3 justify-self-start">
            {all('title')}
          </ButtonLink>
          <Offering to={offering(await reads.withoutCode(person, session), place)}>
            <PaperOffer />
          </Offering>
        </div>
      </Sentences>
    </PageFrame>
  )
}

/** On one phone, of each of the two. */
function LinesHere({ session, place: { frame, holds } }: { session: string; place: RoomPage }) {
  const { seat: own, at } = frame.view
  const closed = at.phase === 'closed'
  if (!holds) return <OwnLines session={session} closed={closed} />
  return [own, holds.seat].map((seat) => <OwnLines key={seat} session={session} closed={closed} seat={seat} />)
}

async function WalkThrough({ couple, session }: { couple: string; session: string }) {
  const t = await getTranslations('reflections')
  const begin = `/begin/walk-through-and-promise?couple=${couple}&about=${session}`
  return (
    <ButtonLink href={begin} tone="soft" className="justify-self-start">
      {t('walk')}
    </ButtonLink>
  )
}
