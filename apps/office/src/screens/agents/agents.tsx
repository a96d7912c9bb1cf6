import type { CooperativeView, StockView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { SpanPicker, useSpanKeys } from '../../parts/span-picker.tsx'
import { useAgentWords } from '../../text/agents.ts'
import { useCoopWords } from '../../text/coop.ts'
import { type Span, spanOf } from '../../text/months.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { AgentPage } from './agent-page.tsx'
import { type AgentNow, withSales } from './agent-sales.ts'
import { AgentTable } from './agent-table.tsx'
import { HandForm } from './hand-form.tsx'
import { PayForm } from './pay-form.tsx'
import { ReportForm } from './report-form.tsx'

/** Goods that others sell for the cooperative: where they are, what became of them, who owes. */
export function Agents(): VNode {
  const { t } = useAgentWords()
  return (
    <CooperativeRoom title="screen.agents" about={{ words: t.about }}>
      {(coop) => <AgentsOf coop={coop} />}
    </CooperativeRoom>
  )
}

type Open = 'hand' | 'report' | 'pay'

function AgentsOf({ coop }: { coop: CooperativeView }): VNode {
  const { t } = useAgentWords()
  const words = useCoopWords().t
  const { today, address } = useDesk()
  const [span, setSpan] = useState<Span>(() => spanOf('month', today))
  const [open, setOpen] = useState<Open>()
  const isForwards = span.from <= span.to
  const of = { cooperativeId: coop.id, ...span }
  const agents = useAsk('goods.agents', isForwards ? of : 'nothing')
  const sales = useAsk('goods.sales', isForwards ? { ...of, limit: 5_000 } : 'nothing')
  const stock = useAsk('goods.stock', { cooperativeId: coop.id })
  const again = (): void => {
    agents.again()
    sales.again()
    stock.again()
  }
  const acting = useAct(again)
  const keys = useScreenKeys([
    { key: 'n', label: t.hand, press: () => setOpen('hand') },
    { key: 'b', label: t.report, press: () => setOpen('report') },
    { key: 't', label: t.pay, press: () => setOpen('pay') },
    ...useSpanKeys(setSpan),
  ])
  const all = agents.value && sales.value && withSales(agents.value, sales.value)
  const current = all?.find(({ name }) => name === address.agent)
  const problem = acting.problem ?? agents.problem ?? sales.problem ?? stock.problem
  const forms = { coop, agent: current, acting, onClose: () => setOpen(undefined) }
  return (
    <>
      {problem && <ProblemNote problem={problem} again={again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {open === undefined && <AgentActs onOpen={setOpen} />}
      {all && stock.value && open && (
        <OpenForm key={current?.name ?? ''} {...forms} open={open} all={all} stock={stock.value} />
      )}
      <SpanPicker span={span} onSpan={setSpan} />
      {!isForwards && (
        <p class="wants-work" role="alert">
          {words['books.backwards']}
        </p>
      )}
      {isForwards && !(all && stock.value) && !problem && <Loading />}
      {all?.length === 0 && (
        <Empty
          title={t.none}
          help={t[stock.value?.length === 0 ? 'none.stock' : 'none.help']}
          pictogram="sheaf"
        />
      )}
      {all && all.length > 0 && !current && <AgentTable agents={all} />}
      {current && <AgentPage coop={coop} agent={current} span={span} acting={acting} />}
      {keys}
    </>
  )
}

function AgentActs({ onOpen }: { onOpen: (open: Open) => void }): VNode {
  const { t } = useAgentWords()
  const button = (open: Open, key: string): VNode => (
    <button
      type="button"
      class={`button ${open === 'hand' ? 'primary' : ''}`}
      onClick={() => onOpen(open)}
    >
      {t[open]} <kbd>{key}</kbd>
    </button>
  )
  return (
    <p class="actions screen-only">
      {button('hand', 'N')}
      {button('report', 'B')}
      {button('pay', 'T')}
    </p>
  )
}

type FormProps = {
  open: Open
  coop: CooperativeView
  all: readonly AgentNow[]
  agent: AgentNow | undefined
  stock: readonly StockView[]
  acting: ReturnType<typeof useAct>
  onClose: () => void
}

function OpenForm({ open, all, agent, stock, ...rest }: FormProps): VNode {
  const known = all.map(({ name }) => name)
  if (open === 'hand') {
    return <HandForm {...rest} stock={stock} agent={agent?.name ?? ''} known={known} />
  }
  if (open === 'report') return <ReportForm {...rest} stock={stock} all={all} first={agent} />
  return <PayForm {...rest} all={all} first={agent} />
}
