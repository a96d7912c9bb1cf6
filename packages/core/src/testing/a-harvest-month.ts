import type {
  AgreeSupply,
  ChangeDelivery,
  DeliveryId,
  GiveAdvance,
  MemberId,
  MoveToAgent,
  Problem,
  ReceiveDelivery,
  ReceiveStock,
  ReturnGoods,
  SaleUnit,
  SellGoods,
} from '@cho40/contract'
import {
  dong,
  type Instant,
  instantAtMarket,
  invariant,
  plusDays,
  plusMs,
  type Result,
} from '@cho40/values'
import { agreeSupply } from '../settlement/agree-supply.ts'
import { changeDelivery } from '../settlement/change-delivery.ts'
import { giveAdvance } from '../settlement/give-advance.ts'
import { moveToAgent } from '../settlement/move-to-agent.ts'
import { receiveDelivery } from '../settlement/receive-delivery.ts'
import { receiveStock } from '../settlement/receive-stock.ts'
import { returnGoods } from '../settlement/return-goods.ts'
import { sellGoods } from '../settlement/sell-goods.ts'
import type { Deps, IdsDep } from '../store/deps.ts'
import { type AHarvest, commission, FIRST_DAY } from './a-harvest.ts'
import { must } from './a-market.ts'
import { type Chance, chanceOf } from './chance.ts'

/** One act of the month; every `input` is what the command of that name takes. */
export type HarvestStep =
  | { readonly at: Instant; readonly act: 'agreeSupply'; readonly input: AgreeSupply }
  | { readonly at: Instant; readonly act: 'receiveDelivery'; readonly input: ReceiveDelivery }
  | { readonly at: Instant; readonly act: 'receiveStock'; readonly input: ReceiveStock }
  | { readonly at: Instant; readonly act: 'changeDelivery'; readonly input: ChangeDelivery }
  | { readonly at: Instant; readonly act: 'moveToAgent'; readonly input: MoveToAgent }
  | { readonly at: Instant; readonly act: 'sellGoods'; readonly input: SellGoods }
  | { readonly at: Instant; readonly act: 'returnGoods'; readonly input: ReturnGoods }
  | { readonly at: Instant; readonly act: 'giveAdvance'; readonly input: GiveAdvance }

type Product = {
  readonly product: string
  readonly unit: SaleUnit
  readonly size: number
  readonly price: number
  /** At most so much a delivery, in the base unit. */
  readonly most: number
  readonly bought?: true
}

const PRODUCTS: readonly Product[] = [
  { product: 'Rau cải mèo', unit: 'kg', size: 1_000, price: 18_500, most: 60_000 },
  { product: 'Gạo Séng Cù', unit: 'kg', size: 1_000, price: 34_900, most: 90_000 },
  { product: 'Trứng gà đồi', unit: 'quả', size: 1, price: 4_200, most: 300 },
  { product: 'Mật ong bạc hà', unit: 'lít', size: 1_000, price: 395_000, most: 4_000 },
  { product: 'Chè Shan tuyết', unit: 'lạng', size: 100, price: 61_700, most: 6_000, bought: true },
]

const AGENT = 'Đại lý Hoa Mai'
const INPUT = 'Phân NPK'

type Plan = {
  readonly shop: AHarvest
  readonly ids: IdsDep['ids']
  readonly chance: Chance
  /** What is in the store and at the agent, by product. */
  readonly stock: Map<string, number>
  readonly atAgent: Map<string, number>
}

/**
 * A month of a cooperative as a list of acts: the same seed gives the same month. Nothing more is
 * sold than came, so that every act succeeds. The acts may be played on the core or over the API.
 */
export function* harvestSteps(
  shop: AHarvest,
  { ids, seed, days = 30 }: IdsDep & { readonly seed: number; readonly days?: number },
): Generator<HarvestStep> {
  const plan: Plan = {
    shop,
    ids,
    chance: chanceOf(seed),
    stock: new Map(),
    atAgent: new Map(),
  }
  yield* agreements(plan)
  for (let day = 0; day < days; day += 1) {
    yield* morning(plan, day)
    yield* noon(plan, day)
  }
}

/** Plays acts on the core, each at its moment. */
export async function playHarvest(
  deps: Deps & { readonly setClock: (at: Instant) => void },
  steps: Iterable<HarvestStep>,
): Promise<Readonly<Record<HarvestStep['act'], number>>> {
  const counts = {
    agreeSupply: 0,
    receiveDelivery: 0,
    receiveStock: 0,
    changeDelivery: 0,
    moveToAgent: 0,
    sellGoods: 0,
    returnGoods: 0,
    giveAdvance: 0,
  }
  for (const step of steps) {
    deps.setClock(step.at)
    counts[step.act] += 1
    must(await play(deps, step))
  }
  return counts
}

