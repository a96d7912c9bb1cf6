import type { CooperativeView, EnterOrder, MarketId, OrderAnswer } from '@cho40/contract'
import { type Dong, dong, type MarketDay } from '@cho40/values'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { type EnterWord, useEnterWords } from '../../text/enter.ts'
import { shownQuantity } from '../../text/quantity.ts'
import type { CallProblem } from '../../wire/call.ts'
import { newId } from '../../wire/new-id.ts'
import type { StockPlace } from '../../wire/shop-calls.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { type Sending, useSend } from '../../wire/use-send.ts'
import {
  buyerToken,
  freePacks,
  goodsSum,
  likelyCharge,
  linesToday,
  linesTold,
  phoneTyped,
  type ToldLine,
} from './told-order.ts'

/** What was entered, and the secret of the buyer's page if there is one. */
export type Entered = OrderAnswer & { readonly who: string; readonly token: string | undefined }

export type Told = ReturnType<typeof useTold>

type Written = {
  readonly channel: EnterOrder['channel']
  readonly placeId: StockPlace['id']
  readonly floor?: string
  readonly number: string
  readonly name: string
  readonly phone: string
  readonly how: EnterOrder['handing']['how']
  readonly day: MarketDay
  readonly marketId: MarketId | ''
  readonly address: string
  readonly commune: string
  readonly pays: EnterOrder['pays']
}

type Props = {
  coop: CooperativeView
  place: StockPlace
  onEntered: (entered: Entered) => void
}

function useWritten(place: StockPlace) {
  const { today } = useDesk()
  const [written, setWritten] = useState<Written>({
    channel: 'phone',
    placeId: place.id,
    number: '',
    name: '',
    phone: '',
    how: 'pick_up',
    day: today,
    marketId: '',
    address: '',
    commune: '',
    pays: 'at_hand_over',
  })
  return {
    written,
    write: (change: Partial<Written>): void => setWritten((now) => ({ ...now, ...change })),
  }
}

/** An order as it is typed, what it costs, and how it is sent: once, however often it is tried. */
export function useTold({ coop, place, onEntered }: Props) {
  const { bookId } = coop
  const [ids] = useState(() => ({ id: newId('order'), token: buyerToken() }))
  const { written, write } = useWritten(place)
  const [typed, setLines] = useState<readonly ToldLine[]>([])
  const [lacks, setLacks] = useState<EnterWord>()
  const [sentKey, setSentKey] = useState('')
  const levels = useAsk('stock.levels', { bookId })
  const listings = useAsk('catalogue.listing.ofCooperative', { cooperativeId: coop.id })
  const floors = useAsk('catalogue.channel.floors', undefined).value ?? []
  const tariff = useAsk('orders.delivery', { bookId }).value ?? null
  const sending = useSend(() => Promise.all([levels.anew(), listings.anew()]))
  const { channel, placeId, how } = written
  const packs = listings.value && levels.value && freePacks(listings.value, levels.value, placeId)
  const lines = linesToday(typed, packs ?? [], channel === 'phone')
  const goods = goodsSum(lines)
  const code = written.commune.trim()
  const key = `${code} ${goods}`
  const isCharged = how === 'deliver' && channel !== 'elsewhere'
  const corrected = useCorrected(sending, sentKey)
  const charge = isCharged ? (corrected(key) ?? likelyCharge(tariff, code, goods)) : dong(0)
  const floor = written.floor ?? floors[0]?.id ?? ''
  const send = async (): Promise<void> => {
    const whole = linesTold(lines)
    const phone = phoneTyped(written.phone)
    const missing = lacking(lines.length, whole !== undefined, written.phone.trim() === '' || phone)
    setLacks(missing)
    if (missing || !whole) return
    setSentKey(key)
    const wish = orderOf({ ...written, floor }, { ...ids, phone, charge, lines: whole })
    const answer = await sending.send('orders.enter', wish)
    if (answer) onEntered({ ...answer.value, who: wish.buyer.name, token: wish.token })
  }
  return {
    ids,
    written,
    write,
    packs,
    lines,
    setLines,
    goods,
    charge,
    floors,
    floor,
    lacks,
    /** Why the goods cannot be shown. */
    unseen: listings.problem ?? levels.problem,
    again: () => {
      listings.again()
      levels.again()
    },
    sending,
    send,
    delivers: tariff?.delivers !== false,
  }
}

function lacking(lines: number, isWhole: boolean, phone: unknown): EnterWord | undefined {
  if (lines === 0) return 'enter.lacks'
  if (!isWhole) return 'enter.bad'
  return phone ? undefined : 'enter.tel.bad'
}

/**
 * The charge the server named for the order as it was sent. It stays when the next answer is lost: sent
 * again, the order is the same to the last figure.
 */
function useCorrected({ busy, problem }: Sending, sentKey: string) {
  const named = useRef({ key: '', charge: dong(0) })
  const charge = busy ? undefined : chargeSaid(problem)
  if (charge !== undefined) named.current = { key: sentKey, charge }
  return (key: string): Dong | undefined =>
    named.current.key === key ? named.current.charge : undefined
}

/** What the server would take for bringing the goods, when it refused what the buyer was told. */
function chargeSaid(problem: CallProblem | undefined): Dong | undefined {
  if (problem?.type !== 'WrongState' || problem.what !== 'delivery_charge') return undefined
  return dong(Number(problem.state))
}

type Whole = {
  readonly id: EnterOrder['id']
  readonly token: string
  readonly phone: string | undefined
  readonly charge: Dong
  readonly lines: EnterOrder['lines']
}

/** A buyer of another floor has paid or will pay there, and gets no page here. */
function orderOf(written: Written & { floor: string }, whole: Whole): EnterOrder {
  const { channel, placeId, floor, number, name, how, day, marketId, address, commune } = written
  const { id, token, phone, charge, lines } = whole
  const placeCode = commune.trim()
  return {
    id,
    placeId,
    channel,
    ...(channel === 'elsewhere' ? { outside: { floor, number: number.trim() } } : { token }),
    buyer: { name: name.trim(), ...(phone && { phone }) },
    handing:
      how === 'pick_up'
        ? { how, day, ...(marketId && { marketId }) }
        : { how, address: address.trim(), ...(placeCode && { placeCode }) },
    pays: written.pays,
    ...(charge > 0 && { deliveryShown: charge }),
    lines,
  }
}

/** Why an order was refused, where the form knows more than the words of every screen. */
export function useRefused({ sending, lines, written, goods }: Told): string | undefined {
  const { t, tell } = useEnterWords()
  const { problem } = sending
  if (!problem) return undefined
  const lineOf = (id: string) => lines.find(({ pack }) => pack.variantId === id)?.pack
  if (problem.type === 'StockNotAvailable') {
    const pack = lineOf(problem.variantId)
    if (!pack) return undefined
    const { name, unit } = pack
    return tell('enter.short', { name, unit, q: shownQuantity(problem.available, 1000) })
  }
  if (problem.type === 'IdReused' && problem.id === written.number.trim()) return t['enter.known']
  if (problem.type === 'InvalidInput' && problem.issues.some(({ path }) => path === 'handing.day'))
    return t['enter.closed']
  if (problem.type !== 'WrongState') return undefined
  if (problem.what === 'delivery') return t['enter.unserved']
  const x = Number(problem.state)
  if (problem.what === 'delivery_charge') return tell('enter.charge', { charge: x, goods })
  if (problem.what !== 'price') return undefined
  return tell('enter.repriced', { name: lineOf(problem.id)?.name ?? '', x })
}
