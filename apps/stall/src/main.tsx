import { render } from 'preact'
import { App, type Rest } from './app.tsx'
import { addressOf, pageAt } from './page-address.ts'
import './stall.css'
import { openKeep } from './store/keep.ts'
import { loadText } from './text/load-text.ts'
import { createTill, startTill } from './till/start.ts'
import type { Edge } from './till/till.ts'

const FETCH_AGAIN_MS = 5000

const root = document.getElementById('till')
let rest: Rest | undefined
let behind: ReturnType<Rest['startBehind']> | undefined

const edge: Edge = {
  nowMs: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  chime: (tune) => behind?.play(tune),
  go: (page) => {
    location.hash = addressOf(page)
  },
  loadText,
  later: { more: () => import('./more.ts'), setup: () => import('./setup.ts') },
  locked: (job) => ('locks' in navigator ? navigator.locks.request('cho40-outbox', job) : job()),
}
const till = createTill({
  edge,
  keep: openKeep('cho40-stall'),
  draw,
  wake: () => behind?.wake(),
})

function draw(): void {
  if (root === null) return
  render(<App till={till} rest={rest} />, root)
  document.documentElement.lang = till.state.language
  behind?.drawn()
}

/** What was looked at or asked for on a page before is looked at anew when it is opened again. */
const ANEW = { signs: undefined, signCheck: undefined, presence: undefined, pairing: undefined }

function showPage(): void {
  till.set({ ...ANEW, page: pageAt(location.hash) })
}

addEventListener('hashchange', showPage)

async function begin(): Promise<void> {
  showPage()
  // A phone whose memory cannot be opened still shows the keypad; a sale there says that it was not saved.
  const started = startTill(till).catch(() => till.set({ started: true }))
  await Promise.all([started, fetchRest()])
  await behind?.begin()
}

async function fetchRest(): Promise<void> {
  try {
    rest = (await Promise.all([import('./rest.ts'), loadRestStyle()]))[0]
  } catch {
    // A browser remembers a module that failed; only a new page asks again, and only once it would be served.
    setTimeout(() => void reloadWhenServed(), FETCH_AGAIN_MS)
    return
  }
  behind = rest.startBehind(till)
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
  // Asked for as a page is, so that the service worker can answer without a network, too.
  const page = await fetch(location.pathname).catch(() => undefined)
  if (page?.ok && till.state.entry === '') location.reload()
  else setTimeout(() => void reloadWhenServed(), FETCH_AGAIN_MS)
}

void begin()
