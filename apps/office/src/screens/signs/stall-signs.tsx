import type { SignView, StallView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { Badge, ProblemNote } from '../../parts/notes.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { HangingSign } from './hanging-sign.tsx'
import type { Registry, Told } from './use-registry.ts'

type Props = {
  stall: StallView
  /** Those in use, the newest first. */
  signs: readonly SignView[]
  registry: Registry
  onCheck: () => void
}

/** One stall of the registry: what should hang there, and what can be done about it. */
export function StallSigns({ stall, signs, registry, onCheck }: Props): VNode {
  const { text, say } = useWords()
  const { number, name, account } = stall
  const busy = registry.busy === stall.id
  const title = `${say('stall', { number })} – ${name}`
  const told = registry.told?.stallId === stall.id ? registry.told : undefined
  return (
    <li>
      <h3>{title}</h3>
      <p class="quiet">
        {account.holderName} · {account.bankName} {account.number}
      </p>
      {told && <Outcome told={told} />}
      {signs.length === 0 && (
        <Badge tone="turmeric" pictogram="waiting">
          {text['signs.none']}
        </Badge>
      )}
      {signs.map((sign) => (
        <HangingSign
          key={sign.id}
          sign={sign}
          stall={stall}
          busy={busy}
          onWithdraw={() => void registry.withdraw(sign)}
        />
      ))}
      <p class="actions">
        <button
          type="button"
          class={`button ${signs.length === 0 ? 'primary' : ''}`}
          aria-disabled={busy}
          onClick={() => void registry.issue(stall.id)}
        >
          {busy ? text['signs.busy'] : text[signs.length === 0 ? 'signs.issue' : 'signs.another']}
          <span class="unseen"> {title}</span>
        </button>
        <button type="button" class="button" onClick={onCheck}>
          {text['signs.check']}
          <span class="unseen"> {title}</span>
        </button>
      </p>
    </li>
  )
}

/** Takes the focus: the button that was pressed may be gone with its sign. */
function Outcome({ told }: { told: Told }): VNode {
  const { say } = useWords()
  const note = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => note.current?.focus(), [told])
  if (told.done === 'refused') return <ProblemNote problem={told.problem} />
  const withdrawn = told.done === 'withdrawn'
  return (
    <div ref={note} tabIndex={-1} class={`note ${withdrawn ? 'of-thread-red' : 'of-indigo'}`}>
      <Pictogram name={withdrawn ? 'warning' : 'tick'} />
      <p>{say(withdrawn ? 'signs.withdrawn' : 'signs.done', { n: told.nth })}</p>
    </div>
  )
}
