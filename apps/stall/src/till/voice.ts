import { note, noted } from '../store/rows.ts'
import type { VoiceDesk } from '../voice/desk.ts'
import { ownPack, recordedClips } from '../voice/own-pack.ts'
import { loadPack, MACHINE_PACK } from '../voice/pack.ts'
import type { Till } from './till.ts'

/** Who says the amounts; `off` leaves the chime. */
export type VoiceChoice = typeof MACHINE_PACK | 'own' | 'off'

export const VOICES: readonly VoiceChoice[] = [MACHINE_PACK, 'own', 'off']

const NOTHING: VoiceDesk = { chosen: MACHINE_PACK, clips: new Map() }

export function deskOf({ state }: Till): VoiceDesk {
  return state.voice ?? NOTHING
}

export function setDesk(till: Till, change: Partial<VoiceDesk>): void {
  till.set({ voice: { ...deskOf(till), ...change } })
}

/** Takes up the voice that this phone was last set to; the machine's until somebody chose. */
export async function loadVoice(till: Till): Promise<void> {
  const chosen = await till.keep.read(['notes'], (hand) => noted(hand, 'voice'))
  setDesk(till, { chosen: chosen ?? MACHINE_PACK, clips: await recordedClips(till) })
  useVoice(till)
}

export async function chooseVoice(till: Till, chosen: VoiceChoice): Promise<void> {
  setDesk(till, { chosen })
  useVoice(till)
  await till.keep.write(['notes'], async (hand) => note(hand, 'voice', chosen))
}

/** Fetches the voice before the first customer pays: the first words then wait for no network. */
export async function fetchVoice(till: Till): Promise<void> {
  const { chosen } = deskOf(till)
  if (chosen === MACHINE_PACK) await loadPack(chosen).catch(() => undefined)
}

function useVoice(till: Till): void {
  const { chosen } = deskOf(till)
  if (chosen === 'off') till.voice?.use(undefined)
  else till.voice?.use(() => (chosen === 'own' ? ownPack(till) : loadPack(chosen)))
}
