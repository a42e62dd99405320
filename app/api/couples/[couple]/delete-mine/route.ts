// Deletes what this person wrote in the couple.
import { confirmedDoor } from '../../confirmed.ts'

export const POST = confirmedDoor('deleteMine')
