import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { rowsInSight } from './rows-in-sight.ts'

type Props<Row> = {
  rows: readonly Row[]
  /** The least height of a row in CSS pixels. */
  height: number
  columns: number
  /** Its row of cells; `nth` counts from 1, for `aria-rowindex`. */
  children: (row: Row, nth: number) => VNode
}

/** The body of a table that may have ten thousand rows: what is not in sight is not drawn. */
export function LongRows<Row>({ rows, height, columns, children }: Props<Row>): VNode {
  const body = useRef<HTMLTableSectionElement>(null)
  const seen = useSeenPart(body, height)
  const { from, to, above, below } = rowsInSight(rows.length, seen, height)
  return (
    <tbody ref={body}>
      <Gap height={above} columns={columns} />
      {rows.slice(from, to).map((row, at) => children(row, from + at + 1))}
      <Gap height={below} columns={columns} />
    </tbody>
  )
}

function Gap({ height, columns }: { height: number; columns: number }): VNode | null {
  if (height === 0) return null
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height: `${height}px`, padding: 0 }} />
    </tr>
  )
}

/** Which part of the page is seen, from the top of the body; told anew every few rows. */
function useSeenPart(body: { readonly current: HTMLElement | null }, height: number) {
  const [seen, setSeen] = useState({ top: 0, height: innerHeight })
  useEffect(() => {
    const step = height * 4
    const look = (): void => {
      const above = -(body.current?.getBoundingClientRect().top ?? 0)
      const next = { top: Math.floor(above / step) * step, height: innerHeight + step }
      setSeen((before) =>
        before.top === next.top && before.height === next.height ? before : next,
      )
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [height])
  return seen
}
