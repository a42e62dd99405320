// A cache of sessions. Whatever nobody has asked for in ten minutes is dropped.
import { LRUCache } from 'lru-cache'
import { type Instant, MINUTE } from '#shared/time.ts'

const IDLE = 10 * MINUTE

type Keeping<V> = { most: number; now: () => Instant; gone?: (value: V, key: string) => void }

/** [RM13] `most`: how many are held at a time. `gone`: told of each that leaves by itself. */
export function idleCache<V extends object>({ most, now, gone }: Keeping<V>): LRUCache<string, V> {
  return new LRUCache<string, V>({
    max: most,
    ttl: IDLE,
    updateAgeOnGet: true,
    perf: { now },
    // The age is compared at each request, so that no timer runs for it.
    ttlResolution: 0,
    dispose: (value, key, why) => {
      if (why === 'expire' || why === 'evict') gone?.(value, key)
    },
  })
}
