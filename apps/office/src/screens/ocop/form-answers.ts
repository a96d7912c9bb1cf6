import type { FormCriterion, FormHeading, FormView } from '@cho40/contract'

export type Answers = Readonly<Record<string, number>>

export function isCriterion(line: FormHeading | FormCriterion): line is FormCriterion {
  return 'options' in line
}

/** Every line of a form that is scored, in printed order. */
export function criteriaOf(form: FormView): readonly FormCriterion[] {
  const under = (line: FormHeading | FormCriterion): readonly FormCriterion[] =>
    isCriterion(line) ? [line] : line.below.flatMap(under)
  return form.parts.flatMap(under)
}

/** The points of a line; undefined while nobody answered it. */
export function pointsOf({ number, options }: FormCriterion, answers: Answers): number | undefined {
  const position = answers[number]
  if (position === undefined) return undefined
  return options.find((one) => one.position === position)?.score ?? 0
}

/** The points under a heading so far. */
export function sumOf(line: FormHeading | FormCriterion, answers: Answers): number {
  if (isCriterion(line)) return pointsOf(line, answers) ?? 0
  return line.below.reduce((sum, one) => sum + sumOf(one, answers), 0)
}

/** Whether a line may have points: the one it rests on has some. */
export function mayScore(form: FormView, { needs }: FormCriterion, answers: Answers): boolean {
  const base = criteriaOf(form).find(({ number }) => number === needs)
  return needs === null || (base !== undefined && (pointsOf(base, answers) ?? 0) > 0)
}

/** The box that is ticked on a line. */
export type Tick = { readonly line: string; readonly box: number }

/**
 * The form after one line was answered. A line that rests on one without points has none either:
 * it falls to nothing, or is open again while the other is.
 */
export function answered(form: FormView, answers: Answers, { line, box }: Tick): Answers {
  const next: Record<string, number> = { ...answers, [line]: box }
  for (const one of criteriaOf(form)) {
    if (one.needs === null || mayScore(form, one, next)) continue
    if (next[one.needs] === undefined) delete next[one.number]
    else next[one.number] = nothingOf(one)
  }
  return next
}

/** The box printed with no points, else none. */
export function nothingOf({ options }: FormCriterion): number {
  return options.find(({ score }) => score === 0)?.position ?? 0
}
