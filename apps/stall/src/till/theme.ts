import { note, noted } from '../store/rows.ts'
import type { Till } from './till.ts'

export type Theme = 'day' | 'night'

/** How this phone looks, and how its keys are read. */
export async function loadTheme(till: Till): Promise<void> {
  const theme = await till.keep.read(['notes'], (hand) => noted(hand, 'theme'))
  if (theme !== undefined) till.set({ theme })
  till.set({ thousands: await till.keep.read(['notes'], (hand) => noted(hand, 'thousands')) })
}

export async function changeTheme(till: Till, theme: Theme): Promise<void> {
  till.set({ theme })
  await till.keep.write(['notes'], async (hand) => note(hand, 'theme', theme))
}

/** Whether 45 on the keys means 45.000 from now on. */
export async function typeInThousands(till: Till, thousands: boolean): Promise<void> {
  till.set({ thousands, entry: '' })
  await till.keep.write(['notes'], async (hand) => note(hand, 'thousands', thousands))
}
