import type { ComponentChildren, VNode } from 'preact'
import type { Look } from '../till/state.ts'
import { Pictogram } from './pictogram.tsx'

type StripProps = Look & { children: ComponentChildren }

/** One line that says a state: colour, pictogram and words together. */
export function Strip({ tone, pictogram, children }: StripProps): VNode {
  return (
    <div class={`strip on-${tone}`}>
      <Pictogram name={pictogram} />
      {typeof children === 'string' ? <span>{children}</span> : children}
    </div>
  )
}
