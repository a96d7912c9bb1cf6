import type { FormCriterion, FormHeading, FormView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useOcopWords } from '../../text/ocop.ts'
import { type Answers, isCriterion, mayScore, nothingOf, sumOf, type Tick } from './form-answers.ts'

type Props = {
  form: FormView
  /** So that two forms on one page keep their own choices. */
  name: string
  answers: Answers
  /** Left out where the form is only to be read. */
  onAnswer?: ((tick: Tick) => void) | undefined
}

/** The form as printed: parts, headings with their sums, a choice of boxes a line. */
export function FormLines(props: Props): VNode {
  return (
    <div class="score-form">
      {props.form.parts.map((part) => (
        <Part key={part.number} {...props} part={part} deep={3} />
      ))}
    </div>
  )
}

type PartProps = Props & { part: FormHeading; deep: number }

function Part({ part, deep, ...props }: PartProps): VNode {
  const Head = deep === 3 ? 'h3' : 'h4'
  return (
    <section class="part" aria-label={`${part.number} ${part.name}`}>
      <Head class="score-head">
        <span>
          {part.number} {part.name}
        </span>
        <span>
          {sumOf(part, props.answers)} / {part.max}
        </span>
      </Head>
      {part.below.map((line) =>
        isCriterion(line) ? (
          <Line key={line.number} {...props} line={line} />
        ) : (
          <Part key={line.number} {...props} part={line} deep={deep + 1} />
        ),
      )}
    </section>
  )
}

type Box = { position: number; shown: string; words: string; isOff: boolean }

function Line({ form, name, answers, onAnswer, line }: Props & { line: FormCriterion }): VNode {
  const { t, tell } = useOcopWords()
  const { number, options, needs, stopsAtZero } = line
  const chosen = answers[number]
  const isOpen = mayScore(form, line, answers)
  const box = ({ position, shown, words, isOff }: Box): VNode => (
    <label key={position} class="score-box">
      <input
        type="radio"
        name={`${name} ${number}`}
        checked={chosen === position}
        disabled={isOff || !onAnswer}
        onChange={() => onAnswer?.({ line: number, box: position })}
      />
      <span aria-hidden="true">{shown}</span>
      <span class="unseen">{words}</span>
    </label>
  )
  return (
    <fieldset class="score-line">
      <legend class="unseen">
        {number} {line.name}
      </legend>
      <div aria-hidden="true">
        {number} {line.name}
        {needs !== null && <small class="hint">{tell('form.needs', { line: needs })}</small>}
        {stopsAtZero && <small class="hint">{t['form.stops']}</small>}
      </div>
      <div class="score-boxes">
        {nothingOf(line) === 0 &&
          box({ position: 0, shown: '–', words: t['form.nothing'], isOff: false })}
        {options.map(({ position, score, gate }) => {
          const facts = { n: position, x: score, ...(gate !== null && { stars: gate }) }
          const words = tell(gate === null ? 'form.box' : 'form.box.star', facts)
          const shown = `${score}${'*'.repeat(gate ?? 0)}`
          return box({ position, shown, words, isOff: !isOpen && score > 0 })
        })}
      </div>
    </fieldset>
  )
}
