import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../desk/desk.ts'
import { PRINTED_ROWS, rowsInSight } from './rows-in-sight.ts'
import { usePrinting } from './use-printing.ts'

type Props<Row> = {
  rows: readonly Row[]
  /** The least height of a row in CSS pixels. */
  height: number
  columns: number
  /** Its row of cells; `nth` counts from 1, for `aria-rowindex`. */
  children: (row: Row, nth: number) => VNode
}

/**
 * The body of a table that may have ten thousand rows: what is not in sight is not drawn, but it is
 * printed, up to a number that the paper names.
 */
export function LongRows<Row>({ rows, height, columns, children }: Props<Row>): VNode {
  const body = useRef<HTMLTableSectionElement>(null)
  const seen = useSeenPart(body, height)
  const isPrinting = usePrinting()
  if (isPrinting) return <PrintedRows {...{ rows, columns, children }} />
  const { from, to, above, below } = rowsInSight(rows.length, seen, height)
  return (
    <tbody ref={body}>
      <Gap height={above} columns={columns} />
      {rows.slice(from, to).map((row, at) => children(row, from + at + 1))}
      <Gap height={below} columns={columns} />
    </tbody>
  )
}

type PrintedProps<Row> = Omit<Props<Row>, 'height'>

function PrintedRows<Row>({ rows, columns, children }: PrintedProps<Row>): VNode {
  const { say } = useWords()
  return (
    <tbody>
      {rows.slice(0, PRINTED_ROWS).map((row, at) => children(row, at + 1))}
      {rows.length > PRINTED_ROWS && (
        <tr>
          <td colSpan={columns}>{say('print.most', { n: PRINTED_ROWS, all: rows.length })}</td>
        </tr>
      )}
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
