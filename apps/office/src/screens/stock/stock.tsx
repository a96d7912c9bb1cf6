import type { CooperativeView, MarketStockView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { isWorkAtMarket } from '../../desk/duties.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useShopWords } from '../../text/shop.ts'
import { type Asked, useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { AccountForm } from './account-form.tsx'
import { BookStock } from './book-stock.tsx'
import { goodsByVariant, goodsThere } from './goods.ts'
import { PlaceForm } from './place-form.tsx'
import { StallChoice } from './stall-choice.tsx'

/** What a cooperative, or a stall of the market in view, has to sell, and where it lies. */
export function Stock(): VNode {
  const { text } = useWords()
  const { t } = useShopWords()
  const { cooperatives } = useDesk()
  if (cooperatives.length > 0) {
    return (
      <CooperativeRoom title="screen.stock" about={{ words: t['stock.about'] }}>
        {(coop, again) => <Seller coop={coop} onAccount={again} />}
      </CooperativeRoom>
    )
  }
  return (
    <>
      <ScreenHead title={text['screen.stock']} />
      <p class="about screen-only">{t['stock.about']}</p>
      <Seller />
    </>
  )
}

type StoreProps = { coop: CooperativeView; onAccount: () => void }

/** The cooperative's store, or the stall of the address. Who has no cooperative keeps stalls alone. */
function Seller({ coop, onAccount }: Partial<StoreProps>): VNode {
  const { t } = useShopWords()
  const { session, market, address } = useDesk()
  const isWork = market && isWorkAtMarket(session.roles, 'stock')
  const asked = useAsk('stock.ofMarket', isWork ? { marketId: market.id } : 'nothing')
  const { stalls = [] } = asked.value ?? {}
  const at =
    stalls.find(({ stallId }) => stallId === address.stall) ?? (coop ? undefined : stalls[0])
  // Of a market that is another's: the store is still there.
  const problem = asked.problem?.type === 'NotAllowed' && coop ? undefined : asked.problem
  return (
    <>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      {stalls.length > 0 && (
        <StallChoice stalls={stalls} chosen={at?.stallId} store={coop && t['stock.where.store']} />
      )}
      {isWork && !asked.value && !problem && !coop && <Loading />}
      {asked.value && stalls.length === 0 && !coop && (
        <Empty title={t['stock.nostalls']} help={t['stock.nostalls.help']} pictogram="stall" />
      )}
      {at && <StallStock key={at.stallId} at={at} asked={asked} coop={coop} />}
      {!at && coop && onAccount && <Store coop={coop} onAccount={onAccount} />}
    </>
  )
}

type StallProps = {
  at: MarketStockView['stalls'][number]
  asked: Asked<MarketStockView>
  coop: CooperativeView | undefined
}

/** A stall is a seller of its own: its goods, its book, its account. */
function StallStock({ at, asked, coop }: StallProps): VNode {
  const { t, tell } = useShopWords()
  const listings = useAsk(
    'catalogue.listing.ofCooperative',
    coop ? { cooperativeId: coop.id } : 'nothing',
  )
  const goods = new Map([
    ...goodsThere(asked.value?.goods ?? []),
    ...goodsByVariant(listings.value ?? []),
  ])
  const of = { kind: 'stall', stallId: at.stallId } as const
  return (
    <BookStock
      bookId={at.bookId}
      goods={goods}
      about={t['stock.stall.about']}
      onActed={asked.again}
      another={(acting, onClose) => (
        <PlaceForm of={of} called="" accounts={[]} acting={acting} onClose={onClose} />
      )}
      begin={(acting) => (
        <>
          <Empty
            title={tell('stock.stall.none', { name: at.name })}
            help={t['stock.stall.none.help']}
            pictogram="stall"
          />
          <PlaceForm of={of} called={at.name} accounts={[]} acting={acting} />
        </>
      )}
    />
  )
}

function Store({ coop, onAccount }: StoreProps): VNode {
  const { t } = useShopWords()
  const listings = useAsk('catalogue.listing.ofCooperative', { cooperativeId: coop.id })
  const store = { of: { kind: 'store', cooperativeId: coop.id }, accounts: coop.accounts } as const
  return (
    <>
      {listings.problem && <ProblemNote problem={listings.problem} again={listings.again} />}
      <BookStock
        bookId={coop.bookId}
        goods={goodsByVariant(listings.value ?? [])}
        another={(acting, onClose) => (
          <PlaceForm {...store} called="" acting={acting} onClose={onClose} />
        )}
        begin={(acting) => (
          <>
            <Empty title={t['stock.noplace']} help={t['stock.noplace.help']} pictogram="stall" />
            {coop.accounts.length === 0 ? (
              <AccountForm coop={coop} acting={acting} onDone={onAccount} />
            ) : (
              <PlaceForm {...store} called={coop.name} acting={acting} />
            )}
          </>
        )}
      />
    </>
  )
}