function play(deps: Deps, step: HarvestStep): Promise<Result<unknown, Problem>> {
  switch (step.act) {
    case 'agreeSupply':
      return agreeSupply(deps, step.input)
    case 'receiveDelivery':
      return receiveDelivery(deps, step.input)
    case 'receiveStock':
      return receiveStock(deps, step.input)
    case 'changeDelivery':
      return changeDelivery(deps, step.input)
    case 'moveToAgent':
      return moveToAgent(deps, step.input)
    case 'sellGoods':
      return sellGoods(deps, step.input)
    case 'returnGoods':
      return returnGoods(deps, step.input)
    case 'giveAdvance':
      return giveAdvance(deps, step.input)
  }
}

function* agreements({ shop, ids }: Plan): Generator<HarvestStep> {
  const at = momentOf(0, '05:00')
  for (const [n, memberId] of shop.members.entries()) {
    const { product, unit, price, bought } = productOf(n)
    const input: AgreeSupply = {
      id: ids.make('supply'),
      cooperativeId: shop.cooperativeId,
      memberId,
      product,
      mode: bought ? 'purchase' : 'consignment',
      unit,
      prices: [
        { grade: 'A', price: dong(price) },
        { grade: 'B', price: dong(Math.floor(price * 0.83)) },
      ],
      fees: [
        ...(bought ? [] : [commission(600 + (n % 4) * 75, n % 3 === 0 ? 800 : 0)]),
        { kind: 'transport', basis: 'delivery', amount: dong(5_000), vatBps: 0 },
        ...(n % 5 === 0 ? [handling] : []),
      ],
      feeIncome: n % 2 === 0 ? 'external' : 'internal',
      validFrom: FIRST_DAY,
      by: shop.bookkeeper,
    }
    yield { at, act: 'agreeSupply', input }
  }
}

const handling: AgreeSupply['fees'][number] = {
  kind: 'handling',
  basis: 'quantity',
  amount: dong(350),
  per: 1_000,
  on: 'sale',
  vatBps: 0,
}

/** Goods come in, some are weighed again, members get advances and inputs. */
function* morning(plan: Plan, day: number): Generator<HarvestStep> {
  const { shop, ids, chance } = plan
  const by = shop.bookkeeper
  if (day % 10 === 2) yield* inputs(plan, day)
  for (const [n, memberId] of shop.members.entries()) {
    if (!chance.of(35)) continue
    const { product, most } = productOf(n)
    const at = plusMs(momentOf(day, '06:00'), n * 7_000)
    const quantity = chance.upTo(most)
    const id: DeliveryId = ids.make('delivery')
    yield {
      at,
      act: 'receiveDelivery',
      input: {
        id,
        cooperativeId: shop.cooperativeId,
        memberId,
        product,
        lot: `L${day + 1}-${n + 1}`,
        grade: chance.of(70) ? 'A' : 'B',
        harvestedOn: plusDays(FIRST_DAY, Math.max(0, day - 1)),
        quantity,
        receivedAt: at,
        by,
      },
    }
    const kept = chance.of(8) ? Math.max(1, Math.floor(quantity * 0.97)) : quantity
    if (kept !== quantity) {
      const corrected = {
        how: 'corrected',
        deliveryId: id,
        quantity: kept,
        reason: 'cân lại',
      } as const
      const input = { ...corrected, id: ids.make('gmove'), occurredAt: at, by }
      yield { at, act: 'changeDelivery', input }
    }
    add(plan.stock, product, kept)
    if (chance.of(6)) yield advance(plan, memberId, at)
  }
}

function advance({ shop, ids, chance }: Plan, memberId: MemberId, at: Instant): HarvestStep {
  const input: GiveAdvance = {
    id: ids.make('advance'),
    cooperativeId: shop.cooperativeId,
    memberId,
    amount: dong(chance.upTo(20) * 25_000),
    pay: { by: 'cash' },
    occurredAt: at,
    by: shop.bookkeeper,
  }
  return { at, act: 'giveAdvance', input }
}

function* inputs({ shop, ids, chance }: Plan, day: number): Generator<HarvestStep> {
  const at = momentOf(day, '05:30')
  const content = { amount: 25_000, base: 'g' as const }
  const common = { cooperativeId: shop.cooperativeId, by: shop.bookkeeper }
  const goods = { product: INPUT, unit: 'bao' as const, content }
  yield {
    at,
    act: 'receiveStock',
    input: {
      ...common,
      ...goods,
      id: ids.make('delivery'),
      supplier: 'Vật tư Bản Liền',
      quantity: 25_000 * shop.members.length,
      price: dong(315_000),
      paid: 'credit',
      receivedAt: at,
    },
  }
  for (const memberId of shop.members) {
    if (!chance.of(30)) continue
    const line = { ...goods, quantity: 25_000, price: dong(349_000), vatBps: 500 }
    const buyer = { kind: 'member' as const, memberId }
    yield {
      at,
      act: 'sellGoods',
      input: {
        ...common,
        id: ids.make('gsale'),
        channel: 'wholesale',
        paid: 'credit',
        buyer,
        lines: [line],
        occurredAt: at,
      },
    }
  }
}

