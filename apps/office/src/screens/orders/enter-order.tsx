import type { CooperativeView, EnterOrder } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk } from '../../desk/desk.ts'
import { mayLeave } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useEnterWords } from '../../text/enter.ts'
import { useShopWords } from '../../text/shop.ts'
import type { StockPlace } from '../../wire/shop-calls.ts'
import { ToldLines } from './told-lines.tsx'
import { type Entered, type Told, useRefused, useTold } from './use-told.ts'

type Props = {
  coop: CooperativeView
  places: readonly [StockPlace, ...StockPlace[]]
  onEntered: (entered: Entered) => void
  onClose: () => void
}

/** An order that a buyer told somebody of the seller, written down while the buyer waits. */
export function EnterOrderForm({ coop, places, onEntered, onClose }: Props): VNode {
  const { t, tell } = useEnterWords()
  const told = useTold({ coop, place: places[0], onEntered })
  const refused = useRefused(told)
  const { goods, charge, lacks, sending } = told
  return (
    <FormCard
      title={t.enter}
      go={t['enter.go']}
      busy={sending.busy}
      onGo={() => void told.send()}
      onCancel={() => mayLeave(false) && onClose()}
    >
      <Source told={told} places={places} />
      <ToldLines
        packs={told.packs}
        lines={told.lines}
        setLines={told.setLines}
        isPriced={told.written.channel !== 'phone'}
      />
      {told.unseen && (
        <div class="whole">
          <ProblemNote problem={told.unseen} again={told.again} />
        </div>
      )}
      <HandedOver told={told} />
      <ChoiceField<EnterOrder['pays']>
        name="pays"
        label={t['enter.pays']}
        value={told.written.pays}
        options={[
          ['at_hand_over', t['enter.later']],
          ['now', t['enter.now']],
        ]}
        onValue={(pays) => told.write({ pays })}
      />
      <p class="whole" role="status">
        <b>{tell('enter.sum', { goods, charge, x: goods + charge })}</b>
      </p>
      {lacks && (
        <p class="whole" role="alert">
          <b class="wants-work">{t[lacks]}</b>
        </p>
      )}
      {!lacks && refused && (
        <p class="whole" role="alert">
          <b class="wants-work">{refused}</b>
        </p>
      )}
      {!lacks && !refused && sending.problem && (
        <div class="whole">
          <ProblemNote problem={sending.problem} />
        </div>
      )}
    </FormCard>
  )
}

const CHANNELS: readonly EnterOrder['channel'][] = ['phone', 'stall', 'elsewhere']

/** Where and by whom it was ordered, and of which place's goods. */
function Source({ told, places }: { told: Told; places: readonly StockPlace[] }): VNode {
  const { t } = useEnterWords()
  const shop = useShopWords()
  const { written, write, floors, floor } = told
  return (
    <>
      <ChoiceField<EnterOrder['channel']>
        name="channel"
        label={t['enter.channel']}
        value={written.channel}
        options={CHANNELS.map((one) => [one, t[`enter.${one}`]] as const)}
        onValue={(channel) => write({ channel })}
      />
      {written.channel === 'elsewhere' && (
        <>
          <ChoiceField
            name="floor"
            label={shop.t['sheet.floor']}
            value={floor}
            options={floors.map(({ id, name }) => [id, name] as const)}
            onValue={(chosen) => write({ floor: chosen })}
          />
          <TextField
            name="number"
            label={t['enter.number']}
            most={60}
            value={written.number}
            onValue={(number) => write({ number })}
          />
        </>
      )}
      <TextField
        name="buyer"
        label={t['enter.buyer']}
        most={80}
        value={written.name}
        onValue={(name) => write({ name })}
      />
      <TextField
        name="tel"
        label={t['enter.tel']}
        figures
        most={20}
        required={false}
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

/** Fetched on a day, at a market or the seller's; or brought to an address. */
function HandedOver({ told }: { told: Told }): VNode {
  const { t } = useEnterWords()
  const { markets, today } = useDesk()
  const { written, write, delivers } = told
  const { how } = written
  return (
    <>
      <ChoiceField<typeof how>
        name="how"
        label={t['enter.how']}
        value={how}
        options={[
          ['pick_up', t['enter.pickup']] as const,
          ...(delivers || written.channel === 'elsewhere'
            ? ([['deliver', t['enter.deliver']]] as const)
            : []),
        ]}
        onValue={(chosen) => write({ how: chosen })}
      />
      {how === 'pick_up' && (
        <>
          <DayField
            name="fetch-day"
            label={t['enter.day']}
            min={today}
            value={written.day}
            onValue={(day) => write({ day })}
          />
          <ChoiceField
            name="market"
            label={t['enter.market']}
            value={written.marketId === '' ? 'own' : written.marketId}
            options={[
              ['own', t['enter.own']] as const,
              ...markets.map(({ id, name }) => [id, name] as const),
            ]}
            onValue={(chosen) => write({ marketId: chosen === 'own' ? '' : chosen })}
          />
        </>
      )}
      {how === 'deliver' && (
        <>
          <TextField
            name="address"
            label={t['enter.address']}
            value={written.address}
            onValue={(address) => write({ address })}
          />
          <TextField
            name="commune"
            label={t['enter.commune']}
            figures
            most={5}
            required={false}
            value={written.commune}
            onValue={(commune) => write({ commune })}
          />
        </>
      )}
    </>
  )
}
