import type { DeliveryId, GoodsSaleId, MemberId, SetOffOrder, SupplyId } from '@cho40/contract'
import { type Dong, dong, instantFromMs } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseLots } from './choose-lots.ts'
import { changeOf } from './delivery-change.ts'
import type { FeeTerms } from './fee.ts'
import type { LotHolding } from './holdings.ts'
import { portionOf, priced, pricedSoFar } from './measure.ts'
import { returnedPartsOf } from './returned-parts.ts'
import { soldPartsOf } from './sale-items.ts'
import { salePartsOf } from './sale-parts.ts'
import { lineOf } from './set-off.ts'

const SALE = 'gsale_01' as GoodsSaleId

const aDong = (most: number) => fc.integer({ min: 0, max: most }).map((n) => dong(n))

const aFee: fc.Arbitrary<FeeTerms> = fc
  .record({
    basis: fc.constantFrom('share' as const, 'quantity' as const),
    rate_bps: fc.integer({ min: 0, max: 10_000 }),
    fee_amount: fc.integer({ min: 1, max: 90_000 }).map((n) => dong(n)),
    per: fc.integer({ min: 1, max: 5_000 }),
    vat_bps: fc.constantFrom(0, 500, 800, 1_000),
  })
  .map((fee) => ({ ...fee, fee: 'commission', charged_on: 'sale' }))

const aLot = fc
  .record({
    n: fc.nat(9_999),
    quantity: fc.integer({ min: 1, max: 2_000_000 }),
    value: aDong(90_000_000),
    minute: fc.nat(5),
    own: fc.boolean(),
  })
  .map(
    ({ n, quantity, value, minute, own }): LotHolding => ({
      deliveryId: `delivery_${String(n).padStart(5, '0')}` as DeliveryId,
      grade: 'A',
      receivedAt: instantFromMs(minute * 60_000),
      quantity,
      value,
      product: 'rau',
      mode: own ? 'purchase' : 'consignment',
      base: 'g',
      memberId: `member_${n % 7}` as MemberId,
      agreementId: `supply_${n % 3}` as SupplyId,
      feeIncome: 'external',
    }),
  )

const lotsOf = fc.uniqueArray(aLot, {
  minLength: 1,
  maxLength: 8,
  selector: (lot) => lot.deliveryId,
})

const aSale = fc.record({
  lots: lotsOf,
  share: fc.integer({ min: 1, max: 100 }),
  price: fc.integer({ min: 1_000, max: 999_999 }).map((n) => dong(n)),
  vatBps: fc.constantFrom(0, 500, 1_000),
  fees: fc.array(aFee, { maxLength: 3 }),
})

type ASale = typeof aSale extends fc.Arbitrary<infer T> ? T : never

function sold({ lots, share, price, vatBps, fees }: ASale) {
  const there = lots.reduce((sum, { quantity }) => sum + quantity, 0)
  const quantity = Math.max(1, Math.floor((there * share) / 100))
  const line = { product: 'rau', unit: 'kg' as const, quantity, price, vatBps }
  const amount = priced(quantity, { price, unitSize: 1_000 })
  const parts = salePartsOf([line], lots)
  if (!amount.ok || !parts.ok) return undefined
  const terms = new Map(
    lots.flatMap(({ agreementId }) => (agreementId ? [[agreementId, fees]] : [])),
  )
  return { amount: amount.value, parts: soldPartsOf(SALE, parts.value, terms) }
}

const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

test('Σ members + fees + cooperative = Σ sales, for any sale', () => {
  fc.assert(
    fc.property(aSale, (input) => {
      const sale = sold(input)
      if (!sale) return
      const { parts, amount } = sale
      const items = parts.flatMap((part) => part.items)
      const members = total(items.map((item) => item.amount))
      const fees = -total(items.filter(({ kind }) => kind === 'fee').map((item) => item.amount))
      const own = parts.filter(({ lot }) => lot.mode === 'purchase')
      const cooperative = total(own.map((part) => part.amount))
      expect(members + fees + cooperative).toBe(amount)
      expect(total(own.map(({ vat }) => vat))).toBeLessThanOrEqual(cooperative)
      for (const item of items)
        expect(Math.sign(item.amount) * (item.kind === 'fee' ? -1 : 1)).not.toBe(-1)
    }),
    { numRuns: 2_000 },
  )
})

