import type { VNode } from 'preact'
import { awaitsMoney } from '../sale/verdict.ts'
import { say } from '../text/say.ts'
import type { Till } from '../till/till.ts'
import { Pictogram } from './pictogram.tsx'

/** The band, whose stall this is, who still waits, and what has not been sent. */
export function Head({ till }: { till: Till }): VNode {
  const { stall, text, sales } = till.state
  const waiting = sales.filter(awaitsMoney)
  const oldest = waiting.at(-1)
  return (
    <header class="head">
      <div class="woven" />
      <div class="head-row">
        <p class="whose">
          <span class="stall-number">{stall && say(text.stall, { number: stall.number })}</span>
          <span>
            {stall?.demo && <b class="demo-mark">{text['demo.short']}</b>}
            {stall?.name}
          </span>
        </p>
        {oldest && (
          <button
            type="button"
            class="pill on-turmeric"
            aria-label={say(text['waiting.count'], { n: waiting.length })}
            onClick={() => till.edge.go({ name: 'sale', id: oldest.id })}
          >
            <Pictogram name="waiting" />
            {waiting.length}
          </button>
        )}
        <Link till={till} />
      </div>
    </header>
  )
}

function Link({ till }: { till: Till }): VNode | null {
  const { link, unsent, mustSignIn, text } = till.state
  if (mustSignIn) {
    return (
      <button type="button" class="pill on-clay" onClick={() => till.edge.go({ name: 'sign-in' })}>
        <Pictogram name="person" />
        {text['signin.again']}
      </button>
    )
  }
  if (link !== 'offline' && unsent === 0) return null
  const label = unsent > 0 ? say(text['off.queue'], { n: unsent }) : text['off.bar']
  return (
    <button
      type="button"
      class={`pill ${link === 'offline' ? 'on-clay' : ''}`}
      aria-label={label}
      onClick={() => till.edge.go({ name: 'book' })}
    >
      <Pictogram name={link === 'offline' ? 'offline' : 'transfer'} />
      {unsent > 0 && unsent}
    </button>
  )
}
