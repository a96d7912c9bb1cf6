import type { MarketView, SessionView } from '@cho40/contract'
import { instantFromMs, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { Frame } from '../parts/frame.tsx'
import { Empty, Loading, ProblemNote } from '../parts/notes.tsx'
import { CurrentScreen } from '../screens/current-screen.tsx'
import { tell } from '../wire/call.ts'
import { useAsk } from '../wire/use-ask.ts'
import { type Desk, DeskContext, useWords } from './desk.ts'
import { useAddress } from './use-address.ts'

type RoomProps = { session: SessionView; onLeave: () => void }

/** The desk of a person who is signed in: finds the markets, then opens the screen of the address. */
export function DeskRoom({ session, onLeave }: RoomProps): VNode {
  const { text } = useWords()
  const markets = useAsk('market.list', undefined)
  const leave = async (): Promise<void> => {
    await tell('session.close', undefined)
    onLeave()
  }
  if (!markets.value) {
    return markets.problem ? (
      <main class="door">
        <ProblemNote problem={markets.problem} again={markets.again} />
      </main>
    ) : (
      <Loading />
    )
  }
  const [first] = markets.value
  if (!first) {
    return (
      <main class="door">
        <h1 class="unseen">{text.desk}</h1>
        <Empty title={text['market.none']} help={text['market.none.help']} pictogram="stall">
          <button type="button" class="button" onClick={() => void leave()}>
            {text['sign-out']}
          </button>
        </Empty>
      </main>
    )
  }
  return <OpenDesk session={session} markets={[first, ...markets.value.slice(1)]} leave={leave} />
}

type OpenProps = {
  session: SessionView
  markets: readonly [MarketView, ...MarketView[]]
  leave: () => Promise<void>
}

function OpenDesk({ session, markets, leave }: OpenProps): VNode {
  const [address, go] = useAddress()
  const today = marketDayOf(instantFromMs(Date.now()))
  const desk = useMemo(
    (): Desk => ({
      session,
      markets,
      market: markets.find(({ id }) => id === address.market) ?? markets[0],
      day: address.day !== undefined && address.day <= today ? address.day : today,
      today,
      address,
      go,
      signOut: () => void leave(),
    }),
    [session, markets, address, today],
  )
  return (
    <DeskContext.Provider value={desk}>
      <Frame>
        <CurrentScreen />
      </Frame>
    </DeskContext.Provider>
  )
}
