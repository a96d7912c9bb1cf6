import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../desk/desk.ts'
import { rowHeights } from './row-heights.ts'
import { PRINTED_ROWS, type RowsInSight, rowsInSight, type SeenPart } from './rows-in-sight.ts'
import { usePrinting } from './use-printing.ts'

type Props<Row> = {
  rows: readonly Row[]
  /** How high a row is about, in CSS pixels; once drawn they are measured. */
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
  const { from, to, above, below } = useRowsInSight(body, rows.length, height)
  const made = useMade(rows, children)
  const isPrinting = usePrinting()
  if (isPrinting) return <PrintedRows {...{ rows, columns, children }} />
  return (
    <tbody ref={body}>
      <Gap height={above} columns={columns} />
      {made(from, to)}
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

/** Makes rows, each once while it stays in sight: what was made before is passed over, scrolling draws only what comes. */
function useMade<Row>(rows: readonly Row[], children: Props<Row>['children']) {
  const kept = useRef({ rows, children, made: new Map<number, VNode>() })
  if (kept.current.rows !== rows || kept.current.children !== children) {
    kept.current = { rows, children, made: new Map() }
  }
  return (from: number, to: number): VNode[] => {
    const before = kept.current.made
    const made = rows
      .slice(from, to)
      .map((row, at) => before.get(from + at) ?? children(row, from + at + 1))
    kept.current.made = new Map(made.map((one, at) => [from + at, one]))
    return made
  }
}

/** So often it is drawn again for what drawing showed, until something is scrolled: never without end. */
const CORRECTIONS = 3

/** Which rows are to be drawn, from where the page is scrolled to and how high the rows turned out to be. */
function useRowsInSight(
  body: { readonly current: HTMLTableSectionElement | null },
  count: number,
  height: number,
): RowsInSight {
  const corrected = useRef(0)
  const [seen, look] = useSeenPart(body, corrected)
  const heights = useRef(rowHeights(height))
  const [, draw] = useState({})
  const inSight = rowsInSight(count, seen, heights.current)
  useLayoutEffect(() => {
    const { from, to } = inSight
    if (!body.current || to - from === count) return
    const isAnother = heights.current.keep(from, heightsOf(body.current))
    if (corrected.current >= CORRECTIONS) return
    const wanted = rowsInSight(count, seen, heights.current)
    const isShort = isAnother || wanted.from < from || wanted.to > to
    if (isShort) draw({})
    // A form that was opened above moved the table, and nothing was scrolled.
    if (look() || isShort) corrected.current += 1
  })
  return inSight
}

function heightsOf(body: HTMLTableSectionElement): number[] {
  const drawn = [...body.rows].filter((row) => !row.hasAttribute('aria-hidden'))
  return drawn.map((row) => row.getBoundingClientRect().height)
}

/** How many pixels are scrolled before it is looked again which rows are in sight. */
const STEP = 120

/** Which part of the page is seen, from the top of the body; told anew every few rows. */
function useSeenPart(
  body: { readonly current: HTMLElement | null },
  corrected: { current: number },
) {
  const [seen, setSeen] = useState<SeenPart>({ top: 0, height: innerHeight })
  const last = useRef(seen)
  /** Whether another part is seen than before. */
  const look = (): boolean => {
    const above = -(body.current?.getBoundingClientRect().top ?? 0)
    const next = { top: Math.floor(above / STEP) * STEP, height: innerHeight + STEP }
    if (last.current.top === next.top && last.current.height === next.height) return false
    last.current = next
    setSeen(next)
    return true
  }
  useEffect(() => {
    const move = (): void => {
      corrected.current = 0
      look()
    }
    move()
    addEventListener('scroll', move, { passive: true })
    addEventListener('resize', move)
    return () => {
      removeEventListener('scroll', move)
      removeEventListener('resize', move)
    }
  }, [])
  return [seen, look] as const
}
