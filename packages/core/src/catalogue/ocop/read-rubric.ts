import { invariant } from '@cho40/values'
import type { Criterion, Gate, Heading, Option, Rubric } from './rubric.ts'

type Line = {
  readonly depth: number
  readonly heading: Omit<Heading, 'below'>
  readonly criterion: Criterion | null
}

const LINE = /^([A-C]|\d+(?:\.\d+)*) (\d+)(!?)(?: @(\S+))?(?: ([^:]+))?(?:: (.+))?$/

/**
 * Reads a form from its compact notation, one line a row of the form:
 *
 *     A 40
 *     1 18 Tổ chức sản xuất
 *     1.5 3 Liên kết sản xuất: 0 1 2**** 3*****
 *
 * Number, maximum, short name; after the colon the scores of the boxes in printed order with the
 * form's own stars. `|` parts two cases of which one is chosen, `@5.1` after the maximum says that
 * 5.1 must have scored, `!` that zero ends the assessment. A line without boxes is a heading.
 * Throws when the text is not such a form: it is our own data.
 */
export function readRubric(rule: string, set: number, text: string): Rubric {
  const lines = text.trim().split('\n').map(readLine)
  return { rule, set, parts: headingsOf(lines, 0) }
}

function readLine(text: string): Line {
  const [, number = '', max = '', stop, needs, name = '', boxes] = LINE.exec(text) ?? []
  invariant(number !== '', `not a line of a rubric: ${text}`)
  const heading = { number, name, max: Number(max) }
  const depth = /^[A-C]$/.test(number) ? 0 : number.split('.').length
  if (boxes === undefined) return { depth, heading, criterion: null }
  const options = readOptions(boxes)
  const criterion = { ...heading, options, needs: needs ?? null, stopsAtZero: stop === '!' }
  return { depth, heading, criterion }
}

function readOptions(boxes: string): readonly Option[] {
  const options: Option[] = []
  let variant: 1 | 2 = 1
  for (const box of boxes.split(' ')) {
    if (box === '|') {
      variant = 2
      continue
    }
    const [, score = '', stars = ''] = /^(\d+)(\*{3,5})?$/.exec(box) ?? []
    invariant(score !== '', `not a box of a rubric: ${box}`)
    const gate = stars === '' ? null : (stars.length as Gate)
    options.push({ position: options.length + 1, score: Number(score), gate, variant })
  }
  return options
}

/** The headings at `depth`, each with the lines that follow it and stand deeper. */
function headingsOf(lines: readonly Line[], depth: number): readonly Heading[] {
  return groupsAt(lines, depth).map(([first, rest]) => {
    invariant(!first.criterion, `a part of a rubric without lines: ${first.heading.number}`)
    return { ...first.heading, below: below(rest) }
  })
}

function below(lines: readonly Line[]): readonly (Heading | Criterion)[] {
  const [first] = lines
  if (!first) return []
  return groupsAt(lines, first.depth).map(
    ([line, rest]) => line.criterion ?? { ...line.heading, below: below(rest) },
  )
}

function groupsAt(
  lines: readonly Line[],
  depth: number,
): readonly (readonly [Line, readonly Line[]])[] {
  const groups: [Line, Line[]][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (line.depth === depth) groups.push([line, []])
    else {
      invariant(
        last && line.depth > depth,
        `a line of a rubric stands alone: ${line.heading.number}`,
      )
      last[1].push(line)
    }
  }
  return groups
}
