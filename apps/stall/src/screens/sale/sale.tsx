import type { SaleId } from '@cho40/contract'
import type { VNode } from 'preact'
import { awaitsMoney } from '../../sale/verdict.ts'
import type { Till } from '../../till/till.ts'
import { MoneySeen } from './money-seen.tsx'
import { ShowCode } from './show-code.tsx'

/** One sale, full screen: its QR while money is missing, else what became of it. */
export function SaleScreen({ till, id }: { till: Till; id: SaleId }): VNode | null {
  const sale = till.state.sales.find((one) => one.id === id)
  if (sale === undefined) return null
  return awaitsMoney(sale) ? (
    <ShowCode till={till} sale={sale} />
  ) : (
    <MoneySeen till={till} sale={sale} />
  )
}
