import { type MarketOnDisk, newId, post, postSigned, type Stall } from './market-on-disk.ts'

/** One thing that a client wants done, with an id that it keeps until it has the answer. */
type Wish = {
  readonly send: (url: string) => Promise<Response>
  /** Looks into an answer with status 200; throws when it is not the one that must come. */
  readonly check: (answer: unknown) => void
  acked: boolean
}

export type BankWord = {
  readonly id: number
  readonly amount: number
  readonly code: string
  /** When the bank took it: it stays the same however often it is sent. */
  readonly atMs: number
}

/**
 * Devices and a bank that remember what they sent: whatever was not answered with 200 is sent again
 * after the next start, as it was, and some of what was answered as well.
 */
export type DurableLoad = {
  /** Sends until it is stopped or the server is gone. */
  readonly run: (
    url: string,
    workers: number,
  ) => { readonly over: Promise<void>; readonly stop: () => void }
  /** Sends what has no answer yet until everything has one. */
  readonly settle: (url: string) => Promise<void>
  /** The server has been restored: whatever it answered may be unknown to it, and is sent again. */
  readonly forget: () => void
  /** Codes that devices hold and have not shown yet. */
  readonly stock: () => readonly string[]
  readonly ackedEvents: () => readonly string[]
  readonly ackedWords: () => readonly BankWord[]
  readonly events: () => readonly string[]
  readonly words: () => readonly BankWord[]
  readonly resent: () => number
  readonly refusals: () => readonly string[]
}

export function durableLoad(market: MarketOnDisk, chance: (below: number) => number): DurableLoad {
  const wishes: Wish[] = []
  const events = new Map<string, Wish>()
  const words = new Map<BankWord, Wish>()
  const refusals: string[] = []
  let resent = 0
  const stock = new Map<Stall, string[]>(market.stalls.map((stall) => [stall, []]))
  const devices = new Map(market.stalls.map((stall) => [stall, { id: newId('device'), seq: 0 }]))

  const add = (send: Wish['send'], check: Wish['check'] = () => undefined): Wish => {
    const wish = { send, check, acked: false }
    wishes.push(wish)
    return wish
  }

  async function attempt(wish: Wish, url: string): Promise<boolean> {
    try {
      const response = await wish.send(url)
      const text = await response.text()
      // Sent one after the other without a pause, a fast machine meets the limit against floods.
      if (response.status === 429) {
        await new Promise((r) => setTimeout(r, 1_000))
        return false
      }
      if (response.status !== 200) {
        refusals.push(`${response.status} ${text}`)
        return false
      }
      wish.check(JSON.parse(text))
      wish.acked = true
      return true
    } catch (error) {
      if (error instanceof WrongAnswer) refusals.push(error.message)
      return false
    }
  }

  function leaseMore(stall: Stall): Wish {
    const lease = { id: newId('lease'), stallId: stall.stallId, count: 100 }
    let isKept = false
    return add(
      (url) => post(`${url}/trpc/stall.leaseCodes`, lease, stall.cookie),
      (answer) => {
        const { codes } = (answer as { result: { data: { codes: string[] } } }).result.data
        if (!isKept) stock.get(stall)?.push(...codes)
        isKept = true
      },
    )
  }

  function push(stall: Stall, act: Record<string, unknown>): Wish {
    const device = devices.get(stall) ?? { id: newId('device'), seq: 0 }
    device.seq += 1
    const event = { id: newId('evt'), seq: device.seq, at: new Date().toISOString(), act }
    const sentAt = new Date().toISOString()
    const body = { stallId: stall.stallId, deviceId: device.id, sentAt, events: [event] }
    const wish = add(
      (url) => post(`${url}/sync`, body, stall.cookie),
      (answer) => {
        const [result] = (answer as { results: { status: string }[] }).results
        if (result?.status === 'refused') throw new WrongAnswer(JSON.stringify(result))
      },
    )
    events.set(event.id, wish)
    return wish
  }

  /** Now and then a device takes some money in notes; mostly it shows a code, and the bank tells of it. */
  function newWishes(): Wish[] {
    const stall = market.stalls[chance(market.stalls.length)] as Stall
    const amount = 10_000 + chance(90_000)
    if (chance(4) === 0) return [push(stall, { type: 'cash_sale', saleId: newId('sale'), amount })]
    const codes = stock.get(stall) ?? []
    const code = codes.shift()
    if (code === undefined) return [leaseMore(stall)]
    const { accountId } = stall
    const ids = { saleId: newId('sale'), requestId: newId('preq') }
    const word = { id: 10_000 + words.size, amount, code, atMs: Date.now() }
    const opened = push(stall, { type: 'request_opened', ...ids, accountId, code, amount })
    const told = add((url) => postSigned(url, sepayBody(word, stall), market))
    words.set(word, told)
    return chance(2) === 0 ? [opened, told] : [told, opened]
  }

  async function work(url: string, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const again = wishes[chance(Math.max(wishes.length, 1))]
      const pending = chance(8) === 0 && again ? [again] : newWishes()
      for (const wish of pending) {
        if (wish === again) resent += 1
        if (!(await attempt(wish, url)) && !isOver()) await new Promise((r) => setTimeout(r, 5))
      }
    }
  }

  const acked = (wish: Wish) => wish.acked
  return {
    run(url, workers) {
      let isOver = false
      const running = Array.from({ length: workers }, () => work(url, () => isOver))
      return {
        over: Promise.all(running).then(() => undefined),
        stop: () => {
          isOver = true
        },
      }
    },
    async settle(url) {
      for (const wish of wishes) {
        for (let tries = 0; !wish.acked; tries += 1) {
          if (tries === 20) throw new Error(`no answer: ${refusals.at(-1)}`)
          resent += 1
          await attempt(wish, url)
        }
      }
    },
    forget() {
      for (const wish of wishes) wish.acked = false
    },
    stock: () => [...stock.values()].flat(),
    ackedEvents: () => [...events].filter(([, wish]) => acked(wish)).map(([id]) => id),
    ackedWords: () => [...words].filter(([, wish]) => acked(wish)).map(([word]) => word),
    events: () => [...events.keys()],
    words: () => [...words.keys()],
    resent: () => resent,
    refusals: () => refusals,
  }
}

class WrongAnswer extends Error {
  override name = 'WrongAnswer'
}

function sepayBody(word: BankWord, stall: Stall): string {
  return JSON.stringify({
    id: word.id,
    gateway: 'Vietcombank',
    transactionDate: vietnamTime(word.atMs),
    accountNumber: stall.accountNumber,
    subAccount: null,
    code: null,
    content: word.code,
    transferType: 'in',
    description: '',
    transferAmount: word.amount,
    accumulated: 0,
    referenceCode: `MBVCB.${word.id}`,
  })
}

function vietnamTime(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}
