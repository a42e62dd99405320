// A key as it is drawn beside what it does.

export function KeyCap({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="inline-grid min-w-6 place-items-center rounded-small border border-edge bg-raised px-1 font-sans text-small leading-6 font-semibold text-quiet uppercase [@media(hover:none)]:hidden"
    >
      {children}
    </span>
  )
}
