// Leaves the couple for good.
import { confirmedDoor } from '../../confirmed.ts'

export const POST = confirmedDoor('leave')
