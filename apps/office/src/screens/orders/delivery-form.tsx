import type { BookId, NamedTariffView } from '@cho40/contract'
import { type Dong, dong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { shortDay } from '../../text/say.ts'
import { useShopWords } from '../../text/shop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = {
  bookId: BookId
  tariff: NamedTariffView | null
  acting: Acting
  onClose: () => void
}
const WAYS = ['everywhere', 'named', 'nowhere'] as const
type Way = (typeof WAYS)[number]
type Area = { readonly code: string; readonly charge?: Dong | undefined }
type Written = {
  readonly way: Way
  readonly flat?: Dong | undefined
  readonly freeFrom?: Dong | undefined
  readonly areas: readonly Area[]
}

const NO_CHARGE = dong(0)

/** A form begins with what holds today. */
function writtenOf(tariff: NamedTariffView | null): Written {
  if (!tariff) return { way: 'everywhere', areas: [] }
  const { delivers, flat, freeFrom, areas } = tariff
  return {
    way: !delivers ? 'nowhere' : flat === null ? 'named' : 'everywhere',
    flat: flat ?? undefined,
    freeFrom: freeFrom ?? undefined,
    areas: areas.map(({ placeCode, charge }) => ({ code: placeCode, charge })),
  }
}

/** An empty amount is no charge; a place without a code is none. */
function useDelivery({ bookId, tariff, acting, onClose }: Props) {
  const { tell } = useShopWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('tariff'))
  const [validFrom, setFrom] = useState(today)
  const [before] = useState(() => writtenOf(tariff))
  const [written, setWritten] = useState(before)
  const [lacks, setLacks] = useState(false)
  useUnsaved(written !== before)
  const { way, flat = NO_CHARGE, freeFrom } = written
  const write = (change: Partial<Written>): void => setWritten((now) => ({ ...now, ...change }))
  const writeArea = (nth: number, change: Partial<Area>): void =>
    setWritten((now) => ({
      ...now,
      areas: now.areas.map((one, at) => (at === nth ? { ...one, ...change } : one)),
    }))
  const send = async (): Promise<void> => {
    const areas = written.areas
      .map(({ code, charge = NO_CHARGE }) => ({ placeCode: code.trim(), charge }))
      .filter(({ placeCode }) => placeCode !== '')
    setLacks(way === 'named' && areas.length === 0)
    if (way === 'named' && areas.length === 0) return
    const delivers = way !== 'nowhere'
    const wish = {
      id,
      bookId,
      validFrom,
      delivers,
      ...(way === 'everywhere' && { flat }),
      ...(delivers && freeFrom !== undefined && freeFrom > 0 && { freeFrom }),
      areas: delivers ? areas : [],
    }
    const done = tell('bring.done', { day: shortDay(validFrom) })
    if (await acting.act('orders.setDelivery', wish, done)) onClose()
  }
  return { written, write, writeArea, validFrom, setFrom, lacks, send }
}

/** What buyers are asked for bringing goods: anywhere, at named places only, or not at all. */
export function DeliveryForm(props: Props): VNode {
  const { acting, onClose } = props
  const { t } = useShopWords()
  const { today } = useDesk()
  const form = useDelivery(props)
  const { written, write, validFrom, setFrom } = form
  return (
    <FormCard
      title={t['bring.open']}
      go={t['bring.go']}
      busy={acting.busy}
      onGo={() => void form.send()}
      onCancel={onClose}
    >
      <ChoiceField<Way>
        name="way"
        label={t['bring.way']}
        value={written.way}
        options={WAYS.map((one) => [one, t[`bring.${one}`]] as const)}
        onValue={(way) => write({ way })}
      />
      {written.way === 'everywhere' && (
        <AmountField
          name="flat"
          label={t['bring.flat']}
          amount={written.flat}
          onAmount={(flat) => write({ flat })}
        />
      )}
      {written.way !== 'nowhere' && (
        <AmountField
          name="free-from"
          label={t['bring.freefrom.label']}
          amount={written.freeFrom}
          onAmount={(freeFrom) => write({ freeFrom })}
        />
      )}
      <DayField
        name="tariff-from"
        label={t['bring.from']}
        min={today}
        value={validFrom}
        onValue={setFrom}
      />
      {written.way !== 'nowhere' && <Areas form={form} />}
    </FormCard>
  )
}

/** Communes and provinces with a charge of their own; the nearest one holds. */
function Areas({ form }: { form: ReturnType<typeof useDelivery> }): VNode {
  const { t, tell } = useShopWords()
  const { written, write, writeArea, lacks } = form
  const { areas } = written
  return (
    <>
      {areas.map(({ code, charge }, nth) => (
        <div class="form-fields whole" key={nth}>
          <TextField
            name={`place-${nth + 1}`}
            label={tell('bring.place', { n: nth + 1 })}
            value={code}
            required={false}
            figures
            most={5}
            hint={t['bring.place.hint']}
            onValue={(typed) => writeArea(nth, { code: typed })}
          />
          <AmountField
            name={`charge-${nth + 1}`}
            label={tell('bring.charge', { n: nth + 1 })}
            amount={charge}
            onAmount={(typed) => writeArea(nth, { charge: typed })}
          />
        </div>
      ))}
      <p class="hint whole">
        {lacks && <b class="wants-work">{t['bring.lacks']} </b>}
        {t['bring.help']}
      </p>
      <p class="actions whole">
        <button
          type="button"
          class="button"
          onClick={() => write({ areas: [...areas, { code: '' }] })}
        >
          {t['bring.more']}
        </button>
      </p>
    </>
  )
}
