// How a step of each kind is walked that is not simply answered: what both must finish, what can be passed, and what each sees. It stands
// apart from the table of kinds, so that a page where exercises are written loads nothing of sessions.
import type { Step } from '#shared/exercises/exercise.ts'
import { agreeStage } from './agree.ts'
import { clockStage } from './clock.ts'
import type { Stage } from './definition.ts'
import { keptStage } from './kept.ts'
import { mirrorStage } from './mirror.ts'
import { offerStage } from './offer.ts'
import { readStage } from './read.ts'
import type { StagedKind } from './shapes.ts'

const STAGES: { readonly [K in StagedKind]: Stage<K> } = {
  read: readStage,
  mirror: mirrorStage,
  offer: offerStage,
  agree: agreeStage,
  breathe: clockStage,
  talk: clockStage,
}

/** Null for what is answered to the server. */
export function stageOf({ prompt: { kind }, kept }: Pick<Step, 'prompt' | 'kept'>): Stage | null {
  if (kept === 'device') return keptStage
  return kind in STAGES ? (STAGES[kind as StagedKind] as Stage) : null
}
