/** What an option is the least for: `***` on the form is 3. */
export type Gate = 3 | 4 | 5

/** One box of the form. Positions count from 1 in the printed order; 0 means that none is ticked. */
export type Option = {
  readonly position: number
  /** Whole points, as printed. */
  readonly score: number
  readonly gate: Gate | null
  /** Which of two cases the box belongs to, where the form offers two (set 26). */
  readonly variant: 1 | 2
}

/** A line of the form that is scored by choosing one of its boxes. */
export type Criterion = {
  /** As printed: `1.5`, `6.1.1`, `9`. */
  readonly number: string
  /** The short Vietnamese name. */
  readonly name: string
  readonly max: number
  readonly options: readonly Option[]
  /** Counts only when this other criterion scored: no story, no structure of the story. */
  readonly needs: string | null
  /** Nothing here ends the assessment: the form forbids to go on. */
  readonly stopsAtZero: boolean
}

/** A heading with its printed maximum over what stands below it. */
export type Heading = {
  readonly number: string
  readonly name: string
  readonly max: number
  readonly below: readonly (Heading | Criterion)[]
}

/** One product set's form under one decision. Never changed once a dossier was scored with it. */
export type Rubric = {
  /** The decision, for example `26/2026/QĐ-TTg`. */
  readonly rule: string
  /** 1 to 26. */
  readonly set: number
  readonly parts: readonly Heading[]
}

function isCriterion(line: Heading | Criterion): line is Criterion {
  return 'options' in line
}

/** Every scored line of a form, in printed order. */
export function criteriaOf(rubric: Rubric): readonly Criterion[] {
  const under = (line: Heading | Criterion): readonly Criterion[] =>
    isCriterion(line) ? [line] : line.below.flatMap(under)
  return rubric.parts.flatMap(under)
}

/**
 * What is wrong with a form as data, as the numbers of the lines: a heading whose lines do not add
 * up to its maximum, a best box that is not the maximum, boxes or stars that go down, a need that
 * names no line, parts that are not 100. A published form has none.
 */
export function rubricFaults(rubric: Rubric): readonly string[] {
  const numbers = new Set(criteriaOf(rubric).map(({ number }) => number))
  const sum = (lines: readonly { readonly max: number }[]) =>
    lines.reduce((total, { max }) => total + max, 0)
  const faultsOf = (line: Heading | Criterion): readonly string[] => {
    if (isCriterion(line)) return criterionIsSound(line, numbers) ? [] : [line.number]
    return [...(sum(line.below) === line.max ? [] : [line.number]), ...line.below.flatMap(faultsOf)]
  }
  const doubled = numbers.size === criteriaOf(rubric).length ? [] : ['numbers']
  return [
    ...(sum(rubric.parts) === 100 ? [] : ['total']),
    ...doubled,
    ...rubric.parts.flatMap(faultsOf),
  ]
}

function criterionIsSound(criterion: Criterion, numbers: ReadonlySet<string>): boolean {
  const { options, max, needs } = criterion
  const rises = options.every(({ score, gate, variant }, i) => {
    const before = options[i - 1]
    if (before?.variant !== variant) return true
    return before.score <= score && (gate === null || (before.gate ?? 0) < gate)
  })
  const best = Math.max(...options.map(({ score }) => score))
  return rises && best === max && (needs === null || numbers.has(needs))
}
