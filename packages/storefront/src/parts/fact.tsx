/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'

/** One line of a list of facts; nothing when there is nothing to say. */
export function Fact({ name, children }: { readonly name: string; readonly children?: Child }) {
  if (children === undefined || children === null || children === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
