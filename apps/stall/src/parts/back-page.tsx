import type { ComponentChildren, VNode } from 'preact'
import { textOf } from '../text/text-of.ts'
import type { Till } from '../till/till.ts'
import { Pictogram } from './pictogram.tsx'

type BackPageProps = {
  till: Till
  /** Where the way back leads. */
  back: string
  title: ComponentChildren
  kind?: string
  children: ComponentChildren
}

/** A page behind another: the way back stands where a thumb and a reader expect it, first. */
export function BackPage({ till, back, title, kind = 'setup', children }: BackPageProps): VNode {
  return (
    <>
      <header class="head">
        <div class="woven" />
        <div class="head-row">
          <a class="button" href={back}>
            <Pictogram name="back" />
            {textOf(till.state)['order.back']}
          </a>
        </div>
      </header>
      <main class={kind}>
        <h1 tabIndex={-1}>{title}</h1>
        {children}
      </main>
    </>
  )
}
