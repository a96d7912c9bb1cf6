import type { CooperativeView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { SaleTable } from './sale-table.tsx'
import { SellForm } from './sell-form.tsx'
import { StockTable } from './stock-table.tsx'

export function Sales(): VNode {
  return (
    <CooperativeRoom title="screen.sales" about="sell.about">
      {(coop) => <Counter coop={coop} />}
    </CooperativeRoom>
  )
}

/** What lies in the store, a sale of it, and the day's sales with what came back. */
function Counter({ coop }: { coop: CooperativeView }): VNode {
  const { t } = useCoopWords()
  const { day } = useDesk()
  const of = { cooperativeId: coop.id }
  const stock = useAsk('goods.stock', of)
  const sales = useAsk('goods.sales', { ...of, from: day, to: day, limit: 5_000 })
  const acting = useAct(() => {
    stock.again()
    sales.again()
  })
  const problem = acting.problem ?? stock.problem ?? sales.problem
  return (
    <>
      {problem && <ProblemNote problem={problem} again={stock.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {!stock.value && !problem && <Loading />}
      {stock.value?.length === 0 && (
        <Empty title={t['sell.nostock']} help={t['sell.nostock.help']} pictogram="scales" />
      )}
      {stock.value && stock.value.length > 0 && (
        <>
          <SellForm coop={coop} stock={stock.value} acting={acting} />
          <StockTable stock={stock.value} />
        </>
      )}
      {sales.value && <SaleTable coop={coop} sales={sales.value} acting={acting} />}
    </>
  )
}
