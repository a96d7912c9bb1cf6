import { render } from 'preact'
import { App, type Rest } from './app.tsx'
import type { Live } from './live/follow.ts'
import type { Outbox } from './outbox/drain.ts'
import { addressOf, pageAt } from './page-address.ts'
import { verdictOf } from './sale/verdict.ts'
import './stall.css'
import { openKeep } from './store/keep.ts'
import { loadText } from './text/load-text.ts'
import { createTill, startTill } from './till/start.ts'
import type { Edge } from './till/till.ts'

/** A vendor who waited this long should look at the bank's own app. */
const SLOW_MS = 180_000
const REST_AFTER_HIDDEN_MS = 30_000
const FETCH_AGAIN_MS = 5000

const root = document.getElementById('till')
let rest: Rest | undefined
let chime: ReturnType<Rest['createChime']> | undefined
let outbox: Outbox | undefined
let live: Live | undefined

const edge: Edge = {
  nowMs: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  chime: (tune) => chime?.play(tune),
  go: (page) => {
    location.hash = addressOf(page)
  },
  loadText,
  locked: (job) => ('locks' in navigator ? navigator.locks.request('cho40-outbox', job) : job()),
}
const till = createTill({
  edge,
  keep: openKeep('cho40-stall'),
  draw,
  wake: () => {
    outbox?.kick()
    live?.wake()
  },
})

let drawn = ''
function draw(): void {
  if (root === null) return
  render(<App till={till} rest={rest} />, root)
  const { page, language, sales } = till.state
  document.documentElement.lang = language
  const sale = page.name === 'sale' ? sales.find(({ id }) => id === page.id) : undefined
  const shown = `${page.name} ${sale && verdictOf(sale)}`
  // A screen reader learns about a new screen because the focus goes to its heading.
  if (drawn !== '' && drawn !== shown) root.querySelector<HTMLElement>('h1')?.focus()
  drawn = shown
  rest?.keepScreenAwake(sale?.state === 'open')
}

let slowTimer: ReturnType<typeof setTimeout> | undefined
function showPage(): void {
  clearTimeout(slowTimer)
  slowTimer = setTimeout(() => till.set({ slow: true }), SLOW_MS)
  till.set({ page: pageAt(location.hash), slow: false })
}

let hiddenTimer: ReturnType<typeof setTimeout> | undefined
function lookOrRest(): void {
  clearTimeout(hiddenTimer)
  if (document.hidden) {
    hiddenTimer = setTimeout(() => live?.pause(), REST_AFTER_HIDDEN_MS)
  } else comeBack()
}

function comeBack(): void {
  live?.resume()
  outbox?.kick()
}

addEventListener('hashchange', showPage)
addEventListener('online', comeBack)
addEventListener('offline', () => till.set({ link: 'offline' }))
document.addEventListener('visibilitychange', lookOrRest)
addEventListener('pointerdown', () => chime?.allow())
addEventListener('keydown', (event) => rest?.pressKey(till, event))

async function begin(): Promise<void> {
  showPage()
  // A phone whose memory cannot be opened still shows the keypad; a sale there says that it was not saved.
  const started = startTill(till).catch(() => till.set({ started: true }))
  await Promise.all([started, fetchRest()])
  comeBack()
  await rest?.installWorker(`${import.meta.env.BASE_URL}sw.js`)
}

async function fetchRest(): Promise<void> {
  try {
    rest = (await Promise.all([import('./rest.ts'), loadRestStyle()]))[0]
  } catch {
    // A browser remembers a module that failed; only a new page asks again, and only once it would be served.
    setTimeout(() => void reloadWhenServed(), FETCH_AGAIN_MS)
    return
  }
  chime = rest.createChime()
  outbox = rest.startOutbox(till)
  live = rest.startLive(till, outbox.kick)
  till.set({})
}

function loadRestStyle(): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = `${import.meta.env.BASE_URL}rest.css`
    link.onload = () => resolve()
    link.onerror = () => reject(new Error('rest.css'))
    document.head.append(link)
  })
}

async function reloadWhenServed(): Promise<void> {
  const page = await fetch(location.pathname, { method: 'HEAD' }).catch(() => undefined)
  if (page?.ok && till.state.entry === '') location.reload()
  else setTimeout(() => void reloadWhenServed(), FETCH_AGAIN_MS)
}

void begin()
