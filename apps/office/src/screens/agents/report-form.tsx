import type { CooperativeView, StockView } from '@cho40/contract'
import { type Dong, instantFromMs, subtractDong, ZERO_DONG } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useAgentWords } from '../../text/agents.ts'
import { useCoopWords } from '../../text/coop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { type DraftLine, EMPTY_LINE, saleLines, saleTotal, sellable } from '../sales/draft-sale.ts'
import { LineFields } from '../sales/line-fields.tsx'
import { AgentChoice } from './agent-choice.tsx'
import type { AgentNow } from './agent-sales.ts'

type Props = {
  coop: CooperativeView
  stock: readonly StockView[]
  all: readonly AgentNow[]
  first: AgentNow | undefined
  acting: Acting
  onClose: () => void
}

/** What an agent says was sold of the goods that lie there, and the commission they keep of it. */
export function ReportForm({ coop, stock, all, first, acting, onClose }: Props): VNode {
  const { t, tell } = useAgentWords()
  const words = useCoopWords().t
  const id = useRef(newId('gsale'))
  const [name, setName] = useState(first?.name ?? '')
  const [lines, setLines] = useState<readonly DraftLine[]>([EMPTY_LINE])
  const [fee, setFee] = useState<Dong>()
  const [wrong, setWrong] = useState(false)
  const goods = sellable(stock, name)
  const x = saleTotal(lines, goods)
  const kept = fee ?? ZERO_DONG
  useUnsaved(lines.some(({ quantity }) => quantity !== ''))
  const more = (): void => setLines([...lines, EMPTY_LINE])
  const send = async (): Promise<void> => {
    const whole = saleLines(lines, goods)
    setWrong(!whole)
    if (!whole || name === '' || kept > x) return
    const sale = {
      id: id.current,
      cooperativeId: coop.id,
      channel: 'agent' as const,
      paid: 'credit' as const,
      agent: { name, fee: kept },
      lines: whole,
      occurredAt: instantFromMs(Date.now()),
    }
    if (await acting.act('goods.sell', sale, tell('report.done', { name, x }))) onClose()
  }
  return (
    <div
      class="part"
      onKeyDown={(event) => {
        if (event.key !== 'F2') return
        event.preventDefault()
        more()
      }}
    >
      <FormCard
        title={name === '' ? t.report : tell('report.of', { name })}
        go={t['report.go']}
        busy={acting.busy}
        onGo={() => void send()}
        onCancel={onClose}
      >
        <AgentChoice all={all} name={name} onName={setName} />
        {lines.map((line, at) => (
          <LineFields
            key={at}
            line={line}
            goods={goods}
            n={at + 1}
            onLine={(next) => setLines(lines.map((one, nth) => (nth === at ? next : one)))}
          />
        ))}
        <AmountField name="agent-fee" label={t['report.fee']} amount={fee} onAmount={setFee} />
        <p class="left" role="status">
          {tell('report.total', { x, fee: kept, net: subtractDong(x, kept) })}
        </p>
        {kept > x && <p class="wants-work">{t['report.over']}</p>}
        {wrong && <p class="wants-work">{t.bad}</p>}
      </FormCard>
      <p class="actions screen-only">
        <button type="button" class="button" onClick={more}>
          {words['sell.more']} <kbd>F2</kbd>
        </button>
      </p>
    </div>
  )
}
