import type { StallView } from '@cho40/contract'
import { dong } from '@cho40/values'
import { addPerson } from '../access/people.ts'
import { askAccountChange } from '../market/ask-account-change.ts'
import { decideAccountChange } from '../market/decide-account-change.ts'
import { setPrice } from '../market/set-price.ts'
import { transact } from '../store/transact.ts'
import { must, OPEN_PINS } from './a-market.ts'
import type { TestDeps } from './each-dialect.ts'

/** A stall whose account was changed by two people, one more wish that was refused, and saved prices. */
export async function aBusyStall(deps: TestDeps, at: StallView): Promise<void> {
  const person = async (phone: string) => {
    const id = deps.ids.make('person')
    must(
      await addPerson({ ...deps, ...OPEN_PINS }, { id, phone, name: 'Người duyệt', pin: '123456' }),
    )
    return id
  }
  const asker = await person('0977000001')
  const board = await person('0977000002')
  for (const [number, approve] of [
    ['70110000001', true],
    ['70110000002', false],
  ] as const) {
    const id = deps.ids.make('acctchange')
    const account = { id: deps.ids.make('acct'), bin: '970405', number, holderName: 'NGUYEN THI A' }
    must(
      await askAccountChange(deps, {
        id,
        stallId: at.id,
        account,
        reason: 'mất thẻ cũ',
        by: asker,
      }),
    )
    must(await decideAccountChange(deps, { id, approve, note: null, by: board }))
  }
  for (const amount of [10_000, 12_000, null]) {
    for (const name of amount === null ? ['Bánh chưng'] : ['Bánh chưng', 'Bó rau']) {
      const change = { name, amount: amount === null ? null : dong(amount), by: asker }
      const stamp = { eventId: deps.ids.make('evt'), changedAt: deps.clock.now() }
      must(await transact(deps, (tx) => setPrice(tx, { stall: at, ...change, ...stamp })))
    }
  }
}
