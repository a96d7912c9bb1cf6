import type { PictogramName } from '@cho40/design/pictograms'
import { isId } from '@cho40/values'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { hrefOf, type Screen } from '../address.ts'
import { useDesk, useWords } from '../desk/desk.ts'
import { type DeskPart, partsOf } from '../desk/duties.ts'
import { useTheme } from '../desk/theme.ts'
import { mayEnd } from '../desk/unsaved.ts'
import type { TextKey } from '../text/vi.ts'
import { AtFoot } from './at-foot.tsx'
import { DeskKeys, walkTasks } from './desk-keys.tsx'
import { follow } from './follow.ts'
import { LazyScreen } from './lazy-screen.tsx'
import { Pictogram } from './pictogram.tsx'
import { ReportCount } from './report-count.tsx'

const PICTOGRAM: Readonly<Record<Screen, PictogramName>> = {
  day: 'stall',
  money: 'scales',
  placed: 'tick',
  payouts: 'transfer',
  statements: 'book',
  feeds: 'transfer',
  close: 'printer',
  coop: 'sheaf',
  members: 'person',
  deliveries: 'scales',
  sales: 'cash',
  agents: 'transfer',
  ordered: 'sheaf',
  settlement: 'tick',
  books: 'book',
  distribution: 'sheaf',
  tax: 'warning',
  adoption: 'sheaf',
  values: 'book',
  reports: 'printer',
  scores: 'scales',
  exchange: 'transfer',
  pilots: 'stall',
  visits: 'person',
  funds: 'book',
  orders: 'cash',
  shelf: 'sheaf',
  ocop: 'shield',
  watch: 'tick',
  stock: 'scales',
  board: 'stall',
  fees: 'cash',
  calendar: 'book',
  complaints: 'warning',
  privacy: 'shield',
  signs: 'code',
  audit: 'shield',
  server: 'shield',
  people: 'person',
  accounts: 'transfer',
  keys: 'code',
  webhooks: 'transfer',
  log: 'book',
  me: 'person',
  design: 'sheaf',
}

/** Fetched by who has none and must have one. */
const lacksPasskey = async () => (await import('./lacks-passkey.tsx')).LacksPasskey

/** The head, the tasks on the left, and the screen. */
export function Frame({ children }: { children: ComponentChildren }): VNode {
  const { text } = useWords()
  const { market, session, address } = useDesk()
  return (
    <>
      <a class="skip screen-only" href="#main">
        {text.skip}
      </a>
      <div class="woven" />
      <Head />
      {market?.demo && (
        <aside class="demo" aria-label={text.demo}>
          <Pictogram name="warning" />
          <p>{text.demo}</p>
        </aside>
      )}
      <div class="room">
        <Tasks />
        <main id="main" tabIndex={-1}>
          {session.lacksPasskey && (
            <LazyScreen load={lacksPasskey} given={{}} key={address.screen} />
          )}
          {children}
          <DeskKeys />
        </main>
      </div>
      <AtFoot />
    </>
  )
}

function Head(): VNode {
  const { text, language, setLanguage } = useWords()
  const { session, signOut } = useDesk()
  const [theme, setTheme] = useTheme()
  return (
    <header class="head">
      <b class="product">{text.product}</b>
      <MarketChoice />
      <span class="who">
        <Pictogram name="person" />
        {session.name}
      </span>
      <span class="head-actions screen-only">
        <button
          type="button"
          class="link"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {text.language}
        </button>
        <button
          type="button"
          class="link"
          aria-pressed={theme === 'night'}
          onClick={() => setTheme(theme === 'night' ? 'day' : 'night')}
        >
          {text.dark}
        </button>
        <button type="button" class="link" onClick={() => mayEnd(text.running) && signOut()}>
          {text['sign-out']}
        </button>
      </span>
    </header>
  )
}

function MarketChoice(): VNode | null {
  const { text } = useWords()
  const { markets, market, go } = useDesk()
  if (!market) return null
  if (markets.length === 1) return <span class="market">{market.name}</span>
  return (
    <label class="market">
      <span class="unseen">{text.market}</span>
      <select
        name="market"
        value={market.id}
        onChange={(event) => {
          const { value } = event.currentTarget
          if (isId('market', value)) go({ market: value })
        }}
      >
        {markets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function Tasks(): VNode {
  const { text } = useWords()
  const { screens, address, market, go } = useDesk()
  const {
    stall: _,
    person: __,
    order: _____,
    listing: ______,
    indicator: ___,
    pilot: ____,
    ...here
  } = address
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const look = (): void => {
      if (row.current) bringIntoSight(row.current, row.current.querySelector('[aria-current]'))
    }
    look()
    // A phone that is turned makes a row of the list.
    addEventListener('resize', look)
    return () => removeEventListener('resize', look)
  }, [address.screen])
  return (
    <nav ref={row} class="tasks screen-only" aria-label={text.screens} onKeyDown={walkTasks}>
      {partsOf(screens).map(({ part, screens: own }) => (
        <TaskPart key={part ?? ''} part={part}>
          {own.map((screen) => (
            <a
              key={screen}
              href={hrefOf({ ...here, screen })}
              onClick={follow(() => go({ screen, ...NOWHERE_IN_PARTICULAR }))}
              {...(address.screen === screen && { 'aria-current': 'page' as const })}
            >
              <Pictogram name={PICTOGRAM[screen]} />
              <span>
                {text[nameOf(screen, market !== undefined)]}
                {screen === 'watch' && <ReportCount />}
              </span>
            </a>
          ))}
        </TaskPart>
      ))}
    </nav>
  )
}

/**
 * Of a long list, and of the row that it is on a phone, the task in view stays in sight. Only the list moves:
 * `scrollIntoView` would take the page with it, and the head of the desk out of sight.
 */
function bringIntoSight(list: HTMLElement, task: Element | null): void {
  if (!task) return
  const room = list.getBoundingClientRect()
  const { left, right, top, bottom } = task.getBoundingClientRect()
  const floor = Math.min(room.bottom, innerHeight)
  list.scrollBy(
    Math.min(0, left - room.left) + Math.max(0, right - room.right),
    Math.min(0, top - room.top) + Math.max(0, bottom - floor),
  )
}

/** Who has no market closes months of a cooperative, not days of stalls. */
function nameOf(screen: Screen, hasMarket: boolean): TextKey {
  return screen === 'close' && !hasMarket ? 'screen.close.period' : `screen.${screen}`
}

/** A task opens at its beginning, not at the one thing that another screen stood at. */
const NOWHERE_IN_PARTICULAR = {
  indicator: undefined,
  pilot: undefined,
  order: undefined,
  listing: undefined,
} as const

type PartProps = { part: DeskPart | undefined; children: ComponentChildren }

/** A part of the desk under its name; without one the tasks stand as they are. */
function TaskPart({ part, children }: PartProps): VNode {
  const { text } = useWords()
  if (part === undefined) return <>{children}</>
  return (
    <div class="task-part" role="group" aria-labelledby={`part-${part}`}>
      <p id={`part-${part}`}>{text[`part.${part}`]}</p>
      {children}
    </div>
  )
}
