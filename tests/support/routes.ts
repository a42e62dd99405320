// Every page there is, with who visits it and where it lies once a couple and their counsellor have done a little of everything.

type Visited = { couple: string; counselling: string; letter: string; meeting: string }
type Visit = { who: 'mara' | 'ada'; at: (of: Visited) => string }

const mara = (at: Visit['at']): Visit => ({ who: 'mara', at })
const ada = (at: Visit['at']): Visit => ({ who: 'ada', at })

export const ROUTES: Readonly<Record<string, Visit>> = {
  '/': mara(() => '/'),
  '/account': mara(() => '/account'),
  '/begin': mara(() => '/begin'),
  '/begin/[exercise]': mara(({ couple }) => `/begin/weather?couple=${couple}`),
  '/break/[couple]': mara(({ couple }) => `/break/${couple}`),
  '/code': mara(() => '/code'),
  '/counselling': mara(() => '/counselling'),
  '/counselling/[counselling]': mara(({ counselling }) => `/counselling/${counselling}`),
  '/counsellor': ada(() => '/counsellor'),
  '/desk': ada(() => '/desk'),
  '/desk/couples/[counselling]': ada(({ counselling }) => `/desk/couples/${counselling}`),
  '/desk/couples/[counselling]/reflections/[session]': ada(
    ({ counselling, letter }) => `/desk/couples/${counselling}/reflections/${letter}`,
  ),
  '/desk/couples/new': ada(() => '/desk/couples/new'),
  '/desk/exercises': ada(() => '/desk/exercises'),
  '/desk/exercises/[exercise]': ada(() => '/desk/exercises/new'),
  '/desk/host/[meeting]': ada(({ meeting }) => `/desk/host/${meeting}`),
  '/desk/meetings/[meeting]': ada(({ meeting }) => `/desk/meetings/${meeting}`),
  '/device': mara(() => '/device'),
  '/evidence': mara(() => '/evidence'),
  '/here/[meeting]': mara(({ meeting }) => `/here/${meeting}`),
  '/join': mara(() => '/join'),
  '/leaving': mara(() => '/leaving'),
  '/leaving/[couple]': mara(({ couple }) => `/leaving/${couple}`),
  '/leaving/[couple]/[choice]': mara(({ couple }) => `/leaving/${couple}/delete-mine`),
  '/leaving/done/[done]': mara(() => '/leaving/done/delete-mine'),
  '/my-place': mara(() => '/my-place'),
  '/my-place/code': mara(() => '/my-place/code'),
  '/preview/[exercise]': mara(() => '/preview/weather'),
  '/privacy': mara(() => '/privacy'),
  '/reflections': mara(() => '/reflections'),
  '/reflections/[session]': mara(({ letter }) => `/reflections/${letter}`),
  '/reflections/agreements': mara(() => '/reflections/agreements'),
  '/room/[session]': mara(({ letter }) => `/room/${letter}`),
  '/sign-in': mara(() => '/sign-in'),
  '/taste': mara(() => '/taste'),
  '/ways': mara(() => '/ways'),
}
