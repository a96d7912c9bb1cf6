import { formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { Pictogram } from '../../parts/pictogram.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useFeedWords } from '../../text/feeds.ts'
import { shortDay } from '../../text/say.ts'
import { newId } from '../../wire/new-id.ts'
import { useCopy } from '../money/use-copy.ts'
import type { FeedProps } from './feed-card.tsx'
import { PROVIDER_NAME } from './names.ts'
import { PasteForm } from './paste-form.tsx'
import { secretOrigin } from './secret-origin.ts'

const MOST_ACTIVE = 2
/** Some accounts let one choose the secret there, others hand one out. */
const EITHER = ['casso', 'pay2s', 'webhook']

/** What is kept, by mark alone, and the ways to change it. */
export function Secrets({ feed, feeds }: FeedProps): VNode | null {
  const { t } = useFeedWords()
  const origin = secretOrigin(feed.provider, feed.authentication)
  if (origin === 'none') return null
  const isFull = feed.secrets.length >= MOST_ACTIVE
  return (
    <>
      <h3>{t.secrets}</h3>
      {feed.secrets.length === 0 ? <p>{t['secret.none']}</p> : <Kept feed={feed} feeds={feeds} />}
      <Shown feed={feed} feeds={feeds} />
      {isFull && <p class="quiet">{t['secret.full']}</p>}
      {!isFull && origin === 'ours' && <Make feed={feed} feeds={feeds} />}
      {!isFull && (origin === 'theirs' || EITHER.includes(feed.provider)) && (
        <Enter feed={feed} feeds={feeds} />
      )}
    </>
  )
}

function Kept({ feed, feeds }: FeedProps): VNode {
  const { t, tell } = useFeedWords()
  const retire = async (id: string, mark: string): Promise<void> => {
    const done = await feeds.act('feeds.retireSecret', { feedId: feed.id, id })
    if (done) feeds.setSaid(tell('secret.retired', { mark }))
  }
  return (
    <TableRoom label={`${t.secrets} ${PROVIDER_NAME[feed.provider]} ${feed.id.slice(-4)}`}>
      <thead>
        <tr>
          <th scope="col">{t['secret.mark']}</th>
          <th scope="col">{t['secret.origin']}</th>
          <th scope="col">{t['secret.added']}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {feed.secrets.map(({ id, mark, origin, addedAt }) => (
          <tr key={id}>
            <td>
              <code>{mark}</code>
            </td>
            <td>{t[`secret.${origin}`]}</td>
            <td>
              {addedAt === null
                ? t['secret.unknown']
                : `${formatMarketTime(addedAt)} ${shortDay(marketDayOf(addedAt))}`}
            </td>
            <td>
              {feed.secrets.length > 1 && (
                <button
                  type="button"
                  class="button"
                  aria-disabled={feeds.busy}
                  onClick={() => void retire(id, mark)}
                >
                  {tell('secret.retire', { mark })}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}

function Shown({ feed, feeds }: FeedProps): VNode | null {
  const { t } = useFeedWords()
  const copy = useCopy(feeds.setSaid)
  const { shown } = feeds
  if (shown?.feedId !== feed.id) return null
  return (
    <div class="note of-turmeric" role="alert">
      <Pictogram name="shield" />
      <p>
        <b>{t['secret.once']}</b> <code class="secret">{shown.secret}</code> {t['secret.once.help']}
      </p>
      <button type="button" class="button" onClick={() => void copy(shown.secret)}>
        {t['copy.secret']}
      </button>
      <button type="button" class="button" onClick={() => feeds.setShown(undefined)}>
        {t['secret.hide']}
      </button>
    </div>
  )
}

function Make({ feed, feeds }: FeedProps): VNode {
  const { t } = useFeedWords()
  const make = async (): Promise<void> => {
    const made = await feeds.act('feeds.addSecret', { feedId: feed.id, id: newId('fsec') })
    if (made?.secret) feeds.setShown({ feedId: feed.id, secret: made.secret })
  }
  return (
    <p class="actions">
      <button type="button" class="button" aria-disabled={feeds.busy} onClick={() => void make()}>
        {t['secret.make']}
      </button>
    </p>
  )
}

function Enter({ feed, feeds }: FeedProps): VNode {
  const { t } = useFeedWords()
  const save = async (secret: string): Promise<boolean> => {
    const wish = { feedId: feed.id, id: newId('fsec'), secret }
    const done = await feeds.act('feeds.addSecret', wish)
    if (done) feeds.setSaid(t['secret.saved'])
    return done !== undefined
  }
  return (
    <PasteForm
      name={`secret-${feed.id}`}
      label={t['secret.enter']}
      go={t['secret.save']}
      hint={feed.provider === 'momo' ? t['secret.pair'] : undefined}
      onPaste={save}
    />
  )
}
