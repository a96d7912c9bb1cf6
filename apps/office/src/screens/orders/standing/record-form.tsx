import type { CooperativeView, RecordStandingOrder } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../../desk/desk.ts'
import { mayLeave } from '../../../desk/unsaved.ts'
import { ChoiceField, DayField, MaybeDayField, TextField } from '../../../parts/fields.tsx'
import { FormCard } from '../../../parts/form-card.tsx'
import { ProblemNote } from '../../../parts/notes.tsx'
import { useShopWords } from '../../../text/shop.ts'
import { type StandingWord, useStandingWords } from '../../../text/standing.ts'
import { newId } from '../../../wire/new-id.ts'
import type { StockPlace } from '../../../wire/shop-calls.ts'
import type { Acting } from '../../../wire/use-act.ts'
import { useAsk } from '../../../wire/use-ask.ts'
import { ToldLines } from '../told-lines.tsx'
import { linesTold, packsOnSale, phoneTyped, type ToldLine } from '../told-order.ts'
import { RhythmFields, rhythmOf, type TypedRhythm } from './rhythm-fields.tsx'

type Props = {
  coop: CooperativeView
  places: readonly [StockPlace, ...StockPlace[]]
  acting: Acting
  onClose: () => void
}

type Written = {
  readonly name: string
  readonly phone: string
  readonly placeId: StockPlace['id']
  readonly first: MarketDay
  readonly last: MarketDay | ''
  readonly rhythm: TypedRhythm
}

/** Who takes which packs on which days, from when and until when. */
export function RecordForm({ coop, places, acting, onClose }: Props): VNode {
  const { t, tell } = useStandingWords()
  const { today, markets } = useDesk()
  const [id] = useState(() => newId('standing'))
  const [lines, setLines] = useState<readonly ToldLine[]>([])
  const [lacks, setLacks] = useState<StandingWord>()
  const [written, setWritten] = useState<Written>(() => ({
    name: '',
    phone: '',
    placeId: places[0].id,
    first: today,
    last: '',
    rhythm: { kind: 'weekdays', days: [], marketId: markets[0]?.id ?? '' },
  }))
  const write = (change: Partial<Written>): void => {
    setLacks(undefined)
    setWritten((now) => ({ ...now, ...change }))
  }
  const listings = useAsk('catalogue.listing.ofCooperative', { cooperativeId: coop.id })
  const send = async (): Promise<void> => {
    const wish = wishOf({ ...written, id }, lines)
    setLacks(typeof wish === 'string' ? wish : undefined)
    if (typeof wish === 'string') return
    const done = tell('record.done', wish.buyer)
    if (await acting.act('orders.standing.record', wish, done)) onClose()
  }
  return (
    <FormCard
      title={t.record}
      go={t['record.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={() => mayLeave(false) && onClose()}
    >
      <Who written={written} write={write} places={places} />
      <ToldLines
        packs={listings.value && packsOnSale(listings.value)}
        lines={lines}
        setLines={setLines}
      />
      {listings.problem && (
        <div class="whole">
          <ProblemNote problem={listings.problem} again={listings.again} />
        </div>
      )}
      <RhythmFields typed={written.rhythm} onTyped={(rhythm) => write({ rhythm })} />
      <DayField
        name="first"
        label={t.first}
        value={written.first}
        onValue={(first) => write({ first })}
      />
      <MaybeDayField
        name="last"
        label={t.last}
        min={written.first > today ? written.first : today}
        value={written.last}
        onValue={(last) => write({ last })}
      />
      {lacks && (
        <p class="whole" role="alert">
          <b class="wants-work">{t[lacks]}</b>
        </p>
      )}
    </FormCard>
  )
}

type WhoProps = Pick<Props, 'places'> & {
  written: Written
  write: (change: Partial<Written>) => void
}

/** The buyer, and of which place's goods. */
function Who({ written, write, places }: WhoProps): VNode {
  const { t } = useStandingWords()
  const shop = useShopWords()
  return (
    <>
      <TextField
        name="buyer"
        label={t.buyer}
        most={80}
        value={written.name}
        onValue={(name) => write({ name })}
      />
      <TextField
        name="tel"
        label={t.tel}
        figures
        most={20}
        value={written.phone}
        onValue={(phone) => write({ phone })}
      />
      {places.length > 1 && (
        <ChoiceField<StockPlace['id']>
          name="from"
          label={shop.t['stock.place']}
          value={written.placeId}
          options={places.map(({ id, name }) => [id, name] as const)}
          onValue={(placeId) => write({ placeId })}
        />
      )}
    </>
  )
}

/** As it is sent, or what is still wrong with it. */
function wishOf(
  written: Written & Pick<RecordStandingOrder, 'id'>,
  lines: readonly ToldLine[],
): RecordStandingOrder | StandingWord {
  const { id, name, placeId, first, last } = written
  if (lines.length === 0) return 'lacks'
  const told = linesTold(lines)
  if (!told) return 'bad'
  const phone = phoneTyped(written.phone)
  if (!phone) return 'tel.bad'
  const rhythm = rhythmOf(written.rhythm)
  if (!rhythm) return 'days.none'
  return {
    id,
    placeId,
    buyer: { name: name.trim(), phone },
    rhythm,
    firstDay: first,
    ...(last && { lastDay: last }),
    lines: told.map(({ variantId, quantity }) => ({ variantId, quantity })),
  }
}
