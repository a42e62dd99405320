// The agreements of a session that stand: signed by both, and not made smaller since. It knows nothing of what became of them.
import type { Step } from '#shared/exercises/exercise.ts'
import type { Agreed, Session } from './session.ts'
import { stateOf } from './walk.ts'

export type Standing = { step: Step; agreed: Agreed }

export function standingIn(session: Session): Standing[] {
  return session.steps.flatMap((step) => {
    const { agreed } = stateOf(session, step)
    const promises = step.prompt.kind === 'agree' && step.prompt.as === 'agreement'
    return agreed && promises && !isMadeSmaller(session, step) ? [{ step, agreed }] : []
  })
}

// [RE18] A promise that was made smaller stands there in its smaller words alone.
export function isMadeSmaller(session: Session, step: Step): boolean {
  const agreeing = session.steps.filter(({ prompt }) => prompt.kind === 'agree')
  const next = agreeing.includes(step) ? agreeing[agreeing.indexOf(step) + 1] : undefined
  return next?.onlyWhenSmaller === true && stateOf(session, next).agreed !== null
}
