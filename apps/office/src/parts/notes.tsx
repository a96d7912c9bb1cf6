import type { PictogramName } from '@cho40/design/pictograms'
import type { ComponentChildren, VNode } from 'preact'
import { problemText, useWords } from '../desk/desk.ts'
import type { CallProblem } from '../wire/call.ts'
import { Pictogram } from './pictogram.tsx'

export type Tone = 'leaf' | 'sky' | 'turmeric' | 'clay' | 'thread-red' | 'quiet'

/** A state in words: its colour and pictogram never come without them. */
export function Badge({
  tone,
  pictogram,
  children,
}: {
  tone: Tone
  pictogram: PictogramName
  children: ComponentChildren
}): VNode {
  return (
    <span class={`badge of-${tone}`}>
      <Pictogram name={pictogram} />
      {children}
    </span>
  )
}

/** An empty place that says what to do next. */
export function Empty({
  title,
  help,
  pictogram = 'sheaf',
  children,
}: {
  title: string
  help: string
  pictogram?: PictogramName
  children?: ComponentChildren
}): VNode {
  return (
    <div class="empty">
      <Pictogram name={pictogram} />
      <h2>{title}</h2>
      <p>{help}</p>
      {children}
    </div>
  )
}

/** What went wrong, what is safe, and a way to try again. */
export function ProblemNote({
  problem,
  again,
}: {
  problem: CallProblem
  again?: (() => void) | undefined
}): VNode {
  const { text } = useWords()
  const mustSignIn = problem.type === 'NotSignedIn'
  return (
    <div class="note of-thread-red" role="alert">
      <Pictogram name="warning" />
      <p>{problemText(text, problem)}</p>
      {mustSignIn && (
        <button type="button" class="button" onClick={() => location.reload()}>
          {text['signin.title']}
        </button>
      )}
      {again && !mustSignIn && (
        <button type="button" class="button" onClick={again}>
          {text.again}
        </button>
      )}
    </div>
  )
}

export function Loading(): VNode {
  const { text } = useWords()
  return (
    <p class="loading quiet" role="status">
      {text.loading}
    </p>
  )
}
