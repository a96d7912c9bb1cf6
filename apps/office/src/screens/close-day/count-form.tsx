import type { CloseId, DaySlip, StallDayView } from '@cho40/contract'
import { addDong, type Dong, subtractDong, ZERO_DONG } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { Money } from '../../parts/money.tsx'
import { Badge, ProblemNote } from '../../parts/notes.tsx'
import { type CallProblem, tell } from '../../wire/call.ts'
import { newId } from '../../wire/new-id.ts'

type CountProps = { view: StallDayView; onSlip: (slip: DaySlip) => void }

/** The cash in the box as counted by a person, against what the book says. */
export function CountForm({ view, onSlip }: CountProps): VNode {
  const { text, say } = useWords()
  const [float, setFloat] = useState<Dong | undefined>(ZERO_DONG)
  const [counted, setCounted] = useState<Dong>()
  const { busy, problem, close } = useClose(view, onSlip)
  useUnsaved(!busy && (counted !== undefined || float !== ZERO_DONG))
  const expected = addDong(float ?? ZERO_DONG, view.totals.cash)
  return (
    <form
      class="count"
      onSubmit={(event) => {
        event.preventDefault()
        if (counted !== undefined) void close({ counted, float: float ?? ZERO_DONG })
      }}
    >
      <AmountField name="float" label={text['close.float']} amount={float} onAmount={setFloat} />
      <AmountField
        name="counted"
        label={text['close.counted']}
        amount={counted}
        onAmount={setCounted}
      />
      <p class="expected">
        {text['close.expected']}: <Money amount={expected} />
      </p>
      <p class="difference" role="status">
        {counted !== undefined && <Difference amount={subtractDong(counted, expected)} />}
      </p>
      {view.totals.waitingCount > 0 && (
        <p class="quiet">{say('close.waits', { n: view.totals.waitingCount })}</p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button
          type="submit"
          class="button of-money primary"
          aria-disabled={counted === undefined || busy}
        >
          {busy ? text['close.busy'] : say('close.go', { day: view.day })}
        </button>
      </p>
      <p class="quiet">{text['close.final']}</p>
    </form>
  )
}

function Difference({ amount }: { amount: Dong }): VNode {
  const { text, say } = useWords()
  if (amount === 0) {
    return (
      <Badge tone="sky" pictogram="tick">
        {text['close.exact']}
      </Badge>
    )
  }
  return (
    <Badge tone="thread-red" pictogram="scales">
      {say(amount > 0 ? 'close.over' : 'close.short', { x: Math.abs(amount) })}
    </Badge>
  )
}

type Count = { readonly counted: Dong; readonly float: Dong }

function useClose(view: StallDayView, onSlip: (slip: DaySlip) => void) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  const attempt = useRef<{ id: CloseId; said: string } | undefined>(undefined)
  const close = async ({ counted, float }: Count): Promise<void> => {
    if (busy) return
    setBusy(true)
    // The same count sent again, after a lost answer, is the same close; another count is another.
    const said = JSON.stringify([counted, float])
    if (attempt.current?.said !== said) attempt.current = { id: newId('close'), said }
    const { stallId, day } = view
    const closed = await tell('stall.closeDay', {
      id: attempt.current.id,
      stallId,
      day,
      cashCounted: counted,
      cashFloat: float,
    })
    setBusy(false)
    if (closed.ok) return onSlip(closed.value)
    setProblem(closed.problem)
  }
  return { busy, problem, close }
}
