import type { DeskListing } from '@cho40/contract'
import { isMarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useListingWords } from '../../text/listing.ts'
import { newId } from '../../wire/new-id.ts'
import type { LotDetail } from '../../wire/shop-calls.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = { listing: DeskListing; lot?: LotDetail; acting: Acting; onClose: () => void }

/** What a lot's label says; said rightly later, what it said before stays in its history. */
export function LotForm({ listing, lot, acting, onClose }: Props): VNode {
  const { t, tell } = useListingWords()
  const [id] = useState(() => newId('lot'))
  const [typed, setTyped] = useState(() => typedOf(listing, lot))
  const [isTouched, setTouched] = useState(false)
  useUnsaved(isTouched)
  const set = (part: Partial<Typed>): void => {
    setTouched(true)
    setTyped({ ...typed, ...part })
  }
  const send = async (): Promise<void> => {
    const { number } = typed
    const isDone = lot
      ? await acting.act(
          'catalogue.lot.correct',
          { id: lot.lotId, changes: wishOf(typed) },
          tell('lot.corrected', { number }),
        )
      : await acting.act(
          'catalogue.lot.open',
          { id, listingId: listing.id, standards: [], ...wishOf(typed) },
          tell('lot.done', { number }),
        )
    if (isDone) onClose()
  }
  return (
    <FormCard
      title={lot ? `${t['lot.correct']} ${lot.number}` : t['lot.new']}
      go={lot ? t['lot.correct.go'] : t['lot.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      {TEXTS.map(({ name, word, most, required }) => (
        <TextField
          key={name}
          name={name}
          label={t[word]}
          most={most}
          required={required}
          value={typed[name]}
          onValue={(value) => set({ [name]: value })}
        />
      ))}
      <MaybeDay
        name="harvested"
        label={t['lot.harvested']}
        value={typed.harvested}
        onValue={(harvested) => set({ harvested })}
      />
      <MaybeDay
        name="expires"
        label={t['lot.expires']}
        value={typed.expires}
        least={typed.harvested}
        onValue={(expires) => set({ expires })}
      />
    </FormCard>
  )
}

const TEXTS = [
  { name: 'number', word: 'lot.number', most: 40, required: true },
  { name: 'origin', word: 'lot.origin', most: 200, required: true },
  { name: 'producer', word: 'lot.producer', most: 120, required: true },
  { name: 'producerAddress', word: 'lot.address', most: 200, required: true },
  { name: 'brand', word: 'lot.brand', most: 80, required: false },
] as const

type Typed = Readonly<Record<(typeof TEXTS)[number]['name'] | 'harvested' | 'expires', string>>

function typedOf(listing: DeskListing, lot: LotDetail | undefined): Typed {
  return {
    number: lot?.number ?? '',
    origin: lot?.origin ?? '',
    producer: lot?.producer ?? listing.producer,
    producerAddress: lot?.producerAddress ?? '',
    brand: lot?.brand ?? '',
    harvested: lot?.harvestedOn ?? '',
    expires: lot?.expiresOn ?? '',
  }
}

/** What is left empty is not said. */
function wishOf({ number, origin, producer, producerAddress, brand, ...days }: Typed) {
  const { harvested, expires } = days
  return {
    number,
    origin,
    producer,
    producerAddress,
    ...(brand.trim() !== '' && { brand }),
    ...(isMarketDay(harvested) && { harvestedOn: harvested }),
    ...(isMarketDay(expires) && { expiresOn: expires }),
  }
}

type DayProps = {
  name: string
  label: string
  value: string
  least?: string
  onValue: (day: string) => void
}

function MaybeDay({ name, label, value, least, onValue }: DayProps): VNode {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="date"
        name={name}
        value={value}
        {...(least !== undefined && least !== '' && { min: least })}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </label>
  )
}
