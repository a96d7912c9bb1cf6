import type { SimStall, World } from '../world.ts'
import { accuse } from './notebook.ts'

/** B6 and more, for one account after its statement: the same movements, as often, the same sum. */
export function judgeAccount(world: World, { index, view }: SimStall): void {
  const { database } = world.server
  const { id } = view.account
  const moved = world.bank.of(index)
  const booked = database
    .prepare('select direction, amount from cho_bank_transfer where account_id = ?')
    .all(id) as { direction: string; amount: number }[]
  const inBooks = booked.map(nameOf).toSorted()
  const atBank = moved.map(nameOf).toSorted()
  if (JSON.stringify(inBooks) !== JSON.stringify(atBank)) {
    accuse(world.notebook, 'bank truth is book truth', {
      account: index,
      booked: inBooks.length,
      real: atBank.length,
      missing: difference(atBank, inBooks).slice(0, 5),
      surplus: difference(inBooks, atBank).slice(0, 5),
    })
  }
  const net = Number(
    database
      .prepare(`select b.debits - b.credits from cho_balance b join cho_receiving_account r
        on r.book_id = b.book_id and r.ledger_account = b.account_code where r.id = ?`)
      .pluck()
      .get(id),
  )
  const sum = moved.reduce((all, m) => all + (m.direction === 'in' ? m.amount : -m.amount), 0)
  if (net !== sum) accuse(world.notebook, 'B6', { account: index, net, sum })
}

function nameOf({ direction, amount }: { readonly direction: string; readonly amount: number }) {
  return `${direction} ${amount}`
}

function difference(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const item of b) left.set(item, (left.get(item) ?? 0) + 1)
  return a.filter((item) => {
    const rest = left.get(item) ?? 0
    left.set(item, rest - 1)
    return rest <= 0
  })
}
