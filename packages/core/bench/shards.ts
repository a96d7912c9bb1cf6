// How the whole country lies on a number of shards, by three keys: the real communes of today with made-up
// demand. The output is quoted in docs/operating/country.md.
//   node --conditions=@cho40/source bench/shards.ts [shards] [sales a day]
import { hash } from 'node:crypto'
import { marketDay } from '@cho40/values'
import { unitsOn } from '../src/places/units.ts'
import { chanceOf } from '../src/testing/chance.ts'

const SHARDS = Number(process.argv[2] ?? 24)
const SALES = Number(process.argv[3] ?? 16_000_000)
/** Of a day's sales, those that are orders over several sellers; of these, those over two communes. */
const ORDER_SHARE = 0.01
const OVER_TWO = 0.3
/** In the busiest hour of the morning, against the day. */
const PEAK = 0.18

const communes = unitsOn(marketDay('2026-11-21'), 'commune')
const chance = chanceOf(40)
const share = () => chance.upTo(1_000_000) / 1_000_000

/** A few large town markets and very many small ones: log-normal with sigma 1.2, made up. */
function weight(): number {
  const normal = Math.sqrt(-2 * Math.log(share())) * Math.cos(2 * Math.PI * share())
  return Math.exp(1.2 * normal)
}

const weights = communes.map(weight)
const sum = weights.reduce((a, b) => a + b, 0)
const demand = communes.map((unit, n) => ({ unit, sales: (SALES * (weights[n] ?? 0)) / sum }))

type Key = (code: string, province: string, shards: number) => number

const number = (text: string) => Number.parseInt(hash('sha256', text).slice(0, 12), 16)

/** The shard whose name with the commune's gives the highest number: one more shard moves only its own. */
const rendezvous: Key = (code, _province, shards) => {
  let best = 0
  let most = -1
  for (let shard = 0; shard < shards; shard += 1) {
    const drawn = number(`${shard} ${code}`)
    if (drawn > most) [best, most] = [shard, drawn]
  }
  return best
}

const KEYS: Readonly<Record<string, Key>> = {
  'province, dealt out': (_code, province, shards) => number(province) % shards,
  'commune, modulo': (code, _province, shards) => number(code) % shards,
  'commune, rendezvous': rendezvous,
}

console.info(
  `${communes.length} communes, ${SALES.toLocaleString('en')} sales a day, ${SHARDS} shards`,
)
for (const [name, key] of Object.entries(KEYS)) {
  const place = (shards: number) =>
    demand.map(({ unit }) => key(unit.code, unit.parentCode ?? '', shards))
  const [now, later] = [place(SHARDS), place(SHARDS + 1)]
  const load = Array.from({ length: SHARDS }, () => 0)
  for (const [n, shard] of now.entries()) load[shard] = (load[shard] ?? 0) + (demand[n]?.sales ?? 0)
  const busiest = Math.max(...load)
  const moved = now.filter((shard, n) => shard !== later[n]).length
  // The other seller of an order is mostly a neighbour of the same province.
  let crossing = 0
  const TRIES = 20_000
  for (let tries = 0; tries < TRIES; tries += 1) {
    const here = chance.upTo(communes.length) - 1
    const province = communes[here]?.parentCode
    const near = communes.flatMap((unit, n) => (unit.parentCode === province ? [n] : []))
    const there = chance.of(80)
      ? (near[chance.upTo(near.length) - 1] ?? here)
      : chance.upTo(communes.length) - 1
    if (now[here] !== now[there]) crossing += 1
  }
  const crossingShare = ORDER_SHARE * OVER_TWO * (crossing / TRIES)
  console.info(
    [
      name.padEnd(20),
      `busiest ${(busiest / (SALES / SHARDS)).toFixed(2)} of the mean`,
      `${((busiest * PEAK) / 3600).toFixed(0)} sales/s there at the peak`,
      `${(100 * crossingShare).toFixed(2)} % of sales cross`,
      `one shard more moves ${((100 * moved) / communes.length).toFixed(1)} % of communes`,
    ].join('; '),
  )
}