test('which lots are sold does not depend on the order in which they were written down', () => {
  fc.assert(
    fc.property(aSale, fc.infiniteStream(fc.nat()), (input, noise) => {
      const order = new Map(input.lots.map((lot) => [lot.deliveryId, noise.next().value]))
      const shuffled = input.lots.toSorted(
        (a, b) => (order.get(a.deliveryId) ?? 0) - (order.get(b.deliveryId) ?? 0),
      )
      expect(sold({ ...input, lots: shuffled })).toEqual(sold(input))
    }),
    { numRuns: 1_000 },
  )
})

test('taking a lot apart in any steps takes exactly its value', () => {
  fc.assert(
    fc.property(
      aLot,
      fc.array(fc.integer({ min: 1, max: 600_000 }), { maxLength: 9 }),
      (lot, steps) => {
        let left: LotHolding[] = [lot]
        let value = 0
        for (const quantity of [...steps, lot.quantity]) {
          const there = left[0]?.quantity ?? 0
          const chosen = chooseLots(left, { quantity: Math.min(quantity, there) })
          value += total(chosen.taken.map((part) => part.value))
          left = chosen.left
        }
        expect(value).toBe(lot.value - (left[0]?.value ?? 0))
        expect(left[0]?.quantity === 0 ? left[0].value : 0).toBe(0)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('returns in any steps give back exactly what the sale booked', () => {
  fc.assert(
    fc.property(
      aSale,
      fc.array(fc.integer({ min: 1, max: 900_000 }), { maxLength: 6 }),
      (input, steps) => {
        const sale = sold(input)
        if (!sale) return
        const back = new Map<number, number>()
        let [amount, vat, value, members] = [0, 0, 0, 0]
        const now = () =>
          sale.parts.map((part) => ({
            part: rowOf(part),
            returned: back.get(part.position) ?? 0,
            items: part.items,
          }))
        const all = total(sale.parts.map(({ quantity }) => quantity))
        const give = (lines?: { line: number; quantity: number }[]) => {
          const returned = returnedPartsOf(now(), lines)
          if (!returned.ok) return
          for (const each of returned.value) {
            back.set(each.part.position, (back.get(each.part.position) ?? 0) + each.quantity)
            amount += each.amount
            vat += each.vat
            value += each.value
            members += total(each.items.map((item) => item.amount))
          }
        }
        for (const quantity of steps) give([{ line: 1, quantity: Math.min(quantity, all) }])
        give()
        expect({ amount, vat, value, members }).toEqual({
          amount: sale.amount,
          vat: total(sale.parts.map((part) => part.vat)),
          value: total(sale.parts.map((part) => part.value)),
          members: total(sale.parts.flatMap((part) => part.items).map((item) => item.amount)),
        })
      },
    ),
    { numRuns: 1_000 },
  )
})

function rowOf(part: ReturnType<typeof soldPartsOf>[number]) {
  const { position, line, quantity, amount, vat, value, price, unit, unitSize, lot } = part
  const booked = {
    entry_id: 'entry_1' as never,
    business_day: '2026-11-21' as never,
    occurred_at: instantFromMs(0),
    recorded_at: instantFromMs(0),
  }
  return {
    ...booked,
    position,
    line,
    of_position: position,
    delivery_id: lot.deliveryId,
    member_id: lot.memberId,
    mode: lot.mode,
    quantity,
    unit,
    unit_size: unitSize,
    price,
    amount,
    vat,
    value,
  }
}

test('any chain of corrections ends at what the right weight would have given at once', () => {
  const terms = { price: dong(33_333), unitSize: 1_000 }
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 900_000 }),
      fc.array(fc.integer({ min: 0, max: 900_000 }), { minLength: 1, maxLength: 6 }),
      fc.array(aFee, { maxLength: 2 }),
      (first, weights, fees) => {
        let came = first
        let store = { quantity: first, value: pricedSoFar(first, terms) }
        let [owed, charged] = [pricedSoFar(first, terms) as number, 0]
        const charges = fees.filter(({ basis }) => basis === 'quantity')
        for (const quantity of weights) {
          const now = {
            deliveryId: 'delivery_1' as DeliveryId,
            agreementId: 'supply_1' as SupplyId,
            memberId: 'member_1' as MemberId,
            supplier: null,
            product: 'rau',
            mode: 'purchase' as const,
            terms,
            feeIncome: 'external' as const,
            came,
            returned: 0,
            store,
          }
          const how = { how: 'corrected', quantity } as Parameters<typeof changeOf>[1]
          const change = changeOf(now, how, charges)
          came = quantity
          store = {
            quantity: store.quantity + change.quantity,
            value: dong(store.value + change.value),
          }
          owed += change.owed
          charged -= total(
            change.items.filter(({ kind }) => kind === 'fee').map(({ amount }) => amount),
          )
        }
        expect(owed).toBe(pricedSoFar(came, terms))
        expect(store).toEqual({ quantity: came, value: pricedSoFar(came, terms) })
        expect(Number.isSafeInteger(charged)).toBe(true)
      },
    ),
    { numRuns: 1_000 },
  )
})

const aLine = fc.record({
  sales: fc.integer({ min: -9_000_000, max: 90_000_000 }).map((n) => dong(n)),
  purchases: aDong(9_000_000),
  fees: aDong(9_000_000),
  brought: aDong(9_000_000).map((n) => dong(-n)),
  withheld: aDong(900_000),
  advances: aDong(9_000_000),
  inputs: aDong(9_000_000),
})
const anOrder: fc.Arbitrary<SetOffOrder> = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('advances' as const, 'inputs' as const),
    limitBps: fc.integer({ min: 0, max: 10_000 }),
  }),
  { selector: ({ kind }) => kind },
)

