export default function Page() {
  return <h1>Nothing else is here.</h1>
}
