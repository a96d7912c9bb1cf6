import { note, noted } from '../store/rows.ts'
import type { Till } from './till.ts'

export type Theme = 'day' | 'night'

export async function loadTheme(till: Till): Promise<void> {
  const theme = await till.keep.read(['notes'], (hand) => noted(hand, 'theme'))
  if (theme !== undefined) till.set({ theme })
}

export async function changeTheme(till: Till, theme: Theme): Promise<void> {
  till.set({ theme })
  await till.keep.write(['notes'], async (hand) => note(hand, 'theme', theme))
}
