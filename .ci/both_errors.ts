/**
 * Loaded before tests. One that failed, and then failed to end cleanly, throws both errors as one, of which Deno prints
 * neither: here they become its cause, which is printed.
 */

Object.defineProperty(SuppressedError.prototype, "cause", {
  get(this: SuppressedError): AggregateError {
    return new AggregateError([this.suppressed, this.error]);
  },
});
