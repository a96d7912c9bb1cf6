import type { HelpNumber } from '@cho40/contract'
import { note, noted } from '../store/rows.ts'
import { ask } from '../wire/call.ts'
import type { Till } from './till.ts'

export type Help = {
  readonly numbers: readonly HelpNumber[]
  /** Read out on the telephone: it says which phone and which version somebody speaks of. */
  readonly code: string
}

const SHOWN = 6
const FIGURES = 4
const FOLD = 10 ** FIGURES

/** What this phone kept, at once and without a network; then what the market says now. */
export async function loadHelp(till: Till): Promise<void> {
  const { stallId } = till.state
  if (stallId === undefined) return
  till.set({ help: { numbers: [], code: '' } })
  const kept = await till.keep.read(['notes'], async (hand) => ({
    numbers: await noted(hand, `help:${stallId}`),
    deviceId: await noted(hand, `device:${stallId}`),
  }))
  const code = [kept.deviceId?.slice(-SHOWN), await versionHere()].filter(Boolean).join(' ')
  till.set({ help: { numbers: kept.numbers ?? [], code } })
  const told = await ask('stall.help', { stallId })
  if (!told.ok || till.state.stallId !== stallId) return
  // What can be read is on the disk already: a moment later the network may be gone, and the page with it.
  await till.keep.write(['notes'], async (hand) => note(hand, `help:${stallId}`, told.value))
  till.set({ help: { numbers: told.value, code } })
}

/**
 * The version that this phone starts without a network, as four figures that can be read out: phones
 * of one version say the same. Nothing where none is kept.
 */
async function versionHere(): Promise<string | undefined> {
  if (!('caches' in globalThis)) return undefined
  const oldest = (await caches.keys()).find((name) => name.startsWith('stall-'))
  if (oldest === undefined) return undefined
  const folded = Array.from(oldest).reduce((sum, letter) => {
    return (sum * 31 + (letter.codePointAt(0) ?? 0)) % FOLD
  }, 0)
  return String(folded).padStart(FIGURES, '0')
}
