// A page of the same version of Next with nothing in it: what every page costs, beside which ours are measured.
export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
