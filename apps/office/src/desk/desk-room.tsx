import type { MarketView, SessionView } from '@cho40/contract'
import { instantFromMs, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { Frame } from '../parts/frame.tsx'
import { Loading, ProblemNote } from '../parts/notes.tsx'
import { CurrentScreen } from '../screens/current-screen.tsx'
import { tell } from '../wire/call.ts'
import { useAsk } from '../wire/use-ask.ts'
import { type CooperativeName, type Desk, DeskContext } from './desk.ts'
import { landingOf, screensFor } from './duties.ts'
import { useAddress } from './use-address.ts'

type RoomProps = { session: SessionView; onLeave: () => void }

/** The desk of a person who is signed in: finds what is theirs, then opens the screen of the address. */
export function DeskRoom({ session, onLeave }: RoomProps): VNode {
  const markets = useAsk('market.list', undefined)
  const cooperatives = useAsk('cooperative.list', undefined)
  const leave = async (): Promise<void> => {
    await tell('session.close', undefined)
    onLeave()
  }
  const problem = markets.problem ?? cooperatives.problem
  if (markets.value && cooperatives.value) {
    const theirs = { markets: markets.value, cooperatives: cooperatives.value }
    return <OpenDesk session={session} {...theirs} leave={leave} />
  }
  if (!problem) return <Loading />
  const again = (): void => {
    markets.again()
    cooperatives.again()
  }
  return (
    <main class="door">
      <ProblemNote problem={problem} again={again} />
    </main>
  )
}

type OpenProps = {
  session: SessionView
  markets: readonly MarketView[]
  cooperatives: readonly CooperativeName[]
  leave: () => Promise<void>
}

function OpenDesk({ session, markets, cooperatives, leave }: OpenProps): VNode {
  const [address, go] = useAddress()
  const today = marketDayOf(instantFromMs(Date.now()))
  const desk = useMemo((): Desk => {
    const screens = screensFor(session.roles, {
      market: markets.length > 0,
      cooperative: cooperatives.length > 0,
    })
    const isTheirs = address.screen === 'design' || screens.includes(address.screen)
    return {
      session,
      markets,
      cooperatives,
      market: markets.find(({ id }) => id === address.market) ?? markets[0],
      screens,
      day: address.day !== undefined && address.day <= today ? address.day : today,
      today,
      // What is not this person's work gives way to where they begin.
      address: isTheirs ? address : { ...address, screen: landingOf(screens) },
      go,
      signOut: () => void leave(),
    }
  }, [session, markets, cooperatives, address, today])
  return (
    <DeskContext.Provider value={desk}>
      <Frame>
        <CurrentScreen />
      </Frame>
    </DeskContext.Provider>
  )
}
