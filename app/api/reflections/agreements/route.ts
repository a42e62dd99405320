// All that a couple has agreed, the newest first, with what became of it.
import { door } from '../../door.ts'

export const GET = door({}, ({ runtime, person, asked }) => runtime.reads.agreed(person, asked.get('couple') ?? ''))
