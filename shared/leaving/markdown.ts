// Somebody's own words as Markdown, to be read: session by session, each under what was asked. Nobody's words become markup.
import { escaped } from '#shared/reflection/written/markdown.ts'
import type { MyWords } from './my-words.ts'
import type { Telling } from './telling.ts'

type Said = Pick<Telling, 'say' | 'dayOf'>

export function myWordsInMarkdown({ sessions, unreadable, consents }: MyWords, telling: Said): string {
  const { say, dayOf } = telling
  const told = sessions.filter(({ words, agreements }) => words.length + agreements.length > 0)
  const blocks = told.flatMap(({ exercise, openedAt, words, agreements }) => [
    `## ${escaped(`${exercise.title}, ${dayOf(openedAt)}`)}`,
    ...words.map((one) => said(one, telling)),
    ...(agreements.length > 0 ? [`### ${escaped(say('agreements'))}`] : []),
    ...agreements.map(({ text, at }) => `*${escaped(text)}* (${dayOf(at)})`),
  ])
  const agreed =
    consents.length > 0
      ? [`## ${escaped(say('consents.title'))}`, ...consents.map((one) => agreedTo(one, telling))]
      : []
  const unread = unreadable.map(({ exercise, openedAt }) =>
    escaped(say('unreadable', { exercise: exercise.title, date: dayOf(openedAt) })),
  )
  const all = [...(told.length > 0 ? blocks : [escaped(say('none'))]), ...unread, ...agreed]
  return `${[`# ${escaped(say('title'))}`, ...all].join('\n\n')}\n`
}

function agreedTo({ purpose, with: name, ...times }: MyWords['consents'][number], { say, dayOf }: Said): string {
  const { givenAt, reachesBackTo, withdrawnAt } = times
  const notes = [
    dayOf(givenAt),
    ...(reachesBackTo ? [say('consents.back', { date: dayOf(reachesBackTo) })] : []),
    ...(withdrawnAt ? [say('consents.withdrawn', { date: dayOf(withdrawnAt) })] : []),
  ]
  return escaped(`${say(`consents.${purpose}`, { name })} (${notes.join(', ')})`)
}

function said(
  { as, prompt, text, opened, stands, at }: MyWords['sessions'][number]['words'][number],
  { say, dayOf }: Said,
) {
  const asked = [prompt, as === 'answer' ? null : say(`as.${as}`)].filter(Boolean).join(' ')
  const notes = [dayOf(at), ...(opened ? [] : [say('unopened')]), ...(stands ? [] : [say('replaced')])]
  const lines = [asked && `**${escaped(asked)}**`, text && `*${escaped(text)}*`, `(${escaped(notes.join(', '))})`]
  return lines.filter(Boolean).join('  \n')
}
