// Puts the keyboard where somebody has just asked to write. Give it as a ref: it acts once, when the field comes.
export function focusAsked(field: HTMLTextAreaElement | null): void {
  field?.focus()
}
