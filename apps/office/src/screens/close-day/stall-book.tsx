import type { DaySlip, StallDayView, StallId } from '@cho40/contract'
import { type Dong, sumDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Money } from '../../parts/money.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useAsk } from '../../wire/use-ask.ts'
import { CountForm } from './count-form.tsx'
import { Slip } from './slip.tsx'

/** One stall's day: the slip when it is closed, otherwise its figures and the count. */
export function StallBook({
  stallId,
  onClosed,
}: {
  stallId: StallId
  onClosed: () => void
}): VNode {
  const { day } = useDesk()
  const asked = useAsk('stall.day', { stallId, day })
  const [slip, setSlip] = useState<DaySlip>()
  if (slip) return <Slip slip={slip} fresh />
  if (asked.problem) return <ProblemNote problem={asked.problem} again={asked.again} />
  if (!asked.value) return <Loading />
  if (asked.value.closed) return <KeptSlip stallId={stallId} />
  return (
    <>
      <Figures view={asked.value} />
      <CountForm
        view={asked.value}
        onSlip={(closed) => {
          setSlip(closed)
          onClosed()
        }}
      />
    </>
  )
}

function KeptSlip({ stallId }: { stallId: StallId }): VNode {
  const { text } = useWords()
  const { day } = useDesk()
  const asked = useAsk('stall.slip', { stallId, day })
  if (asked.value) return <Slip slip={asked.value} />
  if (asked.problem?.type === 'NotFound') {
    return <Empty title={text['close.done']} help={text['close.noslip']} pictogram="tick" />
  }
  return asked.problem ? <ProblemNote problem={asked.problem} again={asked.again} /> : <Loading />
}

function Figures({ view }: { view: StallDayView }): VNode {
  const { text } = useWords()
  const { cash, cashCount, bank, bankCount, waiting, waitingCount } = view.totals
  const strays = sumDong(view.strays.map(({ unallocated }) => unallocated))
  return (
    <dl class="figures">
      <Figure label={text['close.cash']} amount={cash} count={cashCount} tone="of-sky" />
      <Figure label={text['close.bank']} amount={bank} count={bankCount} tone="of-leaf" />
      <Figure label={text['close.waiting']} amount={waiting} count={waitingCount} />
      <Figure label={text['close.strays']} amount={strays} count={view.strays.length} />
    </dl>
  )
}

function Figure({
  label,
  amount,
  count,
  tone = '',
}: {
  label: string
  amount: Dong
  count: number
  tone?: string
}): VNode {
  const { say } = useWords()
  return (
    <div class={tone}>
      <dt>{label}</dt>
      <dd>
        <b>
          <Money amount={amount} />
        </b>
        <small>{say('close.times', { n: count })}</small>
      </dd>
    </div>
  )
}
