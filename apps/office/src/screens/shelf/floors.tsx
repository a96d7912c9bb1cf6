import type { DeskListing } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useListingWords } from '../../text/listing.ts'
import { shortDay } from '../../text/say.ts'
import type { ChannelSpan } from '../../wire/shop-calls.ts'
import type { Acting } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'

type Props = { listing: DeskListing; spans: readonly ChannelSpan[]; acting: Acting }

/** Which other floors carry a listing, since when and until when. */
export function Floors({ listing, spans, acting }: Props): VNode {
  const { t, tell } = useListingWords()
  const { today } = useDesk()
  const { value: floors = [] } = useAsk('catalogue.channel.floors', undefined)
  const [isNew, setNew] = useState(false)
  const nameOf = (id: string): string => floors.find((floor) => floor.id === id)?.name ?? id
  const isOn = ({ fromDay, lastDay }: ChannelSpan): boolean =>
    fromDay <= today && (lastDay === null || lastDay >= today)
  const end = ({ channel }: ChannelSpan): void => {
    const floor = nameOf(channel)
    if (!confirm(tell('floor.sure', { floor }))) return
    const wish = { listingId: listing.id, channel, lastDay: today }
    void acting.act('catalogue.channel.drop', wish, tell('floor.ended', { floor }))
  }
  return (
    <div class="part">
      <h3 id="floors">{t['floors.title']}</h3>
      {spans.length === 0 ? (
        <p>{t['floors.none']}</p>
      ) : (
        <>
          <p>
            {tell('floors.count', {
              n: new Set(spans.filter(isOn).map((one) => one.channel)).size,
            })}
          </p>
          <SpanTable {...{ spans, nameOf, acting }} today={today} onEnd={end} />
        </>
      )}
      {isNew ? (
        <FloorForm {...{ listing, floors, acting }} onClose={() => setNew(false)} />
      ) : (
        <p class="actions">
          <button type="button" class="button" onClick={() => setNew(true)}>
            {t['floor.new']}
          </button>
        </p>
      )}
    </div>
  )
}

type TableProps = {
  spans: readonly ChannelSpan[]
  nameOf: (id: string) => string
  acting: Acting
  today: string
  onEnd: (span: ChannelSpan) => void
}

function SpanTable({ spans, nameOf, acting, today, onEnd }: TableProps): VNode {
  const { t } = useListingWords()
  return (
    <TableRoom label={t['floors.title']}>
      <thead>
        <tr>
          <th scope="col">{t['floor.which']}</th>
          <th scope="col">{t['floor.from']}</th>
          <th scope="col">{t['floor.to']}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <tr key={`${span.channel} ${span.fromDay}`}>
            <th scope="row">
              {span.url === null ? (
                nameOf(span.channel)
              ) : (
                <a target="_blank" rel="noreferrer" href={span.url}>
                  {nameOf(span.channel)}
                </a>
              )}
            </th>
            <td>{shortDay(span.fromDay)}</td>
            <td>{span.lastDay === null ? t['floor.still'] : shortDay(span.lastDay)}</td>
            <td>
              {span.lastDay === null && span.fromDay <= today && (
                <button
                  type="button"
                  class="button"
                  aria-disabled={acting.busy}
                  onClick={() => onEnd(span)}
                >
                  {t['floor.end']} <span class="unseen">{nameOf(span.channel)}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}

type FormProps = {
  listing: DeskListing
  floors: readonly { id: string; name: string }[]
  acting: Acting
  onClose: () => void
}

function FloorForm({ listing, floors, acting, onClose }: FormProps): VNode {
  const { t, tell } = useListingWords()
  const { today } = useDesk()
  const [channel, setChannel] = useState('')
  const [fromDay, setFrom] = useState(today)
  const [url, setUrl] = useState('')
  const send = async (): Promise<void> => {
    const address = url.trim() === '' ? {} : { url: url.trim() }
    const wish = { listingId: listing.id, channel, fromDay, ...address }
    const floor = floors.find(({ id }) => id === channel)?.name ?? channel
    if (await acting.act('catalogue.channel.carry', wish, tell('floor.done', { floor }))) onClose()
  }
  return (
    <FormCard
      title={t['floor.new']}
      go={t['floor.go']}
      busy={acting.busy || channel === ''}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <ChoiceField
        name="channel"
        label={t['floor.which']}
        value={channel}
        none="–"
        options={floors.map(({ id, name }) => [id, name])}
        onValue={setChannel}
      />
      <DayField name="from" label={t['floor.from']} value={fromDay} onValue={setFrom} />
      <TextField
        name="url"
        label={t['floor.url']}
        required={false}
        most={500}
        value={url}
        onValue={setUrl}
      />
    </FormCard>
  )
}