/** Goods are sold at the stall, online and by the agent; some come back. */
function* noon(plan: Plan, day: number): Generator<HarvestStep> {
  for (const [n, goods] of PRODUCTS.entries()) {
    const at = plusMs(momentOf(day, '11:00'), n * 60_000)
    if (day % 6 === 3) yield* toAgent(plan, goods, at)
    for (let sale = 0; sale < 3; sale += 1) {
      const quantity = part(plan, plan.stock.get(goods.product) ?? 0)
      if (quantity === 0) continue
      add(plan.stock, goods.product, -quantity)
      yield* selling(plan, goods, { at: plusMs(at, sale * 1_000), quantity })
    }
    if (day % 6 === 5) yield* agentSells(plan, goods, at)
  }
}

function* selling(
  plan: Plan,
  goods: Product,
  sold: { readonly at: Instant; readonly quantity: number },
): Generator<HarvestStep> {
  const { shop, ids, chance } = plan
  const id = ids.make('gsale')
  const online = chance.of(25)
  const input: SellGoods = {
    ...saleOf(plan, goods, sold),
    id,
    channel: online ? 'online' : 'stall',
    paid: online ? 'credit' : 'cash',
    ...(online && { buyer: { kind: 'party' as const, name: `Khách ${chance.upTo(6)}` } }),
  }
  yield { at: sold.at, act: 'sellGoods', input }
  if (!chance.of(7)) return
  const quantity = chance.of(50) ? sold.quantity : chance.upTo(sold.quantity)
  add(plan.stock, goods.product, quantity)
  yield {
    at: plusMs(sold.at, 500),
    act: 'returnGoods',
    input: {
      id: ids.make('greturn'),
      cooperativeId: shop.cooperativeId,
      saleId: id,
      lines: [{ line: 1, quantity }],
      reason: 'hàng dập',
      occurredAt: plusMs(sold.at, 500),
      by: shop.bookkeeper,
    },
  }
}

function* toAgent(plan: Plan, { product }: Product, at: Instant): Generator<HarvestStep> {
  const { shop, ids } = plan
  const quantity = part(plan, plan.stock.get(product) ?? 0)
  if (quantity === 0) return
  add(plan.stock, product, -quantity)
  add(plan.atAgent, product, quantity)
  const input: MoveToAgent = {
    id: ids.make('gmove'),
    cooperativeId: shop.cooperativeId,
    agent: AGENT,
    direction: 'out',
    product,
    quantity,
    occurredAt: at,
    by: shop.bookkeeper,
  }
  yield { at, act: 'moveToAgent', input }
}

function* agentSells(plan: Plan, goods: Product, at: Instant): Generator<HarvestStep> {
  const quantity = part(plan, plan.atAgent.get(goods.product) ?? 0)
  if (quantity === 0) return
  add(plan.atAgent, goods.product, -quantity)
  const agent = { name: AGENT, fee: dong(Math.floor((quantity * goods.price) / goods.size / 50)) }
  const sale = saleOf(plan, goods, { at, quantity })
  const input: SellGoods = { ...sale, channel: 'agent', paid: 'credit', agent }
  yield { at, act: 'sellGoods', input }
}

function saleOf(
  { shop, ids, chance }: Plan,
  goods: Product,
  { at, quantity }: { readonly at: Instant; readonly quantity: number },
): Omit<SellGoods, 'channel' | 'paid'> {
  const price = dong(goods.price + chance.upTo(Math.ceil(goods.price / 4)))
  const vatBps = goods.bought ? 800 : 0
  return {
    id: ids.make('gsale'),
    cooperativeId: shop.cooperativeId,
    lines: [{ product: goods.product, unit: goods.unit, quantity, price, vatBps }],
    occurredAt: at,
    by: shop.bookkeeper,
  }
}

/** Up to half of what is there; a quantity whose price is no whole đồng is left for later. */
function part({ chance }: Plan, there: number): number {
  const quantity = there < 20 ? 0 : chance.upTo(Math.ceil(there / 2))
  return quantity < 10 ? 0 : quantity
}

function add(stock: Map<string, number>, product: string, quantity: number): void {
  stock.set(product, (stock.get(product) ?? 0) + quantity)
}

function productOf(n: number): Product {
  const product = PRODUCTS[n % PRODUCTS.length]
  invariant(product, 'there are products')
  return product
}

function momentOf(day: number, time: string): Instant {
  const at = instantAtMarket(plusDays(FIRST_DAY, day), time)
  invariant(at, `${time} is a time`)
  return at
}
