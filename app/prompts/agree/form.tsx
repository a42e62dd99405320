'use client'
// Writing what two agree on: an agreement with what belongs to it, or a page of several parts, each filled from an earlier step.
import { useTranslations } from 'next-intl'
import { isFilled } from '#shared/exercises/checks/references.ts'
import { agreedAs, withoutPagePart, withPagePart } from '#shared/exercises/editing-parts.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { halvesOf, wholeOf } from '#shared/exercises/halves.ts'
import { AGREED_AS, PAGE_PARTS } from '#shared/prompts/bounds.ts'
import type { PagePart } from '#shared/prompts/shapes.ts'
import { ChoiceAt, TickAt } from '../form/fields.tsx'
import { ListAt, NamedPart } from '../form/parts.tsx'
import { useStepOptions, useWriting } from '../form/writing.ts'
import type { FormProps } from '../forms.tsx'

type AgreeProps = FormProps<'agree'>

export function AgreeForm(props: AgreeProps) {
  const t = useTranslations('own-exercises.fields')
  const { change, lose } = useWriting()
  const { step, prompt, at } = props
  const turn = (as: typeof prompt.as) => {
    const turned = (file: Parameters<typeof agreedAs>[0]) => agreedAs(file, step.id, as)
    if (prompt.parts) lose({ of: step.id, name: t('as-page') }, turned)
    else change(turned)
  }
  const options = AGREED_AS.map((as) => ({ value: as, label: t(`as-${as}`) }))
  return (
    <>
      <ChoiceAt at={at('as')} label={t('agree-as')} value={prompt.as} options={options} onValue={turn} />
      {prompt.as === 'agreement' && <Agreement {...props} />}
      {prompt.parts && <Page {...props} parts={prompt.parts} />}
    </>
  )
}

// Ids have no dots.
const OTHER = '.other.'
const EACH = '.each'

function Agreement({ index, prompt, set, at }: AgreeProps) {
  const t = useTranslations('own-exercises.fields')
  const { steps } = useWriting().file.script
  const options = useStepOptions()
  const { who, says: _says, smaller: _smaller, ...bare } = prompt
  const before = options(steps.slice(0, index).filter((step) => 'who' in step.prompt && step.prompt.who))
  const whom = [
    { value: '', label: t('who-any') },
    { value: 'one', label: t('who-one') },
    ...before.map(({ value, label }) => ({ value: `${OTHER}${value}`, label: t('who-other', { name: label }) })),
  ]
  const choose = (value: string) => {
    const { who: _before, ...rest } = prompt
    const next = value === 'one' ? value : { otherThan: value.slice(OTHER.length) }
    set({ ...rest, ...(value && { who: next }) })
  }
  const tick = (line: 'says' | 'smaller', wanted: boolean) => {
    const says = line === 'says' ? wanted : prompt.says !== undefined
    const smaller = line === 'smaller' ? wanted : prompt.smaller === true
    set({ ...bare, ...(who && { who }), ...(says && { says: 'weekly' }), ...(smaller && { smaller: true }) })
  }
  const chosen = typeof who === 'object' ? `${OTHER}${who.otherThan}` : (who ?? '')
  return (
    <>
      <ChoiceAt at={at('who')} label={t('who')} value={chosen} options={whom} onValue={choose} />
      <TickAt
        at={at('says')}
        label={t('weekly')}
        value={prompt.says !== undefined}
        onValue={(wanted) => tick('says', wanted)}
      />
      <TickAt
        at={at('smaller')}
        label={t('smaller')}
        value={prompt.smaller === true}
        onValue={(wanted) => tick('smaller', wanted)}
      />
    </>
  )
}

/** [AG14] What fills a part: what one step asked both, or one of the two in it; without any, the page that the couple has. */
function Page({ step, index, prompt, set, at, parts }: AgreeProps & { parts: readonly PagePart[] }) {
  const t = useTranslations('own-exercises.fields')
  const { steps } = useWriting().file.script
  const options = useStepOptions()
  const earlier = steps.slice(0, index)
  const filling = earlier.flatMap(halvesOf).filter((half) => isFilled(earlier, partOf('', half)))
  const sources = [
    { value: '', label: t('part-nothing') },
    { value: EACH, label: t('part-nothing-each') },
    ...options(filling),
  ]
  const put = (next: PagePart) => set({ ...prompt, parts: parts.map((part) => (part.id === next.id ? next : part)) })
  const fill = (id: string, value: string) => {
    const source = filling.find((half) => half.id === value)
    put(source ? partOf(id, source) : { id, ...(value === EACH && { each: true }) })
  }
  return (
    <ListAt
      step={step}
      of="parts"
      ids={parts.map(({ id }) => id)}
      bounds={PAGE_PARTS}
      more={(file) => withPagePart(file, step.id)}
      less={(file, gone) => withoutPagePart(file, step.id, gone)}
    >
      {(id, number) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <NamedPart step={step} part="options" id={id} label={t('part', { number })} />
          <ChoiceAt
            at={at(`parts.${number - 1}`)}
            label={t('part-of')}
            value={sourceOf(parts[number - 1], steps)}
            options={sources}
            onValue={(value) => fill(id, value)}
          />
        </div>
      )}
    </ListAt>
  )
}

function partOf(id: string, { id: source, asks }: Step): PagePart {
  const of = wholeOf(source)
  return { id, of, ...(of !== source && { half: 'listener' }), ...(asks === 'both' && { each: true }) }
}

function sourceOf(part: PagePart | undefined, steps: readonly Step[]): string {
  const source = steps.find(({ id }) => id === part?.of)
  if (!source || !part) return part?.of ?? (part?.each ? EACH : '')
  return halvesOf(source)[part.half ? 1 : 0]?.id ?? source.id
}
