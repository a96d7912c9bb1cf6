import { showBanners } from './banners.ts'
import { createChime } from './chime.ts'
import { installWorker } from './install-worker.ts'
import { pressKey } from './keyboard.ts'
import { startLive } from './live/follow.ts'
import { startTabs } from './live/tabs.ts'
import { startOutbox } from './outbox/drain.ts'
import { trustOf } from './proof/trust.ts'
import { verdictOf } from './sale/verdict.ts'
import { keepScreenAwake } from './screen-awake.ts'
import { startSafeKeeping } from './storage/safe-keeping.ts'
import { findSession } from './till/begin-session.ts'
import { loadSetup } from './till/load-more.ts'
import { loadPin } from './till/pin.ts'
import { followPrices } from './till/prices.ts'
import { loadTheme } from './till/theme.ts'
import type { Heard, Till, Tune } from './till/till.ts'
import { fetchVoice, loadVoice } from './till/voice.ts'
import { createSpeaker } from './voice/speaker.ts'

/** A vendor who waited this long should look at the bank's own app. */
const SLOW_MS = 180_000
const REST_AFTER_HIDDEN_MS = 30_000
/** After a start, until what the page itself needs has come through a weak network. */
const QUIET_MS = 4000

export type Behind = {
  /** Follows, sends and installs, once the till knows what this phone remembers. */
  begin(): Promise<void>
  /** There is something to send or to follow. */
  wake(): void
  /** The screens were drawn anew. */
  drawn(): void
  play(heard: Tune | Heard): void
}

/** All that works behind the screens: sound, sending, following, the keyboard, the lit screen. */
export function startBehind(till: Till): Behind {
  const chime = createChime()
  const speaker = createSpeaker(() => chime.audio())
  till.voice = speaker
  const outbox = startOutbox(till, () => live.catchUp())
  const live = startLive(till, outbox.kick)
  const follow = followScreen(till)
  const tellTabs = startTabs(till)
  const pricesOf = followPrices(till)
  const keepSafe = startSafeKeeping(till)
  const comeBack = (): void => {
    live.resume()
    outbox.kick()
  }
  addEventListener('online', comeBack)
  addEventListener('offline', () => till.set({ link: 'offline' }))
  addEventListener('pointerdown', () => chime.allow())
  addEventListener('keydown', (event) => pressKey(till, event))
  restWhenHidden({ pause: () => live.pause(), comeBack })
  watchForSlowness(till)
  return {
    play: (heard) => {
      if (typeof heard === 'string') return chime.play(heard)
      chime.play(heard.tune)
      speaker.say(heard)
    },
    drawn: () => {
      follow()
      tellTabs()
      pricesOf()
      tellChange(till)
    },
    wake: () => {
      outbox.kick()
      live.wake()
      void keepSafe()
    },
    begin: async () => {
      await loadPin(till).catch(() => undefined)
      await loadTheme(till).catch(() => undefined)
      await loadVoice(till).catch(() => undefined)
      await findSession(till)
      comeBack()
      await installWorker(`${import.meta.env.BASE_URL}sw.js`)
      setTimeout(() => void fetchVoice(till), QUIET_MS)
    },
  }
}

/** A changed account is told by the settings' file, which is on every phone that has met the market. */
function tellChange(till: Till): void {
  const { setup } = till.state
  if (setup) setup.showChange(till)
  else if (trustOf(till).change) void loadSetup(till)
}

function restWhenHidden({ pause, comeBack }: { pause: () => void; comeBack: () => void }): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer)
    if (document.hidden) timer = setTimeout(pause, REST_AFTER_HIDDEN_MS)
    else comeBack()
  })
}

function watchForSlowness(till: Till): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (): void => {
    clearTimeout(timer)
    till.set({ slow: false })
    timer = setTimeout(() => till.set({ slow: true }), SLOW_MS)
  }
  addEventListener('hashchange', wait)
  wait()
}

/** A screen reader learns about a new screen because the focus goes to its heading. */
function followScreen(till: Till): () => void {
  let last = ''
  return () => {
    const { page, sales, theme } = till.state
    const sale = 'id' in page ? sales.find(({ id }) => id === page.id) : undefined
    const shown = `${page.name} ${sale && verdictOf(sale)}`
    if (last !== '' && last !== shown) document.querySelector<HTMLElement>('h1')?.focus()
    last = shown
    document.documentElement.dataset['theme'] = theme
    showBanners(till)
    keepScreenAwake(page.name === 'sale' && sale?.state === 'open')
  }
}
