'use client'
// Three moments: the code, who it is from, and waiting at the door. Each replaces the one before.
import { useState } from 'react'
import type { Look } from '#app/invite/shape.ts'
import { Arrival } from '#app/ui/arrival.tsx'
import type { Exercise } from '#app/words/library.ts'
import { AtDoor } from './at-door.tsx'
import { Knock } from './knock.tsx'
import { type SaidCode, TypeCode } from './type-code.tsx'

type Moment =
  | { at: 'code'; closed: boolean }
  | { at: 'name'; said: SaidCode; looked: Look }
  | { at: 'door'; from: string | null; knock: string }

export function SpokenCodeEntry({ exercises }: { exercises: readonly Exercise[] }) {
  const [moment, setMoment] = useState<Moment>({ at: 'code', closed: false })
  const again = () => setMoment({ at: 'code', closed: true })
  if (moment.at === 'code') {
    return <TypeCode closed={moment.closed} onFound={(said, looked) => setMoment({ at: 'name', said, looked })} />
  }
  return (
    // Another key for another moment, so that each is arrived at.
    <Arrival key={moment.at}>
      {moment.at === 'door' ? (
        <AtDoor from={moment.from} knock={moment.knock} onClosed={again} />
      ) : (
        <Knock
          said={moment.said}
          looked={moment.looked}
          exercises={exercises}
          onKnocked={(knock) => setMoment({ at: 'door', from: moment.looked.from, knock })}
          onClosed={again}
        />
      )}
    </Arrival>
  )
}
