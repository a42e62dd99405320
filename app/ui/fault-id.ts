// The number by which whoever runs the server can find what went wrong. Never the text of the fault.
export function faultId(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
}
