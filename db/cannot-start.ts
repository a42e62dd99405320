// A reason not to start that the one who runs the server can act on: its sentence is shown to them as it is, without a stack.

export class CannotStart extends Error {
  override name = 'CannotStart'
}
