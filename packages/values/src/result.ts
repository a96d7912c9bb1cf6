/** An expected outcome as plain data: it crosses HTTP, IndexedDB and logs unchanged. */
export type Result<T, P> = { readonly ok: true; readonly value: T } | Err<P>

/** The failing half of {@link Result}. `problem` is `{ type, …facts }`, never a sentence. */
export type Err<P> = { readonly ok: false; readonly problem: P }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function err<const P>(problem: P): Err<P> {
  return { ok: false, problem }
}
