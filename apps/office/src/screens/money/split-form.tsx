import type { RequestId, RequestSuggestion } from '@cho40/contract'
import {
  type Dong,
  formatMarketTime,
  minDong,
  subtractDong,
  sumDong,
  ZERO_DONG,
} from '@cho40/values'
import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { useTypedIn } from '../../desk/typed-in.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { FormEnd } from './form-end.tsx'
import type { TransferProps } from './transfer.tsx'

type Amounts = Readonly<Record<string, Dong | undefined>>

/** One transfer for several sales: an amount for each, never more than there is. */
export function SplitForm({ queue, transfer }: TransferProps): VNode {
  const { text, say } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const typed = useTypedIn(form, queue.busy)
  const [amounts, setAmounts] = useState<Amounts>(() => firstGuess(transfer))
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
  const sales = salesOf(transfer)
  const parts = sales.flatMap(({ requestId }) => {
    const amount = amounts[requestId]
    return amount === undefined || amount === 0 ? [] : [{ requestId, amount }]
  })
  const placed = sumDong(parts.map(({ amount }) => amount))
  const isTooMuch = placed > transfer.unallocated
  const left = isTooMuch
    ? subtractDong(placed, transfer.unallocated)
    : subtractDong(transfer.unallocated, placed)
  return (
    <form
      ref={form}
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (parts.length < 2 || isTooMuch || queue.busy) return
        typed.onSubmit()
        queue.settle({ how: 'split', exceptionId: transfer.id, parts })
      }}
    >
      <h3>{text['do.split']}</h3>
      {sales.map(({ requestId, request, due }) => (
        <AmountField
          key={requestId}
          name={requestId}
          label={
            request
              ? say('option.request', { time: formatMarketTime(request.createdAt), x: due })
              : say('split.sale', { x: due })
          }
          amount={amounts[requestId]}
          onAmount={(amount) => setAmounts((before) => ({ ...before, [requestId]: amount }))}
        />
      ))}
      <p role="status" class={isTooMuch ? 'problem' : ''}>
        {say(isTooMuch ? 'split.over' : 'split.left', { x: left })}
        {parts.length < 2 && ` ${text['split.two']}`}
      </p>
      <FormEnd queue={queue} label={say('split.go', { n: parts.length })} />
    </form>
  )
}

type Sale = {
  readonly requestId: RequestId
  readonly due: Dong
  readonly request?: RequestSuggestion
}

/** The sales that are suggested, and those that only the engine's sum is made of. */
function salesOf({ suggestions, splits }: TransferProps['transfer']): Sale[] {
  const suggested = suggestions.map((request) => ({
    requestId: request.requestId,
    due: request.due,
    request,
  }))
  const known = new Set(suggested.map(({ requestId }) => requestId))
  const others = (splits[0]?.parts ?? []).filter(({ requestId }) => !known.has(requestId))
  return [...others.map(({ requestId, amount }) => ({ requestId, due: amount })), ...suggested]
}

/** The engine's own split; without one the sales in their order, as far as the money goes. */
function firstGuess({ splits, suggestions, unallocated }: TransferProps['transfer']): Amounts {
  const [split] = splits
  if (split) return Object.fromEntries(split.parts.map((part) => [part.requestId, part.amount]))
  let left = unallocated
  const amounts: Record<string, Dong> = {}
  for (const { requestId, due } of suggestions) {
    const amount = minDong(left, due)
    if (amount > ZERO_DONG) amounts[requestId] = amount
    left = subtractDong(left, amount)
  }
  return amounts
}
