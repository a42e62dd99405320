// How much is measured. The whole takes some twelve minutes; the quick run shows that everything runs, and its figures say little.

export type Plan = {
  rounds: number
  rooms: number
  seconds: { warm: number; steps: number; two: number; saturated: number; open: number }
  /** For each room, so that a session never comes to the end of its sixty steps. */
  most: { warm: number; steps: number; two: number; saturated: number }
  /** Answers a second in the open loop. */
  rate: number
  hosted: { rooms: number; seconds: number }
  live: number
  /** So many rooms in which nobody says anything, for so long. */
  standing: { rooms: number; seconds: number }
  idle: number
  /** How many of the idle ones are come back to. */
  back: number
  load: { sessions: number; times: number; entries: number }
  couples: number
  /** It ends by then in any case. */
  secondsAtMost: number
}

const most = { warm: 3, steps: 36, two: 15, saturated: 300 }

export const WHOLE: Plan = {
  rounds: 3,
  rooms: 100,
  seconds: { warm: 1, steps: 4, two: 2, saturated: 4, open: 4 },
  most,
  rate: 500,
  hosted: { rooms: 30, seconds: 4 },
  live: 50,
  standing: { rooms: 300, seconds: 6 },
  idle: 5_000,
  back: 200,
  load: { sessions: 20, times: 10, entries: 300 },
  couples: 100,
  secondsAtMost: 900,
}

export const QUICK: Plan = {
  rounds: 1,
  rooms: 10,
  seconds: { warm: 0.3, steps: 0.8, two: 0.5, saturated: 0.8, open: 0.8 },
  most,
  rate: 200,
  hosted: { rooms: 2, seconds: 0.8 },
  live: 8,
  standing: { rooms: 10, seconds: 1 },
  idle: 20,
  back: 8,
  load: { sessions: 1, times: 2, entries: 300 },
  couples: 3,
  secondsAtMost: 180,
}
