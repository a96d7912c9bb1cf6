import { addDong, type Dong, subtractDong, ZERO_DONG } from '@cho40/values'
import type { Sale } from '../sale/sale.ts'
import { bankedOf } from '../sale/verdict.ts'
import { roleAt } from './role.ts'
import type { Till } from './till.ts'

/** What came of a sale and has not gone back: of money by transfer only what a bank told of. */
export function refundable(sale: Sale): Dong {
  const came =
    sale.method === 'cash' ? (sale.state === 'completed' ? sale.amount : ZERO_DONG) : bankedOf(sale)
  const { cash, bank } = sale.back ?? { cash: ZERO_DONG, bank: ZERO_DONG }
  return subtractDong(came, addDong(cash, bank))
}

/** Money out is the owner’s word: who only sells here asks them. */
export function mayRefund(till: Till, sale: Sale): boolean {
  return roleAt(till.state) === 'vendor' && refundable(sale) > 0
}