test('a line always adds up, never pays less than nothing and never takes more than is owed', () => {
  fc.assert(
    fc.property(aLine, anOrder, (facts, order) => {
      const line = lineOf({ ...facts, memberId: 'member_1' as MemberId }, order)
      expect(line.sales + line.purchases - line.fees + line.brought).toBe(
        line.withheld + line.advances + line.inputs + line.net + line.carried,
      )
      const taken: readonly Dong[] = [line.net, line.withheld, line.advances, line.inputs]
      for (const amount of taken) expect(amount).toBeGreaterThanOrEqual(0)
      expect(line.carried).toBeLessThanOrEqual(0)
      expect(line.net * line.carried).toBeCloseTo(0)
      expect(line.advances).toBeLessThanOrEqual(facts.advances)
      expect(line.inputs).toBeLessThanOrEqual(facts.inputs)
    }),
    { numRuns: 2_000 },
  )
})

test('a price is half up to the đồng, at the edges of what fits', () => {
  const kg = (price: number) => ({ price: dong(price), unitSize: 1_000 })
  expect(priced(1, kg(500))).toEqual({ ok: true, value: 1 })
  expect(priced(1, kg(499))).toMatchObject({ ok: false, problem: { type: 'InvalidInput' } })
  expect(priced(1_000_000_000, kg(1_000_000))).toEqual({ ok: true, value: 1_000_000_000_000 })
  expect(priced(1_000_000_000, kg(1_000_001))).toMatchObject({ ok: false })
  expect(portionOf(dong(-5), 1, 2)).toBe(-3)
})
