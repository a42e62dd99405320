// A number as it is said aloud: in twos, or threes where twos do not come out even.
export function inGroups(digits: string): string[] {
  return digits.match(digits.length % 2 === 0 ? /.{2}/g : /.{1,3}/g) ?? []
}
