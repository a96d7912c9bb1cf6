import type { ComponentChildren, VNode } from 'preact'

type Props = {
  label: string
  /** On a phone each row stands as a block of its own, its next step in sight, instead of going sideways. */
  stacked?: boolean
  children: ComponentChildren
}

/** A table that may be wider than a phone: it scrolls by itself, by keyboard too. */
export function TableRoom({ label, stacked = false, children }: Props): VNode {
  return (
    <section class={`table-room ${stacked ? 'stacked' : ''}`} tabIndex={0} aria-label={label}>
      <table>{children}</table>
    </section>
  )
}
