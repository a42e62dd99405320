// Asks that everything of the two be deleted, or says yes to the other's asking.
import { confirmedDoor } from '../../confirmed.ts'

export const POST = confirmedDoor('deleteAll')
