// What both partners agree to have a counsellor read, asked anew at every read. Whose consent is missing is never told.
import type { Counselling } from '#db/counselling.ts'
import type { Consents } from '#shared/reflection/for-counsellor.ts'
import { consented } from '../../access.ts'
import type { Core } from '../../core.ts'

export type Agreed = Consents & { hosting: boolean }

export async function agreedWith({ db }: Pick<Core, 'db'>, own: Counselling): Promise<Agreed> {
  const [hosting, pastReflections, agreements] = await Promise.all([
    consented(db, { ...own, purpose: 'hosting' }),
    consented(db, { ...own, purpose: 'past-reflections' }),
    consented(db, { ...own, purpose: 'agreements' }),
  ])
  return { hosting: hosting !== null, pastReflections, agreements }
}
