// After the address of a room: opens the suggestion, for those who said on the way in that they had one.
export const SUGGEST_HASH = '#suggest'
