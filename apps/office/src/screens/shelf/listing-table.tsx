import type { DeskListing } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useShopWords } from '../../text/shop.ts'
import { useWatchWords } from '../../text/watch.ts'
import { decisionLine } from '../watch/decision-line.ts'
import { starWord } from './star-word.ts'

export type ShelfAct = 'price' | 'pack'
type Props = {
  listings: readonly DeskListing[]
  onAct: (act: ShelfAct, listing: DeskListing) => void
}

/** What is offered, at what price, with how long each star lasts, and what was said about it. */
export function ListingTable({ listings, onAct }: Props): VNode {
  const { t } = useShopWords()
  return (
    <TableRoom label={t['shelf.list']} stacked>
      <thead>
        <tr>
          <th scope="col">{t['shelf.name']}</th>
          <th scope="col">{t['shelf.producer']}</th>
          <th scope="col" class="figure">
            {t['shelf.price']}
          </th>
          <th scope="col">{t['shelf.star']}</th>
          <th scope="col">{t['shelf.state']}</th>
          <td />
        </tr>
      </thead>
      <LongRows rows={listings} height={39} columns={6}>
        {(listing) => (
          <Row key={listing.id} listing={listing} onAct={(act) => onAct(act, listing)} />
        )}
      </LongRows>
    </TableRoom>
  )
}

function Row({ listing, onAct }: { listing: DeskListing; onAct: (act: ShelfAct) => void }): VNode {
  const { t, tell } = useShopWords()
  const { today, address, go } = useDesk()
  const { t: why } = useWatchWords()
  const { name, slug, state, star } = listing
  const word = state === 'published' ? '' : decisionLine(why, listing)
  const said = starWord(star, today)
  return (
    <tr>
      <th scope="row">
        {state === 'published' ? (
          <a href={`/san-pham/${slug}`} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
      </th>
      <td class="whole">{listing.producer}</td>
      <td class="figure">
        {listing.packs.map((pack) => (
          <div key={pack.id}>
            {pack.label ? `${pack.label}: ` : ''}
            {formatDong(pack.price)} / {pack.unit}
          </div>
        ))}
      </td>
      <td class={said.word === 'shelf.star.soon' ? 'wants-work' : ''}>
        {tell(said.word, said.facts)}
      </td>
      <td class={word === '' ? '' : 'whole'}>
        {t[`state.${state}`]}
        {word !== '' && <small class="hint">{word}</small>}
      </td>
      <td class="whole">
        <a
          class="button"
          href={hrefOf({ ...address, listing: listing.id })}
          onClick={follow(() => go({ listing: listing.id }))}
        >
          {t['shelf.more']}
          <span class="unseen"> {name}</span>
        </a>{' '}
        <button type="button" class="button" onClick={() => onAct('price')}>
          {t['shelf.setprice']}
          <span class="unseen"> {name}</span>
        </button>{' '}
        <button type="button" class="button" onClick={() => onAct('pack')}>
          {t['shelf.pack']}
          <span class="unseen"> {name}</span>
        </button>
      </td>
    </tr>
  )
}
