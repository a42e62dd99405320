// What the page on sizing is made of, as its test reads it.
type Cost = { value: number; unit: string; what: string; from: string; figure?: string }
export function sizingPage(measured: { machine: string; day: string; costs: Record<string, Cost> }): string
