import type { ComponentChildren, VNode } from 'preact'

/** A table that may be wider than a phone: it scrolls by itself, by keyboard too. */
export function TableRoom({
  label,
  children,
}: {
  label: string
  children: ComponentChildren
}): VNode {
  return (
    <section class="table-room" tabIndex={0} aria-label={label}>
      <table>{children}</table>
    </section>
  )
}
