// What somebody can choose who does not want all of it to stay.
export const LEAVING_CHOICES = ['delete-mine', 'delete-all', 'leave'] as const
export type LeavingChoice = (typeof LEAVING_CHOICES)[number]
